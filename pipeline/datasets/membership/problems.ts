import { defineProblem, params } from "../../model/define-problem.ts";
import type { CellRange } from "../../model/source.ts";

export const publishedConflict = defineProblem({
  code: "published-conflict",
  tells: params<{
    values: readonly { raw: string; counted: string; at: CellRange }[];
  }>(),
  group: "between files",
  severity: "warning",
  movable: true,
  mends: null,
  catches: "Two published figures for one place and date that differ.",
  example: "124 and 125 countries",
});
