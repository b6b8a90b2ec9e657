/** The operations that may compute a value; every language has words for each. */
export const operationNames = [
  "total",
  "share",
  "per",
  "difference",
  "change",
  "growth",
  "index",
  "per-head",
  "weighted-mean",
  "mean",
  "quantile",
  "rank",
  "same-panel-reporters",
  "weighted-score",
  "metered-counterfactual",
  "metered-use",
  "metered-model",
  "periods-kept",
  "metered-fit",
  "savings-uncertainty",
  "savings-margin",
  "median-of-days",
  "days-between-reads",
  "root-of-squares",
  "linear-path",
  "path-progress",
  "cagr-progress",
  "target-achieved",
  "target-kept",
  "target-missed",
  "target-due",
  "target-unreported",
  "target-from-base",
  "required-change-linear",
  "required-change-compound",
] as const;
export type OperationName = (typeof operationNames)[number];

export function isOperation(name: string): name is OperationName {
  return operationNames.some((each) => each === name);
}
