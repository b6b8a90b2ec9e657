import type { Qualifier } from "../model/quantity.ts";

/** What offices write in a language, in lower case; spreadsheets mix languages, so all are read at once. */
export interface ReadingWords {
  /** Lower-case column headers for places, times or remarks. */
  readonly heads: { readonly places: RegExp; readonly times: RegExp; readonly remarks: RegExp };
  readonly totals: {
    /** Labels that are exactly this are totals. */
    readonly alone: readonly string[];
    /** So are labels that end like this; those that begin like this may be. */
    readonly atEnd: readonly string[];
    readonly atStart: readonly string[];
    /** Words that may precede them: grand total, subtotal. */
    readonly before: readonly string[];
  };
  /** Marks of a value that was not reported, or that cannot exist. */
  readonly missing: {
    readonly "not-reported": readonly string[];
    readonly "not-applicable": readonly string[];
  };
  /** Names of units, with the spelling in `model/unit.ts`. */
  readonly units: { readonly [written: string]: string };
  /** Multipliers before a unit. */
  readonly multipliers: { readonly [written: string]: number };
  /** What precedes a unit: `(단위: 천 톤)`. */
  readonly unitMark: readonly string[];
  /** Words for how exact a number is, before and after it. */
  readonly qualifiers: {
    readonly before: { readonly [Q in Inexact]?: readonly string[] };
    readonly after: { readonly [Q in Inexact]?: readonly string[] };
  };
  /** Dates in forms of this language only, with the order of their parts. */
  readonly dates: readonly (readonly [RegExp, DateOrder])[];
  /** January to December by every name; empty where months are numbered. */
  readonly months: readonly (readonly string[])[];
  readonly eras: readonly Era[];
  /** How lines below a table begin that are notes, not data. */
  readonly notes: readonly string[];
}

type Inexact = Exclude<Qualifier, "exact">;
export type DateOrder = readonly ("year" | "quarter" | "half" | "month" | "day")[];

/** An era with its own count of years, and its first and last day. */
export interface Era {
  readonly names: RegExp;
  /** Its letter in short dates. */
  readonly letter?: RegExp;
  /** Year 1 of the era is this year plus one. */
  readonly before: number;
  readonly first: string;
  readonly last: string;
}
