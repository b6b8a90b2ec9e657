import { defineProblem, params } from "../../model/define-problem.ts";
import type { Period } from "../../model/period.ts";
import type { CellRange } from "../../model/source.ts";

export const dayMonthSwap = defineProblem({
  code: "day-month-swap",
  tells: params<{ value: Period; other: Period; otherAt: CellRange }>(),
  group: "between files",
  severity: "warning",
  movable: true,
  mends: "office",
  catches: "Two records of one event whose dates differ by day and month exchanged.",
  example: "7 August against 8 July",
});

export const recordConflict = defineProblem({
  code: "record-conflict",
  tells: params<{ value: Period; other: Period; otherAt: CellRange }>(),
  group: "between files",
  severity: "warning",
  movable: true,
  mends: "office",
  catches: "Two records of one event that differ in another way.",
  example: "one day against two",
});
