import type { Observation } from "../../model/observation.ts";
import { isIllustrative, isMissing, type Measure, type Status } from "../../model/quantity.ts";
import type { Words } from "./words.ts";

const marks: { readonly [S in Status]: string } = {
  illustrative: "i",
  // No unit: “0 t t” would be read as tonnes twice.
  target: "tgt",
  planned: "pl",
  projected: "p",
  estimated: "e",
  reported: "",
};

/** A letter beside figures, and its meaning. */
export interface Mark {
  readonly mark: string;
  readonly text: string;
}

/** The letter for a figure's status; "" for a reported one. */
export function markOf(measure: Measure): string {
  return isMissing(measure) ? "" : marks[measure.status];
}

/** The letter of a figure that was published with another value. */
export const revisedMark = "r";

/** The letter of a figure that a finding doubts. */
export const doubtMark = "c";

/** The marks of a figure: for its status, a revision, and doubts. */
export function marksBeside({ value, revised, cautions }: Observation, withStatus = true): string {
  const status = withStatus ? markOf(value) : "";
  const marks = [status, revised ? revisedMark : "", cautions ? doubtMark : ""];
  return marks.filter((mark) => mark !== "").join(",");
}

/** The marks that occur beside the figures, with their meanings. */
export function marksAmong(observations: readonly Observation[], { book }: Words, withStatus = true): Mark[] {
  const statuses = [...(withStatus ? statusesOf(observations) : [])].filter((status) => marks[status] !== "");
  const isRevised = observations.some(({ revised }) => revised);
  const isDoubted = observations.some(({ cautions }) => cautions);
  return [
    ...statuses.sort().map((status) => ({ mark: marks[status], text: book.statuses[status] })),
    ...(isRevised ? [{ mark: revisedMark, text: book.changes.revised }] : []),
    ...(isDoubted ? [{ mark: doubtMark, text: book.claims.inDoubt }] : []),
  ];
}

/** The status of all figures, if it is the same for each and not "reported"; otherwise null. */
export function sharedStatus(observations: readonly Observation[], words: Words): string | null {
  const [only, other] = statusesOf(observations);
  return only === undefined || other !== undefined || marks[only] === "" ? null : words.book.statuses[only];
}

export function hasIllustrative(observations: readonly Observation[]): boolean {
  return observations.some(({ value }) => isIllustrative(value));
}

function statusesOf(observations: readonly Observation[]): ReadonlySet<Status> {
  return new Set(observations.flatMap(({ value }) => (isMissing(value) ? [] : [value.status])));
}
