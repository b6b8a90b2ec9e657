import type { Cause } from "./cause.ts";
import type { Delivery, EditionFault } from "./edition.ts";
import type { FigureKey } from "./figure-key.ts";
import type { Limit } from "./limit.ts";
import type { Period } from "./period.ts";
import type { Qualifier } from "./qualifier.ts";
import type { CellRange, CellRef } from "./source.ts";
import type { Unit } from "./unit.ts";

/** How a sentence can format a value, and which values it can format that way. */
export interface Written {
  readonly plain: string;
  /** However long it is: somebody is to copy it. */
  readonly whole: string;
  /** In quotation marks, as typed. */
  readonly quoted: string;
  /** Without the noise of binary fractions. */
  readonly number: number;
  /** With the unit given beside it as `unit`, if that is not the base unit. */
  readonly amount: number;
  /** With its thousands apart. */
  readonly count: number;
  readonly "code point": number;
  readonly period: Period;
  /** A period, a published figure and its value as readers know them from the report. */
  readonly time: Period;
  readonly figure: FigureKey;
  readonly value: { readonly amount: number; readonly unit: Unit; readonly qualifier: Qualifier };
  /** A quantity, or why there is none; said by its form alone, for quantities tell problems themselves. */
  readonly measure: { readonly amount: number } | { readonly missing: string };
  readonly unit: Unit;
  /** In the words of names.csv: of what, where and when. */
  readonly rate: RateAsMeasured;
  /** Within its sheet, with its file and sheet, and with its edition too. */
  readonly cells: CellRef | CellRange;
  readonly address: CellRef | CellRange;
  readonly place: CellRange;
  /** By the names that readers know. */
  readonly area: string;
  readonly office: string;
  readonly language: string;
  readonly delimiter: string;
  readonly encoding: { readonly encoding: string; readonly sample: string };
  /** A text that its author wrote in one language or several. */
  readonly text: NonNullable<Delivery["reason"]>;
  /** By the list of this name in names.csv. */
  readonly format: string;
  readonly limit: Limit;
  readonly content: string;
  readonly reference: string;
  readonly cause: Cause;
  readonly reason: string;
  readonly facet: "unit" | "title" | "definition" | "method";
  /** Not written: conditions ask for it. */
  readonly whether: boolean;
  /** With the words and the cell that it stands in. */
  readonly "sourced figure": { readonly raw: string; readonly wording: string; readonly at: CellRange };
  readonly "edition fault": EditionFault;
}

/** A percentage with what it is a share of, as its source has it; null where the source does not say. */
export interface RateAsMeasured {
  readonly amount: number;
  readonly shareOf: string | null;
  readonly area: string;
  readonly year: number;
}

/** How several values are joined: “a, b and 3 more”, “a or b”, “a + b”, “a → b”. */
export type Joined = "list" | "or" | "sum" | "chain";

/**
 * The values that the sentences of a kind of problem receive: each value's name and how it is written. `quoted?` may be missing;
 * `quoted list to 4` shows four at most, a list alone eight; `sheet | rows` is one of these words, which conditions ask for.
 */
export type Tells = { readonly [name: string]: string };

/** The values of these names, whose types follow from how they are written. */
export type ValuesFor<T extends Tells> = {
  readonly [N in keyof T as T[N] extends `${string}?` ? never : N]: ValueOf<T[N]>;
} & {
  readonly [N in keyof T as T[N] extends `${string}?` ? N : never]?: T[N] extends `${infer K}?`
    ? ValueOf<K> | null
    : never;
};

/** What can be written so. */
export type ValueOf<K extends string> = K extends keyof Written
  ? Written[K]
  : K extends `${infer A} | ${infer B}`
    ? A | OneOf<B>
    : K extends `${infer Single} ${Joined}` | `${infer Single} list to ${number}`
      ? Single extends keyof Written
        ? readonly Written[Single][]
        : never
      : never;

/** The words of a choice. */
type OneOf<K extends string> = K extends `${infer A} | ${infer B}` ? A | OneOf<B> : K;

/** The format of a value, parsed. */
export interface Writing {
  readonly single: string;
  readonly joined: Joined | null;
  readonly most: number;
  readonly mayBeMissing: boolean;
  /** The words of a choice; null of any other value. */
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
