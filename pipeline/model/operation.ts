/** What a value may be made by; a language has words for each. */
export const operationNames = [
  "total",
  "share",
  "per",
  "difference",
  "weighted-score",
  "metered-counterfactual",
  "metered-use",
  "metered-model",
  "periods-kept",
  "metered-fit",
  "savings-uncertainty",
  "days-between-reads",
  "root-of-squares",
  "linear-path",
  "path-progress",
  "required-change-linear",
  "required-change-compound",
] as const;
export type OperationName = (typeof operationNames)[number];

export function isOperation(name: string): name is OperationName {
  return operationNames.some((own) => own === name);
}
