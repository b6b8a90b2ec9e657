import type { Qualifier } from "../model/quantity.ts";
import type { Unit } from "../model/unit.ts";

/** How a printed word stands for a unit: what it names, and how many base units one is. */
export interface UnitName {
  /** A regular expression for the word as it stands right after a number (`after`) or right before it (`before`). */
  readonly pattern: string;
  /** Every unit that the word may mean; none for a counter that says nothing of what is counted. */
  readonly units: readonly Unit[];
  readonly factor?: number;
  /** Whether the word counts other things as well, where the text leaves out which: 件. */
  readonly countsOthers?: true;
  readonly side?: "before";
}

/** A time that is told by another one: years from the writer's, or the year named last, the one before or after it, or the span. */
export type RelativeTime = number | "same" | "before" | "after" | "span";

/** How one language writes numbers in running text. Patterns are sources of regular expressions; all of it is data. */
export interface NumberWords {
  /** `1 077` is one number, and `1,2` is one and two tenths. */
  readonly commaDecimals: boolean;
  /** Words that add up (`twenty`, `four`) and words that multiply what stands before them (`hundred`, `百`). */
  readonly numerals: { readonly [word: string]: number };
  readonly multipliers: { readonly [word: string]: number };
  /** What stands between two such words. */
  readonly joiner: string;
  /** Letters that may stand neither before nor after a number written in words; "" where words are not parted by spaces. */
  readonly wordEdge: string;
  /** Words after digits that multiply them: `million`, `万`. */
  readonly scales: { readonly [word: string]: number };
  readonly before: readonly (readonly [pattern: string, Qualifier])[];
  readonly after: readonly (readonly [pattern: string, Qualifier])[];
  /** A per cent sign that stands before its number: `百分之`. */
  readonly percentBefore: string;
  /** A share in words: `two thirds`. The group n is the numerator and d the denominator where they are written out. */
  readonly fractions: readonly (readonly [pattern: string, number])[];
  /** `A of B parts` with the denominator first (三分之二) or `n/d` in numerals. */
  readonly multiples: readonly (readonly [pattern: string, number | null])[];
  readonly units: readonly UnitName[];
  /** Words that are a number of days by themselves: 나흘. */
  readonly days: { readonly [word: string]: number };
  /** Dates; groups y, m, d and, for ranges, y2, m2, d2. `MON` stands for a month's name. */
  readonly months: readonly string[];
  readonly dates: readonly string[];
  /** A year alone: the group y. */
  readonly years: readonly string[];
  /** Words for a time that count from the writer's year, or mean the year named last, the one before or after it, or the span that was named. */
  readonly relativeYears: readonly (readonly [pattern: string, RelativeTime])[];
  /** What follows a number of years that lie behind the writer. */
  readonly yearsAgo: string;
  /** What follows a number of years after the year that was named last. */
  readonly yearsLater: string;
  /** Times that no period is known for: decades ago, in the 1990s. */
  readonly vagueTimes: string;
  /** Around a time that something is only compared to: more than in 2012. */
  readonly comparedTo: readonly [before: string, after: string];
  readonly weekdays: readonly string[];
  /** Numbers that are names, numbering or addresses; the whole match is no figure. */
  readonly notFigures: readonly string[];
  /** What makes a figure a change and not a level, right before and right after it. */
  readonly changeBefore: string;
  readonly changeAfter: string;
  /** Verbs and nouns of rising and falling, of joining and leaving. */
  readonly increase: string;
  readonly decrease: string;
  /** Between a first and a second value. */
  readonly fromTo: readonly [before: string, between: string, after: string];
  /** What stands between a part and its whole that share a unit: 24 of the 1,077 blocks. */
  readonly outOf: string;
  /** What stands around a time since which something holds; what is counted may be of now. */
  readonly since: readonly [before: string, after: string];
  /** An edition of the report, by its year: the group y, or y2. */
  readonly edition: string;
  /** What the text calls itself: a report is no kind of publication there. */
  readonly itself: string;
  /** What heads a list without a colon: 年別では, 국가별로는. */
  readonly listHead: string;
  /** What a title ends in that says no more than that something is counted: 天数. */
  readonly counting: string;
  /** Nouns under which a number may have a minus. */
  readonly changed: string;
  /** Between a figure and the same thing in other terms: 24 blocks, or 2.2 %. */
  readonly apposed: string;
  /** Says that what follows or precedes is a sum of what is listed. */
  readonly inTotal: string;
  /** Says that a list is not complete, or a number of something narrower. */
  readonly partial: string;
  /** Between clauses, besides commas. */
  readonly conjunctions: string;
  /** Places that no area is named for: worldwide. */
  readonly worldwide: string;
  /** What a text calls the network's own region: of the region, бүс нутгийн. */
  readonly ownRegion: string;
  /** Where a measured amount is told for each person: per head, 人均. */
  readonly perHead: string;
  /** Names that hold an area's name and are another place. */
  readonly otherPlaces: string;
  /** Words that carry no content. */
  readonly functionWords: string;
  /** Words that tell this language from others of the same script. */
  readonly telltale: string;
  /** Words of languages that share some of those, and that this one has not. */
  readonly telltaleOfOthers?: string;
}
