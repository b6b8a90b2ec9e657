import type { Dataset } from "../model/dataset.ts";
import type { ProblemKind } from "../model/define-problem.ts";
import * as modules from "./problem-modules.ts";

/** Every kind of problem: the program's, and those that datasets define. */
export function kindsOf(datasets: readonly Dataset[]): ProblemKind[] {
  const ofDatasets = datasets.flatMap(({ problems = {} }) => Object.values(problems));
  return [...Object.values(modules), ...ofDatasets].flatMap((value) => ("kind" in value ? [value.kind] : []));
}
