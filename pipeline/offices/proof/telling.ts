import { writeCsv } from "../../escape/csv.ts";
import { type ProofWords, proofWords } from "../../locales/proof-phrasebooks.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { Locale } from "../../model/locale.ts";
import { cellsBehind } from "../../model/quantity.ts";
import { formatAddress } from "../../model/source.ts";
import { claimColumns, patternOf } from "../../stages/proof/claims.ts";
import type { Records } from "../../stages/proof/proofreader.ts";
import type { Published } from "../../stages/proof/record.ts";
import type { Contradiction, Figure, Reading } from "../../stages/proof/verdict.ts";
import { type Words, wordsOf } from "../../stages/render/words.ts";

/** What is told of one figure, in one language. */
export interface Told {
  readonly verdict: string;
  /** One or two sentences. */
  readonly says: string;
  /** The cells behind the observation, or "". */
  readonly cells: string;
}

/** Says in one language what was found out about figures. */
export class Telling {
  readonly words: ProofWords;
  readonly locale: Locale;
  private readonly records: Records;
  private readonly names: Words;

  constructor(records: Records, locale: Locale) {
    this.records = records;
    this.locale = locale;
    this.words = proofWords(locale);
    this.names = wordsOf(locale, records.areas, records.datasets);
  }

  of(figure: Figure): Told {
    const verdict = this.words.verdicts[figure.verdict];
    const cells = figure.reading?.operands.flatMap(cellsBehind).map(formatAddress) ?? [];
    const pinned = figure.pinned ? ` (${this.words.pinned})` : "";
    return {
      verdict,
      says: this.says(figure) + pinned,
      cells: cells.length > 0 ? this.words.cells(shortened(cells.join(" + "))) : "",
    };
  }

  /** The line of claims.csv that says a figure is none of ours; whoever decides it adds a name and a reason. */
  pin({ sentence, order }: Figure): string | null {
    if (!/\p{L}{2}/u.test(sentence.text)) return null;
    const year = this.records.edition.year;
    const row = [patternOf(sentence.text), order, "not ours", "", "", "", "", `${year}-12-31`, "…", "…"];
    return (
      writeCsv([...claimColumns], [row])
        .trim()
        .split(/\r?\n/)
        .at(-1) ?? ""
    );
  }

  /** What an observation is: its indicator, place, period and part. */
  what(observation: Published): string {
    const dataset = this.datasetOf(observation);
    const { area, period, breakdown, indicator } = observation;
    const title = dataset ? this.names.indicator(dataset, indicator).title : indicator;
    const part = breakdown === "" || !dataset ? breakdown : this.names.breakdown(dataset, breakdown);
    return [title, this.names.area(area), this.names.period(period), part]
      .filter((one) => one !== "")
      .join(" · ");
  }

  value({ amount, unit, qualifier }: Published): string {
    const derivation = { from: "cells", ranges: [] } as const;
    return this.names.amount({ amount, unit, qualifier, status: "reported", derivation });
  }

  private says({ verdict, reading, right, contradiction }: Figure): string {
    if (contradiction) return this.contradiction(contradiction);
    const [operand, was] = reading?.operands ?? [];
    if (!reading || !operand) return this.words.notOurs;
    const what = this.what(operand);
    if (verdict === "disagrees") return this.words.disagrees(what, this.value(operand), right);
    if (verdict === "stale" && was)
      return this.words.outdated(what, this.names.period(was.period), this.value(operand), right);
    if (verdict === "stale") return this.words.stale(what, reading.edition, this.value(operand), right);
    return this.agreement(reading, what, operand);
  }

  private agreement({ operation, operands }: Reading, what: string, first: Published): string {
    if (operation === "value") return this.words.agrees(what, this.value(first));
    const told = operands.map((own) => this.value(own));
    if (operation === "sum") return this.words.operations.sum(what, told.join(" + "));
    return this.words.operations[operation](what, told[0] ?? "", told[1] ?? "");
  }

  private contradiction(why: Contradiction): string {
    const { contradictions } = this.words;
    switch (why.kind) {
      case "two-values":
        return contradictions["two-values"](why.other, shortened(why.otherSentence));
      case "parts":
        return contradictions.parts(why.sum, why.total);
      case "change":
        return contradictions.change(why.from, why.to, why.follows);
      case "share":
        return contradictions.share(why.part, why.whole, why.follows);
      case "days":
        return contradictions.days(why.range, why.days);
      case "weekday":
        return contradictions.weekday(why.date, why.weekday);
    }
  }

  private datasetOf({ dataset }: Published): Dataset | undefined {
    return this.records.datasets.find(({ id }) => id === dataset);
  }
}

const longest = 240;

function shortened(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
