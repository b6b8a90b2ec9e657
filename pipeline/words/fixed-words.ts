import type { Tells, ValueOf, ValuesFor } from "../model/tells.ts";
import type { Values } from "./condition.ts";
import { rowsOf, say } from "./say.ts";
import type { WordsSheetName } from "./sheets.ts";
import type { Speech } from "./write-value.ts";

export const text = "text";

/** Texts without values, by id, as a part of a shape. */
export function texts<const I extends string>(...ids: readonly I[]): { readonly [K in I]: typeof text } {
  return Object.fromEntries(ids.map((id) => [id, text])) as { readonly [K in I]: typeof text };
}

/** A text with values, given in this order or by name. */
export interface Takes<A extends readonly unknown[]> {
  readonly tells: Tells;
  readonly isByName: boolean;
  /** Never set: carries the types. */
  readonly of?: A;
}

type Parameter = `${string}: ${string}`;

type ArgumentsOf<P extends readonly Parameter[]> = {
  [I in keyof P]: P[I] extends `${string}: ${infer K}?`
    ? ValueOf<K> | null
    : P[I] extends `${string}: ${infer K}`
      ? ValueOf<K>
      : never;
};

/** A text whose values are given in order: `takes("count: number", "title: plain")`. */
export function takes<const P extends readonly Parameter[]>(...parameters: P): Takes<ArgumentsOf<P>> {
  const tells = Object.fromEntries(parameters.map((each) => each.split(": ")));
  return { tells, isByName: false };
}

/** A text whose values are given by name. */
export function takesValues<const T extends Tells>(tells: T): Takes<[told: ValuesFor<T>]> {
  return { tells, isByName: true };
}

/** The words of a shape: a string for a text, a function for a text with values. */
export type WordsOf<S> = {
  readonly [K in keyof S]: S[K] extends "text"
    ? string
    : S[K] extends Takes<infer A>
      ? (...values: A) => string
      : WordsOf<S[K]>;
};

/** The words of a shape in a language, from the sheet's rows whose ids begin with the given one. */
export function fixedWords<S extends object>(
  shape: S,
  sheet: WordsSheetName,
  id: string,
  speech: Speech,
): WordsOf<S> {
  const words = Object.entries(shape).map(([name, each]) => [
    name,
    wordsAt(each, sheet, `${id}.${name}`, speech),
  ]);
  // `tests/words` checks that the sheet has what the shape names.
  return (Array.isArray(shape) ? words.map(([, each]) => each) : Object.fromEntries(words)) as WordsOf<S>;
}

function wordsAt(shapeOf: unknown, sheet: WordsSheetName, id: string, speech: Speech): unknown {
  if (shapeOf === text) return sayOf(sheet, id, {}, speech)({});
  if (!isTakes(shapeOf)) return fixedWords(shapeOf as object, sheet, id, speech);
  const saying = sayOf(sheet, id, shapeOf.tells, speech);
  if (shapeOf.isByName) return saying;
  const names = Object.keys(shapeOf.tells);
  return (...values: readonly unknown[]) =>
    saying(Object.fromEntries(names.map((name, index) => [name, values[index]])));
}

function isTakes(shape: unknown): shape is Takes<readonly unknown[]> {
  return typeof shape === "object" && shape !== null && "tells" in shape;
}

function sayOf(sheet: WordsSheetName, id: string, tells: Tells, speech: Speech): (values: Values) => string {
  const rows = rowsOf(sheet, ["id"]).get(id) ?? [];
  return (values) => {
    const words = say(rows, values, { tells, speech });
    if (words === null) throw new Error(`missing words: ${id}`);
    return words;
  };
}

/** The values of every text of a shape, by id. */
export function tellsIn(shape: object): ReadonlyMap<string, Tells> {
  return new Map(
    Object.entries(shape).flatMap(([name, each]): [string, Tells][] => {
      if (each === text) return [[name, {}]];
      if (isTakes(each)) return [[name, each.tells]];
      return [...tellsIn(each)].map(([id, tells]) => [`${name}.${id}`, tells]);
    }),
  );
}
