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

/** The letter beside a figure that a finding doubts. */
export const doubtMark = "c";

/** The marks that stand beside a figure: for how sure it is, for being revised, for being in doubt. */
export function marksBeside({ value, revised, cautions }: Observation, withStatus = true): string {
  const status = withStatus ? markOf(value) : "";
  const marks = [status, revised ? revisedMark : "", cautions ? doubtMark : ""];
  return marks.filter((mark) => mark !== "").join(",");
}

/** What is not said by a status: the marks of figures that were revised or are in doubt, where one of these is. */
export function otherMarksAmong(observations: readonly Observation[], words: Words): Mark[] {
  const inDoubt = observations.some(({ cautions }) => cautions !== undefined);
  return [
    ...revisedAmong(observations, words),
    ...(inDoubt ? [{ mark: doubtMark, text: words.book.claims.inDoubt }] : []),
  ];
}

/** The mark of revised figures, where one of these is. */
function revisedAmong(observations: readonly Observation[], words: Words): Mark[] {
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
