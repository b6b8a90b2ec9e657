import type { Unit } from "../../../model/unit.ts";

const given: { readonly [operation: string]: Unit } = {
  share: "percent",
  score: "percent",
  "growth since": "percent",
  "index to": "index",
  rank: "rank",
  "required path": "1",
  "growth ratio": "1",
};

/** The unit that an operation always gives; null where it depends on its input. */
export function unitGivenBy(operation: string): Unit | null {
  return Object.hasOwn(given, operation) ? (given[operation] ?? null) : null;
}
