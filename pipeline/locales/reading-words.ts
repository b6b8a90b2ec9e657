import type { Qualifier } from "../model/quantity.ts";

/** What offices write in one language, in lower case; a spreadsheet may mix languages, so all are read at once. */
export interface ReadingWords {
  /** How the head of a column, in lower case, says that it names places, tells times, or holds remarks. */
  readonly heads: { readonly places: RegExp; readonly times: RegExp; readonly remarks: RegExp };
  readonly totals: {
    /** A label that is one of these is a total. */
    readonly alone: readonly string[];
    /** So is one that ends so; one that begins so may be. */
    readonly atEnd: readonly string[];
    readonly atStart: readonly string[];
    /** What may stand before them: grand total, subtotal. */
    readonly before: readonly string[];
  };
  /** What stands for a value that nobody reported, or that there cannot be. */
  readonly missing: {
    readonly "not-reported": readonly string[];
    readonly "not-applicable": readonly string[];
  };
  /** Units by what they are called, to the spelling in `model/unit.ts`. */
  readonly units: { readonly [written: string]: string };
  /** What a unit is multiplied by, before it. */
  readonly multipliers: { readonly [written: string]: number };
  /** What stands before a unit: `(단위: 천 톤)`. */
  readonly unitMark: readonly string[];
  /** What says how exact a number is, before and after it. */
  readonly qualifiers: {
    readonly before: { readonly [Q in Inexact]?: readonly string[] };
    readonly after: { readonly [Q in Inexact]?: readonly string[] };
  };
  /** Dates as this language alone writes them, and what their numbers and words are. */
  readonly dates: readonly (readonly [RegExp, DateOrder])[];
  /** January to December by every name; empty where months are numbered. */
  readonly months: readonly (readonly string[])[];
  readonly eras: readonly Era[];
  /** What a line below a table begins with that is no data. */
  readonly notes: readonly string[];
}

type Inexact = Exclude<Qualifier, "exact">;
export type DateOrder = readonly ("year" | "quarter" | "month" | "day")[];

/** Years that count from elsewhere, with the first and last day of the era. */
export interface Era {
  readonly names: RegExp;
  /** The letter that stands for it in short dates. */
  readonly letter?: RegExp;
  /** Year 1 of the era is this year plus one. */
  readonly before: number;
  readonly first: string;
  readonly last: string;
}
