import { operationNames } from "../model/operation.ts";
import { statuses } from "../model/quantity.ts";
import { takes, text } from "../words/fixed-words.ts";

/** A text for each of several names. */
function each<K extends string>(names: readonly K[]) {
  // The cast is safe: there is an entry for each name.
  return Object.fromEntries(names.map((name) => [name, text])) as { readonly [N in K]: typeof text };
}

const counted = { one: text, many: text };

/** Short lists of plain words. */
export const listsShape = {
  /** The language's name for itself, by which its readers find it. */
  languageName: text,
  /** A new report's title until a better one is given. */
  editionTitle: takes("year: plain"),
  severities: { error: counted, warning: counted, note: counted },
  statuses: each(statuses),
  /** Why there is no value. */
  missing: each([
    "not-reported",
    "not-applicable",
    "not-comparable",
    "method-undefined",
    "zero-denominator",
    "suppressed",
  ]),
  /** Names of operations in an origin: total, share, … */
  operations: each(operationNames),
};
