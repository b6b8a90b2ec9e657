import type { Cause } from "./cause.ts";
import type { Delivery, EditionFault } from "./edition.ts";
import type { FigureKey } from "./figure-key.ts";
import type { Limit } from "./limit.ts";
import type { Period } from "./period.ts";
import type { Qualifier } from "./qualifier.ts";
import type { CellRange, CellRef } from "./source.ts";
import type { Unit } from "./unit.ts";

/** The formats of values in sentences, and the type each applies to. */
export interface Written {
  readonly plain: string;
  /** In full, however long, because it is to be copied. */
  readonly whole: string;
  /** In quotation marks, as typed. */
  readonly quoted: string;
  /** The same, but a whole number alone with thousands separators. */
  readonly typed: string;
  /** Without binary noise. */
  readonly number: number;
  /** In the value `unit`, if that is not the base unit. */
  readonly amount: number;
  /** With thousands separators. */
  readonly count: number;
  readonly "code point": number;
  readonly period: Period;
  /** A period, a published figure and its value, in the report's words. */
  readonly time: Period;
  readonly figure: FigureKey;
  readonly value: { readonly amount: number; readonly unit: Unit; readonly qualifier: Qualifier };
  /** A quantity, or why there is none; by shape, since quantities refer to problems themselves. */
  readonly measure: { readonly amount: number } | { readonly missing: string };
  readonly unit: Unit;
  /** In the words of names.csv: of what, where and when. */
  readonly rate: RateAsMeasured;
  /** Within its sheet; with file and sheet; with edition as well. */
  readonly cells: CellRef | CellRange;
  readonly address: CellRef | CellRange;
  readonly place: CellRange;
  /** By the names that readers know. */
  readonly area: string;
  readonly office: string;
  readonly language: string;
  readonly delimiter: string;
  readonly encoding: { readonly encoding: string; readonly sample: string };
  /** A text written by its author in one or several languages. */
  readonly text: NonNullable<Delivery["reason"]>;
  /** From the list of this name in names.csv. */
  readonly format: string;
  readonly limit: Limit;
  readonly content: string;
  readonly reference: string;
  readonly cause: Cause;
  readonly reason: string;
  readonly facet: "unit" | "title" | "definition" | "method";
  /** Not written; for conditions. */
  readonly whether: boolean;
  /** With its words and cell. */
  readonly "sourced figure": { readonly raw: string; readonly wording: string; readonly at: CellRange };
  readonly "edition fault": EditionFault;
}

/** A percentage, and what it is a share of as written in its source; null where the source does not say. */
export interface RateAsMeasured {
  readonly amount: number;
  readonly shareOf: string | null;
  readonly area: string;
  readonly year: number;
}

/** How several values are joined: “a, b and 3 more”, “a or b”, “a + b”, “a → b”. */
export type Joined = "list" | "or" | "sum" | "chain";

/**
 * The values of a kind of problem's sentences, by name, and their formats. `quoted?` may be missing; `quoted list to 4`
 * shows at most four, a plain list eight; `sheet | rows` is one of these words, for conditions.
 */
export type Tells = { readonly [name: string]: string };

/** The types of these values, derived from their formats. */
export type ValuesFor<T extends Tells> = {
  readonly [N in keyof T as T[N] extends `${string}?` ? never : N]: ValueOf<T[N]>;
} & {
  readonly [N in keyof T as T[N] extends `${string}?` ? N : never]?: T[N] extends `${infer K}?`
    ? ValueOf<K> | null
    : never;
};

/** The type that a format applies to. */
export type ValueOf<K extends string> = K extends keyof Written
  ? Written[K]
  : K extends `${infer A} | ${infer B}`
    ? A | OneOf<B>
    : K extends `${infer Single} ${Joined}` | `${infer Single} list to ${number}`
      ? Single extends keyof Written
        ? readonly Written[Single][]
        : never
      : never;

type OneOf<K extends string> = K extends `${infer A} | ${infer B}` ? A | OneOf<B> : K;

/** The format of a value, parsed. */
export interface Writing {
  readonly single: string;
  readonly joined: Joined | null;
  readonly most: number;
  readonly mayBeMissing: boolean;
  /** The words of a choice, otherwise null. */
  readonly choices: readonly string[] | null;
}

export function writingOf(kind: string): Writing {
  const mayBeMissing = kind.endsWith("?");
  const base = mayBeMissing ? kind.slice(0, -1) : kind;
  const choices = base.includes(" | ") ? base.split(" | ") : null;
  const [, single = base, joined, most] = /^(.+) (list|or|sum|chain)(?: to (\d+))?$/.exec(base) ?? [];
  return { single, joined: isJoined(joined) ? joined : null, most: Number(most ?? 8), mayBeMissing, choices };
}

function isJoined(word: string | undefined): word is Joined {
  return word === "list" || word === "or" || word === "sum" || word === "chain";
}
