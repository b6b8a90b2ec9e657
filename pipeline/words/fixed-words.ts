import type { Tells, ValueOf, ValuesFor } from "../model/tells.ts";
import type { Values } from "./condition.ts";
import { rowsOf, say } from "./say.ts";
import type { WordsSheetName } from "./sheets.ts";
import type { Speech } from "./write-value.ts";

/** A fixed text. */
export const text = "text";

/** A text that takes values, in this order or by name. */
export interface Takes<A extends readonly unknown[]> {
  readonly tells: Tells;
  readonly isByName: boolean;
  /** Is not there: it holds the types. */
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

/** A text with values, which it is given in this order: `takes("count: number", "title: plain")`. */
export function takes<const P extends readonly Parameter[]>(...parameters: P): Takes<ArgumentsOf<P>> {
  const tells = Object.fromEntries(parameters.map((each) => each.split(": ")));
  return { tells, isByName: false };
}

/** A text with values that it is given by their names. */
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

/** The words of a shape in a language: its rows in a sheet, whose ids begin with this one. */
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
  // What the shape names is what its words have, which `tests/words` holds against the sheet.
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

/** The values that every text of a shape takes, by its id. */
export function tellsIn(shape: object): ReadonlyMap<string, Tells> {
  return new Map(
    Object.entries(shape).flatMap(([name, each]): [string, Tells][] => {
      if (each === text) return [[name, {}]];
      if (isTakes(each)) return [[name, each.tells]];
      return [...tellsIn(each)].map(([id, tells]) => [`${name}.${id}`, tells]);
    }),
  );
}
