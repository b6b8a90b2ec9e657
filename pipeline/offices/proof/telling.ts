import { phraseOf, shortened } from "../../findings/findings.ts";
import type { Phrasebook } from "../../locales/phrasebook.ts";
import { type ProofWords, proofWords } from "../../locales/proof-phrasebooks.ts";
import type { Problem } from "../../model/finding.ts";
import type { Locale } from "../../model/locale.ts";
import { formatAddress } from "../../model/source.ts";
import type { Records } from "../../stages/proof/proofreader.ts";
import type { PublishedFigure } from "../../stages/proof/record.ts";
import type { ProofedFigure } from "../../stages/proof/verdict.ts";
import { wordsOf } from "../../stages/render/words.ts";
import { isWrong } from "./counts.ts";
import { cellsOf, figureProblem } from "./figure-problem.ts";

/** The messages about one figure, in one language. */
export interface FigureText {
  readonly verdict: string;
  /** One or two sentences. */
  readonly says: string;
  /** The cells behind the observation, or "". */
  readonly cells: string;
}

/** Describes in one language what was found out about figures. */
export class Telling {
  readonly words: ProofWords;
  readonly book: Phrasebook;

  constructor({ areas, datasets }: Records, locale: Locale) {
    this.words = proofWords(locale);
    this.book = wordsOf(locale, areas, datasets).book;
  }

  of(figure: ProofedFigure): FigureText {
    const { verdicts, pinned, cells } = this.words;
    const addresses = cellsOf(figure).map(formatAddress);
    return {
      verdict: verdicts[figure.verdict],
      says: this.says(figure) + (figure.pinned ? ` (${pinned})` : ""),
      cells: addresses.length > 0 ? cells(shortened(addresses.join(" + "), 240)) : "",
    };
  }

  /** The messages as lines, for a note beside the figure. */
  note(figure: ProofedFigure): string[] {
    const { verdict, says, cells } = this.of(figure);
    return [`${figure.text}: ${verdict}`, says, cells].filter((line) => line !== "");
  }

  /** What is wrong, in a sentence. */
  say(problem: Problem): string {
    return phraseOf(problem, this.book).says;
  }

  private says(figure: ProofedFigure): string {
    if (isWrong(figure)) return this.say(figureProblem(figure));
    const [first] = figure.reading?.operands ?? [];
    if (!figure.reading || !first) return this.words.notOurs;
    const { operation, operands } = figure.reading;
    const what = this.book.published.figure(first);
    const value = (operand: PublishedFigure) => this.book.published.value(operand);
    if (operation === "value") return this.words.agrees(what, value(first));
    const [from = "", to = "", ...more] = operands.map(value);
    if (operation === "sum") return this.words.operations.sum(what, [from, to, ...more].join(" + "));
    return this.words.operations[operation](what, from, to);
  }
}
