import type { Locale } from "../../../model/locale.ts";
import type { Qualifier } from "../../../model/quantity.ts";
import { isProgramUnit, type Unit } from "../../../model/unit.ts";
import { sheetRows } from "../../../words/sheets.ts";

/** A written form of a unit. */
export interface UnitPattern {
  readonly pattern: RegExp;
  /** Every unit the words may mean; empty for a mere counter. */
  readonly units: readonly Unit[];
  /** How many base units one is. */
  readonly factor: number;
  /** Whether the words also count other things, which the text may leave out: 件. */
  readonly countsOthers: boolean;
}

/** Years relative to the writer's year or to the year named last, or the span named last. */
const relatives = {
  "-1": { to: "writer", years: -1 },
  "0": { to: "writer", years: 0 },
  "1": { to: "writer", years: 1 },
  before: { to: "named", years: -1 },
  same: { to: "named", years: 0 },
  after: { to: "named", years: 1 },
  span: { to: "span", years: 0 },
} as const;

export interface RelativeTime {
  readonly to: "writer" | "named" | "span";
  readonly years: number;
}

type Rows<T> = readonly (readonly [RegExp, T])[];
type Numbers = { readonly [word: string]: number };

/** How a language writes numbers in running text, and the words around them: a column of `words/figures.csv`. */
export interface Grammar extends Patterns {
  /** Whether words are separated by spaces, and whether they are in Latin letters. */
  readonly isSpaced: boolean;
  readonly isLatin: boolean;
  /** `1 077` is one number, and `1,2` is one and two tenths. */
  readonly hasDecimalComma: boolean;
  /** What joins words into a number. */
  readonly joiner: string;
  /** Words that add, that multiply what precedes them, and that multiply digits. */
  readonly numerals: Numbers;
  readonly multipliers: Numbers;
  readonly scales: Numbers;
  readonly digits: RegExp;
  readonly numeral: RegExp;
  readonly singleNumeral: RegExp;
  readonly scale: RegExp;
  readonly units: readonly UnitPattern[];
  readonly unitsBefore: readonly UnitPattern[];
  readonly before: Rows<Qualifier>;
  readonly after: Rows<Qualifier>;
  readonly fractions: Rows<number>;
  /** Words that are a number of days: 나흘. */
  readonly days: Rows<number>;
  readonly multiple: RegExp;
  readonly wordMultiples: Rows<number>;
  readonly months: readonly RegExp[];
  readonly dates: readonly RegExp[];
  readonly years: readonly RegExp[];
  readonly relativeYears: Rows<RelativeTime>;
  readonly yearsAgo: RegExp;
  readonly yearsLater: RegExp;
  readonly vagueTimes: RegExp;
  readonly weekday: RegExp;
  /** Words without content. */
  readonly functionWords: ReadonlySet<string>;
}

/** Makes patterns by row of the sheet. A pair matches right before and right after something. */
const inside = (kind: string) => (locale: Locale) => new RegExp(anyPattern(kind, locale), "iu");
const beside = (kind: string) => (locale: Locale) =>
  [inside(kind)(locale), inside(`${kind} after`)(locale)] as const;
const each = (kind: string) => (locale: Locale) => new RegExp(anyPattern(kind, locale), "giu");
const eachAsWritten = (kind: string) => (locale: Locale) => new RegExp(anyPattern(kind, locale), "gu");

const patterns = {
  /** A per cent sign before its number: 百分之. */
  percentBefore: inside("percent before"),
  /** Beside a time of comparison, or since which something holds. */
  comparedTo: beside("compared to"),
  since: beside("since"),
  /** Numbers in names, numbering or addresses. */
  notFigures: eachAsWritten("no figure"),
  /** Words that make a figure a change, not a level. */
  changeBefore: inside("change before"),
  changeAfter: inside("change after"),
  increase: inside("increase"),
  decrease: inside("decrease"),
  /** Plain verbs and nouns of change; and words that put a place above all others. */
  rise: inside("rise"),
  fall: inside("fall"),
  superlative: inside("superlative"),
  /** Highest or lowest of a series, or since a year; and what never was before. */
  record: inside("record"),
  firstTime: inside("first time"),
  /** Of these, the ones that the first place keeps. */
  topmost: inside("topmost"),
  /** Verbs right after a number that agree with it: were. */
  agreeing: inside("agreeing"),
  /** Words that say how many without a number: nobody, both, most of; that compare two numbers: more … than. */
  quantifier: inside("quantifier"),
  comparative: inside("comparative"),
  /** Numbers of each of several, and in place of a noun: one each in Japan and Korea; five had one. */
  apiece: each("apiece"),
  /** Before a first value, between it and the second, and after that. */
  from: inside("from"),
  fromTo: beside("from to"),
  /** An edition of the report, with its year in the group y or y2. */
  edition: inside("edition"),
  /** Words for the text itself: there, a report is not counted as a publication. */
  itself: each("itself"),
  /** Heads a list without a colon: 年別では. */
  listHead: eachAsWritten("list head"),
  /** Ends of titles that only say that something is counted: 天数. */
  counting: eachAsWritten("counting"),
  /** Nouns whose numbers may be negative. */
  changed: inside("changed"),
  /** Between a figure and the same in other terms: 24 blocks, or 2.2 %. */
  apposed: inside("apposed"),
  /** Says that a number is the sum of a list, or that a list is incomplete. */
  inTotal: inside("in total"),
  partial: inside("partial"),
  /** Between a part and a whole of the same unit: 24 of the 1,077 blocks. */
  outOf: inside("out of"),
  /** Separate clauses, besides commas. */
  conjunctions: each("conjunctions"),
  /** The world, the network's region, and other places that contain an area's name. */
  worldwide: each("worldwide"),
  homeRegion: eachAsWritten("own region"),
  otherPlaces: each("other places"),
  /** A measured amount for each person: per head, 人均. */
  perHead: inside("per head"),
  /** A mean or a rate: each, per event, on average. */
  mean: inside("mean"),
  /** Several places together: 両国. */
  together: inside("together"),
  /** At the time of writing. */
  now: inside("now"),
  /** A day, a season or one instrument, where the record has a year and a city. */
  moment: inside("moment"),
  /** Words for a share of a hundred. */
  perHundred: inside("per hundred"),
  /** Hoped, expected or supposed. */
  supposed: inside("supposed"),
  /** Counted without some, of one alone, or with others added. */
  without: inside("without"),
  /** Not the network's own count: in our own poll, according to the OECD. */
  elsewhere: inside("elsewhere"),
  /** What some lack or did not do. */
  lacking: inside("lacking"),
  /** A part of the previous figure: of these, 其中. */
  those: beside("those"),
  /** What is denied: not 100 but 93. */
  denied: beside("denied"),
  /** A threshold that is met, passed or missed: the limit of 5. */
  mark: beside("mark"),
  oneIn: beside("one in"),
  /** Between a whole and its part: 93 会員のうち 61 会員. */
  among: inside("among"),
} as const;

type Patterns = { readonly [K in keyof typeof patterns]: ReturnType<(typeof patterns)[K]> };

const grammars = new Map<Locale, Grammar>();

export function grammarOf(locale: Locale): Grammar {
  const made = grammars.get(locale) ?? compile(locale);
  grammars.set(locale, made);
  return made;
}

function compile(locale: Locale): Grammar {
  const letters = wordsOf("letters", locale);
  const isLatin = letters.includes("A-Z");
  const isSpaced = letters !== "";
  const joiner = wordsOf("joiner", locale);
  const edge = isLatin ? "(?![A-Za-z])" : "";
  const front = isSpaced ? `(?<![${letters}])` : "";
  const back = isSpaced && joiner !== " ?" ? `(?![${letters}])` : "";
  const [numerals, multipliers, scales] = ["numeral", "multiplier", "scale"].map((kind) =>
    numbersOf(kind, locale),
  ) as [Numbers, Numbers, Numbers];
  const numeral = alternatives([...Object.keys(numerals), ...Object.keys(multipliers)]);
  const composed = `${front}(?:${numeral})(?:${joiner}(?:${numeral}))*`;
  const count = `(?<n>${composed}|(?<!\\d)\\d{1,2})`;
  const hasDecimalComma = wordsOf("decimal comma", locale) !== "";
  const all = <T>(kind: string, make: (pattern: string) => RegExp, of: (value: string) => T): Rows<T> =>
    rowsOf(kind, locale).map(([value, pattern]) => [make(pattern), of(value)] as const);
  const global = (source: string) => new RegExp(source, "gu");
  const word = (source: string) => global(`${front}(?:${source})${back}`);
  const anyCase = (source: string) => new RegExp(word(source), "giu");
  const sources = (kind: string) => rowsOf(kind, locale).map(([, pattern]) => named(pattern));
  const months = sources("month");
  const units = (kind: string, make: (pattern: string) => RegExp) =>
    rowsOf(kind, locale).map(([value, pattern]) => ({ pattern: make(pattern), ...unitsNamed(value) }));
  const multiples = rowsOf("multiple", locale);
  const anyMonth = months.length > 0 ? months.map((name) => `(?:${name})`).join("|") : "(?!)";
  const made = Object.entries(patterns).map(([name, make]) => [name, make(locale)]);
  return {
    // Each name has the type of its own entry.
    ...(Object.fromEntries(made) as Patterns),
    isSpaced,
    isLatin,
    hasDecimalComma,
    joiner,
    numerals,
    multipliers,
    scales,
    digits: global(
      `(?<![\\d.,]\\d*)(?:(?<=^|[\\s(（、。，：；\\p{L}])(?<!\\p{Script=Latin})[+\\-−–](?=\\d))?(?:${
        hasDecimalComma
          ? "(?:\\d{1,3}(?:,\\d{3})+(?![\\d])|\\d{1,3}(?: \\d{3})+(?!\\d)|\\d+)(?:\\.\\d+|,\\d{1,2}(?!\\d))?"
          : `(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d{1,3}(?:['\\u2019]\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?`
      })`,
    ),
    numeral: new RegExp(composed + back, "giu"),
    singleNumeral: global(numeral),
    scale: new RegExp(`^[ -]?(${alternatives(Object.keys(scales))})${back}`, "u"),
    units: units("unit", (pattern) => new RegExp(`^[ -]?(?:${pattern})${edge}`, "u")),
    unitsBefore: units("unit before", (pattern) => new RegExp(`(?:${pattern}) ?$`, "u")),
    before: all(
      "before",
      (pattern) => new RegExp(`${isLatin ? "(?:^|[^A-Za-z])" : ""}(?:${pattern})[ ]?(?:the )?$`, "iu"),
      qualifierOf,
    ),
    after: all("after", (pattern) => new RegExp(`^ ?(?:${pattern})`, "u"), qualifierOf),
    fractions: all("fraction", anyCase, (value) => {
      const [part = 0, whole = 1] = value.split("/").map(Number);
      return part / whole;
    }),
    days: all("days", (pattern) => global(`(?<!\\p{L})${pattern}`), Number),
    multiple: new RegExp(`^ ?(?:${multiples.find(([value]) => value === "")?.[1] ?? "(?!)"})${edge}`, "u"),
    wordMultiples: multiples.flatMap(([value, pattern]) =>
      value === "" ? [] : [[anyCase(pattern), Number(value)] as const],
    ),
    months: months.map((name) => new RegExp(`^(?:${name})$`, "i")),
    dates: sources("date").map(
      (pattern) => new RegExp(pattern.replaceAll("MON", anyMonth), isLatin ? "giu" : "gu"),
    ),
    years: sources("year").map((pattern) => global(`(?<![\\d,.])(?:${pattern})`)),
    relativeYears: all("relative year", (pattern) => new RegExp(`${front}(?:${pattern})`, "giu"), relativeTo),
    yearsAgo: new RegExp(`${count}(?:${anyPattern("years ago", locale)})`, "giu"),
    yearsLater: new RegExp(`${count}(?:${anyPattern("years later", locale)})`, "giu"),
    vagueTimes: new RegExp(
      `${isLatin ? "(?<![A-Za-z])" : ""}(?:${anyPattern("vague times", locale)})`,
      "giu",
    ),
    weekday: new RegExp(
      sources("weekday")
        .map((name) => `(${name})`)
        .join("|"),
      "u",
    ),
    functionWords: new Set(wordsOf("function words", locale).split(" ")),
  };
}

/** The rows of a kind in a language, in order: what each stands for, and its pattern. */
function rowsOf(kind: string, locale: Locale): (readonly [told: string, own: string])[] {
  return sheetRows("figures").flatMap((row) =>
    row.kind === kind && row[locale] !== "" ? [[row["stands for"] ?? "", row[locale]] as const] : [],
  );
}

/** The only pattern of a kind; "" where the language has none. */
export function wordsOf(kind: string, locale: Locale): string {
  const key = `${locale} ${kind}`;
  const words = only.get(key) ?? rowsOf(kind, locale)[0]?.[1] ?? "";
  only.set(key, words);
  return words;
}

/** Asked for each paragraph, to tell its language. */
const only = new Map<string, string>();

/** All patterns of a kind as one, which never matches where the language has none. */
function anyPattern(kind: string, locale: Locale): string {
  const sources = rowsOf(kind, locale).map(([, pattern]) => named(pattern));
  return sources.length > 1 ? sources.map((pattern) => `(?:${pattern})`).join("|") : (sources[0] ?? "(?!)");
}

/** Expands the sheet's placeholders for parts of a date. */
function named(pattern: string): string {
  return pattern.replace(/\{(y2?|m2?|d2?|MON2?)\}/g, (_, name: string) => {
    if (name.startsWith("y")) return `(?<${name}>(?:19|20)\\d{2})`;
    return name.startsWith("MON") ? `(?<${name.replace("MON", "m")}>MON)` : `(?<${name}>\\d{1,2})`;
  });
}

function numbersOf(kind: string, locale: Locale): Numbers {
  return Object.fromEntries(
    rowsOf(kind, locale).flatMap(([value, pattern]) =>
      pattern.split("|").map((word) => [word, Number(value)]),
    ),
  );
}

/** Reads `t × 0.001`, or `event ?` where the word also counts other things. */
function unitsNamed(value: string): Omit<UnitPattern, "pattern"> {
  const [names = "", factor = "1"] = value.replace(" ?", "").split(" × ");
  return {
    units: names.split(", ").filter(isProgramUnit),
    factor: Number(factor),
    countsOthers: value.endsWith(" ?"),
  };
}

const qualifiers: readonly Qualifier[] = ["at-least", "at-most", "more-than", "less-than", "about"];

function qualifierOf(value: string): Qualifier {
  const found = qualifiers.find((qualifier) => qualifier === value);
  if (!found) throw new Error(`unknown qualifier: ${value}`);
  return found;
}

function relativeTo(value: string): RelativeTime {
  const [, relative] = Object.entries(relatives).find(([name]) => name === value) ?? [];
  if (!relative) throw new Error(`unknown relative year: ${value}`);
  return relative;
}

/** The words as alternatives, longest first, so that none is cut short by its own beginning. */
function alternatives(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length).join("|");
}
