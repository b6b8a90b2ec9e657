import { operationNames } from "../model/operation.ts";
import { statuses } from "../model/quantity.ts";
import { takes, text } from "../words/fixed-words.ts";

/** A text for each of several names. */
function each<K extends string>(names: readonly K[]) {
  // There is an entry for each.
  return Object.fromEntries(names.map((name) => [name, text])) as { readonly [N in K]: typeof text };
}

const counted = { one: text, many: text };

/** Short lists of plain words. */
export const listsShape = {
  /** What the language calls itself: readers look for theirs, not for its name in a language they do not read. */
  languageName: text,
  /** What a first report is called until somebody gives it a better title. */
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
  /** The names of operations in an origin: total, share, … */
  operations: each(operationNames),
};
