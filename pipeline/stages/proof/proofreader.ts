import type { Areas } from "../../model/area.ts";
import type { Dataset } from "../../model/dataset.ts";
import { escapedPattern } from "../../model/escaped-pattern.ts";
import { keyOf } from "../../model/figure-key.ts";
import type { Locale } from "../../model/locale.ts";
import type { Unit } from "../../model/unit.ts";
import type { ReadText, Remark } from "../read-text/text.ts";
import { excuses, isSlipOf, mayAccuse, near, significant, slips, typoCoverage } from "./accuse.ts";
import { type Claim, type ClaimState, claimFor } from "./claims.ts";
import { type Analysed, type AnalysedBlock, analyse, type Sentence } from "./context/analyse.ts";
import { type Evidence, evidenceFor, type Surroundings } from "./context/evidence.ts";
import { type PlaceFinder, placeFinder } from "./context/places.ts";
import { surroundingsOf } from "./context/surroundings.ts";
import { contradictions } from "./contradictions.ts";
import { covers, type Printed } from "./numbers/printed.ts";
import { operationFor } from "./operations.ts";
import { type Candidate, candidatesFor, type Ground } from "./readings.ts";
import type { Edition, Published } from "./record.ts";
import { rightText } from "./right-text.ts";
import { unitMatch } from "./units.ts";
import type { Figure, Reading, Verdict } from "./verdict.ts";
import { type Vocabulary, vocabularyOf } from "./vocabulary.ts";

/** What a text is held against. */
export interface Records {
  readonly edition: Edition;
  /** Earlier editions, the newest first. */
  readonly earlier: readonly Edition[];
  readonly datasets: readonly Dataset[];
  readonly areas: Areas;
  readonly claims: readonly Claim[];
  /** The names of units in each language. */
  readonly unitNames: (locale: Locale) => { readonly [U in Unit]: readonly string[] };
}

/** A text with a verdict on each of its figures, in the order of their places. */
export interface Proof {
  readonly locale: Locale | null;
  readonly figures: readonly Figure[];
  readonly remarks: readonly Remark[];
  readonly claims: ClaimState;
}

interface Language {
  readonly vocabulary: Vocabulary;
  readonly unitFeatures: ReadonlyMap<Unit, RegExp>;
}

/** Holds texts against the record of an edition and of those before it; what is made once per language is kept. */
export class Proofreader {
  private readonly records: Records;
  private readonly languages = new Map<Locale, Language>();
  private readonly finders = new Map<Locale, PlaceFinder>();
  private readonly home: readonly string[];

  constructor(records: Records) {
    this.records = records;
    const kinds = new Map(records.areas.all.map(({ code, kind }) => [code, kind]));
    const used = new Set(records.edition.observations.map(({ area }) => area));
    const of = (kind: string) => [...used].filter((code) => kinds.get(code) === kind);
    this.home = [...of("region"), ...of("world")];
  }

  read(text: ReadText, asked?: Locale): Proof {
    const analysed = analyse(text, (locale) => this.finderOf(locale), asked);
    const claims: { used: Set<Claim>; expired: Set<Claim> } = { used: new Set(), expired: new Set() };
    const figures = analysed.blocks.flatMap((block, index) => this.figuresOf(analysed, block, index, claims));
    const other = analysed.blocks.filter(
      ({ locale, block }) =>
        locale === null && block.kind !== "code" && /\d/.test(block.text) && /\p{L}{3}/u.test(block.text),
    ).length;
    const { year } = this.records.edition;
    const named = yearOfTitle(analysed);
    const remarks: Remark[] = [
      ...text.remarks,
      ...(other > 0 ? [{ code: "other-language", count: other } as const] : []),
      ...(named !== null && named !== year
        ? [{ code: "other-edition", year: named, edition: year } as const]
        : []),
    ];
    return { locale: analysed.locale, figures: contradictions(figures, analysed), remarks, claims };
  }

  private figuresOf(
    analysed: Analysed,
    block: AnalysedBlock,
    index: number,
    claims: { used: Set<Claim>; expired: Set<Claim> },
  ): Figure[] {
    const figures: Figure[] = [];
    const bare = (
      from: number,
      to: number,
      sentence: Sentence | undefined,
      verdict: Verdict,
      printed: Printed | null,
    ) => ({
      block: index,
      from,
      to,
      text: block.block.text.slice(from, to),
      sentence: sentenceText(block, sentence, from, to),
      locale: block.locale,
      printed,
      order: printed && sentence ? sentence.numbers.indexOf(printed) + 1 : 0,
      verdict,
      reading: null,
      right: null,
      contradiction: null,
      pinned: false,
    });
    for (const { from, to } of block.noFigures) {
      const sentence = block.sentences.find((own) => own.from <= from && from < own.to);
      figures.push(bare(from, to, sentence, "no-figure", null));
    }
    for (const sentence of block.sentences) {
      for (const printed of sentence.numbers) {
        const figure: Figure = bare(printed.from, printed.to, sentence, "not-ours", printed);
        const claim = claimFor(this.records.claims, figure.sentence.text, figure.order, this.records.edition);
        if (claim?.expired) claims.expired.add(claim.claim);
        else if (claim) {
          claims.used.add(claim.claim);
          figures.push({ ...this.pinned(figure, printed, claim.observation), pinned: true });
          continue;
        }
        figures.push(
          this.judge(figure, printed, surroundingsOf(analysed, index, sentence, this.records.edition.year)),
        );
      }
    }
    return figures.sort((a, b) => a.from - b.from);
  }

  /** A person said which observation it is; only its value is looked at. */
  private pinned(figure: Figure, printed: Printed, observation: Published | null): Figure {
    if (!observation) return figure;
    const match = unitMatch(printed, observation.unit, () => true);
    const amount = observation.amount / (match?.factor ?? 1);
    const reading = {
      operation: "value",
      operands: [observation],
      edition: this.records.edition.year,
      amount,
    } as const;
    if (covers(printed, amount, observation.qualifier)) return { ...figure, verdict: "agrees", reading };
    return { ...figure, verdict: "disagrees", reading, right: rightText(printed, amount) };
  }

  private judge(figure: Figure, printed: Printed, around: Surroundings): Figure {
    const { locale } = around.block;
    if (locale === null) return figure;
    const { edition } = this.records;
    const { vocabulary, unitFeatures } = this.languageOf(locale);
    const evidence = evidenceFor(printed, around);
    const contextText = unitText(around);
    const near = new Map<Unit, boolean>();
    const isNear = (unit: Unit) => {
      const known = near.get(unit);
      if (known !== undefined) return known;
      const found = unitFeatures.get(unit)?.test(contextText) ?? false;
      near.set(unit, found);
      return found;
    };
    const ground: Ground = { vocabulary, year: edition.year, home: this.home, isNear };
    const operation = () => operationFor(printed, evidence, ground, edition.year);
    const candidates = candidatesFor(printed, evidence, ground);
    const [best] = candidates;
    const isLevel =
      printed.kind === "level" || (printed.kind === "change" && best?.fits && best.coverage >= 0.7);
    if (!isLevel) {
      const reading = operation();
      if (reading) return { ...figure, verdict: "agrees", reading };
      if (printed.kind !== "change") return figure;
    }
    if (!best || best.coverage < 0.5) {
      const reading = operation();
      if (reading) return { ...figure, verdict: "agrees", reading };
      const slip = this.unitSlip(printed, evidence, ground);
      if (slip && !best?.fits) return this.slipped(figure, slip);
    }
    if (!best) return figure;
    const fitting = candidates.find((own) => own.fits && excuses(own, best, printed, evidence));
    if (fitting && isHeard(fitting, printed))
      return { ...figure, verdict: "agrees", reading: readingOf(fitting, edition.year) };
    const reading = operation();
    if (reading) return { ...figure, verdict: "agrees", reading };
    return this.unfit(figure, printed, candidates, { best, evidence, around, ground });
  }

  /** The right number in a unit that is not its own; the number alone must be hard to come by. */
  private unitSlip(printed: Printed, evidence: Evidence, ground: Ground): Candidate | null {
    if (!printed.unit || significant(printed) < 2 || !/[.,]/.test(printed.text) || printed.kind !== "level")
      return null;
    const bare = { ...printed, unit: null };
    const all = candidatesFor(bare, evidence, { ...ground, isNear: () => true });
    const [best] = all;
    const fitting = all.find(({ fits, total }) => fits && total >= near * (best?.total ?? 0));
    if (!fitting || fitting.coverage < typoCoverage(printed) || fitting.area < 0.75 || fitting.period < 0.75)
      return null;
    return evidence.hasArea || evidence.hasPeriod ? fitting : null;
  }

  private slipped(figure: Figure, slip: Candidate): Figure {
    return {
      ...figure,
      verdict: "disagrees",
      reading: readingOf(slip, this.records.edition.year),
      right: null,
    };
  }

  /** No reading of this edition fits: an earlier edition's may, else it is wrong, or none of ours. */
  private unfit(
    figure: Figure,
    printed: Printed,
    candidates: readonly Candidate[],
    given: { best: Candidate; evidence: Evidence; around: Surroundings; ground: Ground },
  ): Figure {
    const { best, evidence, around, ground } = given;
    const { vocabulary } = ground;
    const slip = slips(printed, candidates, evidence);
    if (slip) return this.slipped(figure, slip);
    const typo = candidates.find(
      ({ total, amount }) =>
        significant(printed) >= 3 && total >= 0.5 * best.total && isSlipOf(printed.value, amount),
    );
    // Of what is meant as likely, that for which all four kinds of evidence are there.
    const sure = candidates.find(
      (own) => own.total >= near * best.total && own.area >= 0.7 && own.period >= 0.7 && own.unit >= 0.7,
    );
    if (
      !mayAccuse(printed, typo ?? sure ?? best, evidence, {
        block: around.block,
        sentence: around.sentence,
        vocabulary,
      })
    ) {
      const other = this.unitSlip(printed, evidence, ground);
      return other ? this.slipped(figure, other) : figure;
    }
    const rivals = candidates.filter((own) => own === typo || own.total >= near * best.total);
    for (const earlier of this.records.earlier) {
      for (const rival of rivals) {
        const vintage = vintageOf(rival.observation, earlier, evidence, this.records.edition.year);
        if (
          !vintage ||
          !covers(
            printed,
            vintage.amount * (rival.amount / (rival.observation.amount || 1)),
            vintage.qualifier,
          )
        )
          continue;
        return {
          ...figure,
          verdict: "stale",
          reading: readingOf(rival, earlier.year),
          right: rightText(printed, rival.amount),
        };
      }
    }
    // Of several that the words allow, the one that the slip is likeliest to have been made of.
    const meant = typo ?? nearestOf(printed, rivals) ?? sure ?? best;
    const right = rightText(printed, meant.amount);
    return { ...figure, verdict: "disagrees", reading: readingOf(meant, this.records.edition.year), right };
  }

  private languageOf(locale: Locale): Language {
    const known = this.languages.get(locale);
    if (known) return known;
    const { datasets, edition } = this.records;
    const names = this.records.unitNames(locale);
    const flat = Object.values(names).flat();
    const vocabulary = vocabularyOf(datasets, edition.observations, locale, flat);
    const unitFeatures = new Map(
      (Object.entries(names) as [Unit, readonly string[]][]).map(([unit, own]) => [
        unit,
        new RegExp(own.length > 0 ? own.map(escapedPattern).join("|") : "(?!)", "iu"),
      ]),
    );
    const made = { vocabulary, unitFeatures };
    this.languages.set(locale, made);
    return made;
  }

  private finderOf(locale: Locale): PlaceFinder {
    const known = this.finders.get(locale);
    if (known) return known;
    const made = placeFinder(this.records.areas, locale);
    this.finders.set(locale, made);
    return made;
  }
}

/** The year in a text's title, where it names one. */
function yearOfTitle({ blocks }: Analysed): string | null {
  const title = blocks.slice(0, 12).find(({ block }) => block.kind === "heading");
  const years = title?.sentences.flatMap(({ times }) => times.flatMap(({ period }) => period ?? [])) ?? [];
  const [only] = years;
  return years.length === 1 && only && /^\d{4}$/.test(only) ? only : null;
}

function nearestOf({ value }: Printed, rivals: readonly Candidate[]): Candidate | undefined {
  const sure = rivals.filter(({ area, period, unit }) => area >= 0.7 && period >= 0.7 && unit >= 0.7);
  const away = ({ amount }: Candidate) =>
    Math.abs(Math.log((Math.abs(amount) + 0.5) / (Math.abs(value) + 0.5)));
  return [...sure].sort((a, b) => away(a) - away(b))[0];
}

/** Words enough to link a figure: half of a name, or less for a value that hardly anything else has. */
function isHeard({ coverage, area, period, unit }: Candidate, printed: Printed): boolean {
  return coverage >= 0.45 || (significant(printed) >= 3 && area >= 0.7 && period >= 0.7 && unit >= 0.7);
}

/** What an earlier edition said of the same thing; where the text names no time, of its own latest time. */
function vintageOf(
  observation: Published,
  earlier: Edition,
  evidence: Evidence,
  year: string,
): Published | null {
  const same = earlier.byKey.get(keyOf(observation));
  if (same && same.amount !== observation.amount) return same;
  if (evidence.periods.some(({ sure }) => sure >= 0.9) || !observation.period.startsWith(year)) return null;
  const then = observation.period.replace(year, earlier.year);
  return earlier.byKey.get(keyOf({ ...observation, period: then })) ?? null;
}

function readingOf({ observation, amount }: Candidate, edition: string): Reading {
  return { operation: "value", operands: [observation], edition, amount };
}

function sentenceText(block: AnalysedBlock, sentence: Sentence | undefined, from: number, to: number) {
  const span = sentence ?? { from, to };
  const text = block.block.text.slice(span.from, span.to);
  const lead = text.length - text.trimStart().length;
  return { from: span.from + lead, to: span.from + text.trimEnd().length, text: text.trim() };
}

function unitText({ sentence, block, headers, before }: Surroundings): string {
  const own = block.folded.slice(sentence.from, sentence.to);
  const earlier =
    before[0] && before[0].block === sentence.block ? block.folded.slice(before[0].from, before[0].to) : "";
  return [own, earlier, ...headers.map(({ folded }) => folded)].join("\n");
}
