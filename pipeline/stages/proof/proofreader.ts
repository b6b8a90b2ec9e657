import type { Areas } from "../../model/area.ts";
import type { Dataset } from "../../model/dataset.ts";
import { escapedPattern } from "../../model/escaped-pattern.ts";
import type { Locale } from "../../model/locale.ts";
import type { Unit } from "../../model/unit.ts";
import type { ReadText, Remark } from "../read-text/text.ts";
import { isAnchor } from "./charge.ts";
import { type Claim, type ClaimState, claimFor } from "./claims.ts";
import { type Analysed, type AnalysedBlock, analyse, type Sentence } from "./context/analyse.ts";
import type { Surroundings } from "./context/evidence.ts";
import { type PlaceFinder, placeFinder } from "./context/places.ts";
import { surroundingsOf } from "./context/surroundings.ts";
import { contradictions } from "./contradictions.ts";
import { type Court, judge, rowOf } from "./judge.ts";
import { covers, type Printed } from "./numbers/printed.ts";
import type { Edition, Published } from "./record.ts";
import { rightText } from "./right-text.ts";
import { unitMatch } from "./units.ts";
import type { Figure, Verdict } from "./verdict.ts";
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

/** The names of units, of which the longest that stands somewhere is meant: kWh per day, and no kWh. */
interface UnitFeatures {
  readonly pattern: RegExp;
  readonly units: ReadonlyMap<string, readonly Unit[]>;
  /** The longest first. */
  readonly names: readonly string[];
}

interface Language {
  readonly vocabulary: Vocabulary;
  readonly unitFeatures: UnitFeatures;
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
      const read: Figure[] = [];
      for (const printed of sentence.numbers) {
        const figure: Figure = bare(printed.from, printed.to, sentence, "not-ours", printed);
        const claim = claimFor(this.records.claims, figure.sentence.text, figure.order, this.records.edition);
        if (claim?.expired) claims.expired.add(claim.claim);
        else if (claim) {
          claims.used.add(claim.claim);
          read.push({ ...this.pinned(figure, printed, claim.observation), pinned: true });
          continue;
        }
        read.push(figure);
      }
      if (read.length > 0)
        figures.push(
          ...this.judgeAll(read, surroundingsOf(analysed, index, sentence, this.records.edition.year)),
        );
    }
    return figures.sort((a, b) => a.from - b.from);
  }

  /** A person said which observation it is; only its value is looked at. */
  private pinned(figure: Figure, printed: Printed, observation: Published | null): Figure {
    if (!observation) return figure;
    const match = unitMatch(printed, observation.unit, { isNear: () => true, beside: () => [] });
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

  /** What the figures of a sentence are: first each by itself, then those in doubt by what is sure of the others. */
  private judgeAll(figures: readonly Figure[], around: Surroundings): Figure[] {
    const { locale } = around.block;
    if (locale === null) return [...figures];
    const court = this.courtOf(locale, around);
    const alone = figures.map((figure) => (figure.pinned ? figure : judge(figure, around, court, [])));
    const row = alone.length > 2 ? rowOf(alone, around, court) : [];
    const anchors = [...alone.filter(isAnchor), ...row];
    if (anchors.length === 0) return alone;
    return figures.map((figure, index) => {
      const first = row.find(({ from }) => from === figure.from) ?? alone[index] ?? figure;
      if (first.pinned || first.verdict === "agrees") return first;
      return judge(figure, around, court, anchors);
    });
  }

  private courtOf(locale: Locale, around: Surroundings): Court {
    const { edition, earlier } = this.records;
    const { vocabulary, unitFeatures } = this.languageOf(locale);
    const near = new Set(
      [...unitText(around).matchAll(unitFeatures.pattern)].flatMap(
        ([name]) => unitFeatures.units.get(name.toLowerCase()) ?? [],
      ),
    );
    const isNear = (unit: Unit) => near.has(unit);
    // Asked of each observation, and the same for all.
    const known = new Map<number, readonly Unit[]>();
    const beside = (printed: Printed) => {
      const found = known.get(printed.from) ?? unitsBeside(printed, around.block.folded, unitFeatures);
      known.set(printed.from, found);
      return found;
    };
    const ground = { vocabulary, year: edition.year, home: this.home, isNear, beside };
    return { edition, earlier, ground };
  }

  private languageOf(locale: Locale): Language {
    const known = this.languages.get(locale);
    if (known) return known;
    const { datasets, edition } = this.records;
    const own = datasets.flatMap(({ words }) => Object.entries(words[locale].units ?? {}));
    const declared = Object.fromEntries(own.map(([unit, words]) => [unit, [words.one, words.many]]));
    const shared = this.records.unitNames(locale);
    const names = { ...declared, ...shared };
    // What one dataset counts in is no word of another.
    const flat = Object.values(shared).flat();
    const vocabulary = vocabularyOf(datasets, edition.observations, locale, flat);
    const made = { vocabulary, unitFeatures: unitFeaturesOf(names) };
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

function unitFeaturesOf(names: { readonly [U in Unit]: readonly string[] }): UnitFeatures {
  const units = new Map<string, Unit[]>();
  for (const [unit, own] of Object.entries(names) as [Unit, readonly string[]][])
    for (const name of own) units.set(name.toLowerCase(), [...(units.get(name.toLowerCase()) ?? []), unit]);
  const longest = [...units.keys()].filter((name) => name !== "").sort((a, b) => b.length - a.length);
  return {
    units,
    names: longest,
    pattern: new RegExp(longest.map(escapedPattern).join("|") || "(?!)", "giu"),
  };
}

/** The units that bear the longest name right after a number, else right before it: 35 cities, 도시 35곳. */
function unitsBeside(
  { from, to, unit }: Printed,
  text: string,
  { units, names }: UnitFeatures,
): readonly Unit[] {
  const after = text
    .slice(to, to + 48)
    .toLowerCase()
    .trimStart();
  const ahead = text
    .slice(Math.max(0, from - 24), from)
    .toLowerCase()
    .trimEnd();
  const isApart = (rest: string | undefined, end: string) =>
    !/[a-zа-яөүё]/.test(end) || !/^\p{L}/u.test(rest ?? "");
  const name =
    names.find((own) => after.startsWith(own) && isApart(after.slice(own.length), own.slice(-1))) ??
    names.find((own) => ahead.endsWith(own) && isApart(ahead.at(-own.length - 1), own.slice(0, 1)));
  // 人 of 人次 is no unit.
  const isCut =
    name !== undefined &&
    unit !== null &&
    unit.from >= to &&
    text.slice(to, unit.to).trim().length > name.length;
  return name === undefined || isCut ? [] : (units.get(name) ?? []);
}

/** The year in a text's title, where it names one. */
function yearOfTitle({ blocks }: Analysed): string | null {
  const title = blocks.slice(0, 12).find(({ block }) => block.kind === "heading");
  const years = title?.sentences.flatMap(({ times }) => times.flatMap(({ period }) => period ?? [])) ?? [];
  const [only] = years;
  return years.length === 1 && only && /^\d{4}$/.test(only) ? only : null;
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
