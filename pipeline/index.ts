/**
 * The public, versioned interface of the package: `check`, `report` and `explain` as functions, and what a dataset's
 * `method.js` is written with.
 */
export { type CheckAsked, check } from "./api/check.ts";
export { type ExplainAsked, explain } from "./api/explain.ts";
export { type ReportAsked, type Reported, report } from "./api/report.ts";
export {
  defineMethod,
  type MethodWorld,
  type Need,
  type NeededRow,
  type Needs,
} from "./datasets/declared/method.ts";
export * from "./methods/change-point-model.ts";
export * from "./methods/degree-days.ts";
export * from "./methods/metered-savings.ts";
export { type Aim, type ProgressStatus, statusOf } from "./methods/progress-status.ts";
export * from "./methods/required-change.ts";
export * from "./methods/required-path.ts";
export * from "./methods/savings-guards.ts";
export * from "./methods/target-progress.ts";
export * from "./methods/undefined.ts";
export * from "./methods/weighted-score.ts";
export * from "./model/area.ts";
export {
  type DefinedProblem,
  defineProblem,
  isAcceptable,
  type Mender,
  menders,
  type Phrase,
  type ProblemFacts,
  type ProblemGroup,
  type ProblemKind,
  problemGroups,
  severities,
} from "./model/define-problem.ts";
export type { Delivery, Edition } from "./model/edition.ts";
export * from "./model/finding.ts";
export * from "./model/group-by.ts";
export * from "./model/observation.ts";
export * from "./model/period.ts";
export { atCells, atFigure, inFile, onSheet } from "./model/place.ts";
export * from "./model/quantity.ts";
export * from "./model/source.ts";
export * from "./model/unit.ts";
