import type { ValuesFor } from "../../model/tells.ts";
import { listedProblem } from "../../words/listed-problem.ts";

/** The values for a changed figure: both amounts, and the cells behind them. */
const moved = {
  from: "plain",
  was: "measure",
  now: "measure",
  wasCells: "place list to 2",
  cells: "place list to 2",
} as const;
export type Moved = ValuesFor<typeof moved>;

/** `name` is the key that `restate` takes; `others` moved with it, for the same cause. */
export const restated = listedProblem("restated", {
  ...moved,
  cause: "cause",
  others: "number",
  name: "plain",
  to: "plain",
});

export const restatedBelowPrecision = listedProblem("restated-below-precision", {
  from: "plain",
  count: "number",
});

export const unusedRestatement = listedProblem("unused-restatement", { key: "quoted", nearest: "quoted?" });

/** `figures` and `change` are what the line says, `name` the figure with the largest change. */
export const restatementOfOthers = listedProblem("restatement-of-others", {
  figures: "plain?",
  change: "plain?",
  count: "number",
  largest: "plain",
  name: "plain?",
  was: "measure?",
  now: "measure?",
  cells: "place list to 2?",
  key: "plain",
  from: "plain",
  to: "plain",
});

export const wideRestatement = listedProblem("wide-restatement", { count: "number" });

export const restatementClassContradicted = listedProblem("restatement-class", {
  class: "quoted",
  cause: "cause",
  count: "number",
});

/** `file` has figures of other places; "" where the place has none in the dataset. */
export const areaStoppedReporting = listedProblem("area-stopped-reporting", {
  from: "plain",
  area: "area",
  count: "number",
  file: "plain",
  wasCells: "place list to 2",
});

export const seriesEnded = listedProblem("series-ended", {
  from: "plain",
  count: "number",
  last: "period",
  wasCells: "place list to 2",
});

const fewer = {
  from: "plain",
  count: "number",
  of: "number",
  periods: "period list to 6",
  wasCells: "place list to 2",
} as const;

export const coverageShrank = listedProblem("coverage-shrank", fewer);
export const figuresLeftOut = listedProblem("figures-left-out", fewer);
export const levelBreak = listedProblem("level-break", { ...moved, before: "period" });
export const sameFile = listedProblem("same-file", { from: "plain" });
export const noNewPeriod = listedProblem("no-new-period", { from: "plain", latest: "period" });

export const headerDrift = listedProblem("header-drift", {
  from: "plain",
  name: "quoted",
  was: "quoted",
  now: "quoted",
  wasCell: "place",
});

/** `gone`: figures that rested only on the row and vanished with its key. */
export const rowsChanged = listedProblem("rows-changed", {
  from: "plain",
  name: "plain",
  key: "quoted",
  was: "quoted",
  now: "quoted",
  wasCell: "place",
  others: "number",
  gone: "number",
});

export const rowsVanished = listedProblem("rows-vanished", {
  from: "plain",
  key: "quoted",
  count: "number",
  wasCells: "place list to 2",
});

export const definitionChanged = listedProblem("definition-changed", {
  from: "plain",
  what: "facet",
  was: "quoted",
  now: "quoted",
});

export const pastFilesChanged = listedProblem("past-files-changed", { from: "plain", count: "number" });

export const invalidPrevious = listedProblem("invalid-previous", {
  previous: "plain",
  why: "unpublished | published-later",
});

export const reissueUndated = listedProblem("reissue-undated", { edition: "plain", count: "number" });
export const draftAgain = listedProblem("draft-again", { edition: "plain" });
