import { defineProblem, params } from "../../../model/define-problem.ts";
import type { CellRange, CellRef } from "../../../model/source.ts";

export const duplicateKey = defineProblem({
  code: "duplicate-key",
  /** `merged`: the label that is merged over both rows and gives them their key; null where each has its own. */
  tells: params<{ key: string; first: CellRef; isElsewhere: boolean; merged: CellRange | null }>(),
  group: "row and table",
  severity: "error",
  movable: true,
  mends: "office",
  catches: "Two rows of one key with different contents.",
  example: "Japan 2008 twice, with 48,106 and with 46,252; the year merged over two rows",
});

export const duplicateRow = defineProblem({
  code: "duplicate-row",
  tells: params<{ key: string; first: CellRef; isElsewhere: boolean }>(),
  group: "row and table",
  severity: "warning",
  movable: true,
  mends: "office",
  catches: "A row that says exactly what one before it says. It is set aside.",
  example: "a row pasted twice",
});
