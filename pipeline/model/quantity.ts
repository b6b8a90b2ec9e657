/** The functions that create numbers with provenance: from cells, by arithmetic, by comparison, over many values. */
export { difference, per, share, total } from "./arithmetic.ts";
export { changeSince, growthSince, indexTo, perHead } from "./comparison.ts";
export {
  maximum,
  mean,
  median,
  minimum,
  quantile,
  quantileOf,
  ranks,
  weightedMean,
} from "./distribution.ts";
export {
  block,
  type Conversion,
  cellsBehind,
  count,
  countDistinct,
  type Derivation,
  type Evidence,
  estimated,
  fromMethod,
  hasParts,
  inclusiveDays,
  inUnit,
  isIllustrative,
  isMissing,
  type Measure,
  type Missing,
  type MissingReason,
  measured,
  missing,
  missingBesideParts,
  missingCell,
  missingReasons,
  type Quantity,
  type Status,
  statuses,
} from "./measure.ts";
export { panelChange } from "./panel-change.ts";
export { isBound, isLowerBound, isUpperBound, type Qualifier } from "./qualifier.ts";
