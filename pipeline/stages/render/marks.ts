import type { Observation } from "../../model/observation.ts";
import { isIllustrative, isMissing, type Measure, type Status } from "../../model/quantity.ts";
import type { Words } from "./words.ts";

const marks: { readonly [S in Status]: string } = {
  illustrative: "i",
  target: "t",
  planned: "pl",
  projected: "p",
  estimated: "e",
  reported: "",
};

/** A letter that stands beside figures, and what it means. */
export interface Mark {
  readonly mark: string;
  readonly text: string;
}

/** The letter that stands beside a figure that is anything but reported; "" for every other. */
export function markOf(measure: Measure): string {
  return isMissing(measure) ? "" : marks[measure.status];
}

/** The letter beside a figure that was published with another value. */
export const revisedMark = "r";

/** The marks that stand beside a figure, for how sure it is and for being revised. */
export function marksBeside({ value, revised }: Observation, withStatus = true): string {
  const status = withStatus ? markOf(value) : "";
  return [status, revised ? revisedMark : ""].filter((mark) => mark !== "").join(",");
}

/** The mark of revised figures, where one of these is. */
export function revisedAmong(observations: readonly Observation[], words: Words): Mark[] {
  const some = observations.some(({ revised }) => revised !== undefined);
  return some ? [{ mark: revisedMark, text: words.book.changes.revised }] : [];
}

/** The marks that occur among values. */
export function marksAmong(measures: readonly Measure[], words: Words): Mark[] {
  return [...statusesOf(measures)]
    .filter((status) => marks[status] !== "")
    .sort()
    .map((status) => ({ mark: marks[status], text: words.book.statuses[status] }));
}

/** What all values are, where they are alike and anything but reported. */
export function sharedStatus(measures: readonly Measure[], words: Words): string | null {
  const [only, other] = statusesOf(measures);
  return only === undefined || other !== undefined || marks[only] === "" ? null : words.book.statuses[only];
}

export function hasIllustrative(observations: readonly Observation[]): boolean {
  return observations.some(({ value }) => isIllustrative(value));
}

function statusesOf(measures: readonly Measure[]): ReadonlySet<Status> {
  const found = new Set<Status>();
  for (const measure of measures) if (!isMissing(measure)) found.add(measure.status);
  return found;
}
