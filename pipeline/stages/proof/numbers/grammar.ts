import type { NumberWords, RelativeTime } from "../../../locales/number-words.ts";
import type { Qualifier } from "../../../model/quantity.ts";
import type { Unit } from "../../../model/unit.ts";

export interface UnitPattern {
  readonly after: RegExp | null;
  readonly before: RegExp | null;
  readonly units: readonly Unit[];
  readonly factor: number;
  readonly countsOthers?: boolean | undefined;
}

/** A language's number words as regular expressions, made once. */
export interface Grammar {
  readonly words: NumberWords;
  readonly digits: RegExp;
  readonly numeral: RegExp;
  readonly oneNumeral: RegExp;
  readonly scale: RegExp;
  readonly units: readonly UnitPattern[];
  readonly before: readonly (readonly [RegExp, Qualifier])[];
  readonly after: readonly (readonly [RegExp, Qualifier])[];
  readonly percentBefore: RegExp | null;
  readonly fractions: readonly (readonly [RegExp, number])[];
  readonly days: readonly (readonly [RegExp, number])[];
  readonly multiple: RegExp;
  readonly wordMultiples: readonly (readonly [RegExp, number])[];
  readonly dates: readonly RegExp[];
  readonly years: readonly RegExp[];
  readonly relativeYears: readonly (readonly [RegExp, RelativeTime])[];
  readonly yearsAgo: RegExp;
  readonly yearsLater: RegExp;
  readonly vagueTimes: RegExp;
  readonly comparedBefore: RegExp;
  readonly comparedAfter: RegExp;
  readonly weekday: RegExp;
  readonly notFigures: RegExp;
  readonly changeBefore: RegExp;
  readonly changeAfter: RegExp;
  readonly increase: RegExp;
  readonly decrease: RegExp;
  readonly sinceBefore: RegExp;
  readonly sinceAfter: RegExp;
  /** Ahead of a first value, between it and the second, and after that one. */
  readonly fromTo: readonly [before: RegExp, between: RegExp, after: RegExp];
  readonly edition: RegExp;
  readonly itself: RegExp;
  readonly listHead: RegExp;
  readonly changed: RegExp;
  readonly apposed: RegExp;
  readonly inTotal: RegExp;
  readonly outOf: RegExp;
  readonly partial: RegExp;
  readonly conjunctions: RegExp;
  readonly worldwide: RegExp;
  readonly ownRegion: RegExp;
  readonly perHead: RegExp;
  readonly otherPlaces: RegExp;
  readonly functionWords: ReadonlySet<string>;
}

const grammars = new Map<NumberWords, Grammar>();

export function grammarOf(words: NumberWords): Grammar {
  const known = grammars.get(words);
  if (known) return known;
  const made = compile(words);
  grammars.set(words, made);
  return made;
}

function compile(words: NumberWords): Grammar {
  const spaced = words.wordEdge !== "";
  const latin = words.wordEdge.includes("A-Z");
  const edge = latin ? "(?![A-Za-z])" : "";
  const front = spaced ? `(?<![${words.wordEdge}])` : "";
  const numeral = alternatives([...Object.keys(words.numerals), ...Object.keys(words.multipliers)]);
  const count = `(?<n>${front}(?:${numeral})(?:${words.joiner}(?:${numeral}))*|(?<!\\d)\\d{1,2})`;
  const back = latin || words.wordEdge.includes("А") ? `(?![${words.wordEdge}])` : "";
  const plainDigits = "\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d{1,3}(?:[ \\u2019']\\d{3})+(?![\\d])|\\d+";
  const digits = words.commaDecimals
    ? `(?:\\d{1,3}(?:,\\d{3})+(?![\\d])|\\d{1,3}(?: \\d{3})+(?!\\d)|\\d+)(?:\\.\\d+|,\\d{1,2}(?!\\d))?`
    : `(?:${spaced && !latin ? plainDigits.replace("[ \\u2019']", "['\\u2019]") : plainDigits.replace("[ \\u2019']", "['\\u2019\\u202f]")})(?:\\.\\d+)?`;
  const months = words.months.length > 0 ? words.months.map((name) => `(?:${name})`).join("|") : "(?!)";
  const global = (source: string) => new RegExp(source, "gu");
  return {
    words,
    digits: global(
      `(?<![\\d.,]\\d*)(?:(?<=^|[\\s(（、。，：；\\p{L}])(?<!\\p{Script=Latin})[+\\-−–](?=\\d))?(?:${digits})`,
    ),
    numeral: global(`${front}(?:${numeral})(?:${words.joiner}(?:${numeral}))*${back}`),
    oneNumeral: global(numeral),
    scale: new RegExp(`^[ -]?(${alternatives(Object.keys(words.scales))})${back}`, "u"),
    units: words.units.map(({ pattern, units, factor = 1, side, countsOthers }) => ({
      countsOthers,
      after: side === "before" ? null : new RegExp(`^[ -]?(?:${pattern})${edge}`, "u"),
      before: side === "before" ? new RegExp(`(?:${pattern}) ?$`, "u") : null,
      units,
      factor,
    })),
    before: words.before.map(
      ([pattern, qualifier]) =>
        [
          new RegExp(`${latin ? "(?:^|[^A-Za-z])" : ""}(?:${pattern})[ ]?(?:the )?$`, "iu"),
          qualifier,
        ] as const,
    ),
    after: words.after.map(
      ([pattern, qualifier]) => [new RegExp(`^ ?(?:${pattern})`, "u"), qualifier] as const,
    ),
    percentBefore: words.percentBefore === "" ? null : new RegExp(`${words.percentBefore} ?$`, "u"),
    fractions: words.fractions.map(
      ([pattern, share]) => [global(`${front}(?:${pattern})${back}`), share] as const,
    ),
    days: Object.entries(words.days).map(([word, count]) => [global(`(?<!\\p{L})${word}`), count] as const),
    multiple: new RegExp(
      `^ ?(?:${words.multiples
        .filter(([, value]) => value === null)
        .map(([pattern]) => pattern)
        .join("|")})${edge}`,
      "u",
    ),
    wordMultiples: words.multiples.flatMap(([pattern, value]) =>
      value === null ? [] : [[global(`${front}(?:${pattern})${back}`), value] as const],
    ),
    dates: words.dates.map((source) => new RegExp(source.replaceAll("MON", months), latin ? "giu" : "gu")),
    years: words.years.map((source) => new RegExp(`(?<![\\d,.])(?:${source})`, "gu")),
    relativeYears: words.relativeYears.map(
      ([pattern, offset]) => [new RegExp(`${front}(?:${pattern})`, "giu"), offset] as const,
    ),
    yearsAgo: new RegExp(`${count}(?:${words.yearsAgo})`, "giu"),
    yearsLater: new RegExp(`${count}(?:${words.yearsLater})`, "giu"),
    vagueTimes: new RegExp(`${latin ? "(?<![A-Za-z])" : ""}(?:${words.vagueTimes})`, "giu"),
    comparedBefore: optional(ended(words.comparedTo[0]), "iu"),
    comparedAfter: optional(begun(words.comparedTo[1]), "iu"),
    weekday: new RegExp(words.weekdays.map((name) => `(${name})`).join("|"), "u"),
    notFigures: global(words.notFigures.map((source) => `(?:${source})`).join("|")),
    changeBefore: optional(words.changeBefore, "iu"),
    changeAfter: optional(words.changeAfter, "iu"),
    increase: new RegExp(words.increase, "iu"),
    decrease: new RegExp(words.decrease, "iu"),
    sinceBefore: optional(ended(words.since[0]), "iu"),
    sinceAfter: optional(begun(words.since[1]), "iu"),
    fromTo: [
      new RegExp(words.fromTo[0], "iu"),
      new RegExp(words.fromTo[1], "iu"),
      new RegExp(words.fromTo[2], "iu"),
    ],
    edition: new RegExp(words.edition, "iu"),
    itself: new RegExp(words.itself, "giu"),
    listHead: new RegExp(words.listHead, "gu"),
    changed: new RegExp(words.changed, "iu"),
    apposed: new RegExp(`^(?:${words.apposed})$`, "iu"),
    inTotal: new RegExp(words.inTotal, "iu"),
    outOf: new RegExp(words.outOf, "iu"),
    partial: new RegExp(words.partial, "iu"),
    conjunctions: new RegExp(words.conjunctions, "giu"),
    worldwide: new RegExp(words.worldwide, "giu"),
    ownRegion: new RegExp(words.ownRegion, "gu"),
    perHead: new RegExp(words.perHead, "iu"),
    otherPlaces: new RegExp(words.otherPlaces, "giu"),
    functionWords: new Set(words.functionWords.split(" ")),
  };
}

function optional(source: string, flags: string): RegExp {
  return new RegExp(source === "" ? "(?!)" : source, flags);
}

const ended = (source: string) => (source === "" ? "" : `(?:${source})$`);
const begun = (source: string) => (source === "" ? "" : `^ ?(?:${source})`);

/** The words as alternatives, the longest first, so that none is cut short by its own beginning. */
function alternatives(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length).join("|");
}
