import { defineProblem } from "../../../model/define-problem.ts";

export const duplicateKey = defineProblem({
  code: "duplicate-key",
  /** `merged`: the label merged over both rows, from which they have their key; null where each has its own. */
  tells: { key: "quoted", first: "cells", isElsewhere: "whether", merged: "cells?" },
  group: "row and table",
  severity: "error",
  movable: true,
  mends: "office",
  catches: "Two rows of one key with different contents.",
  example: "Japan 2008 twice, with 48,106 and with 46,252; the year merged over two rows",
});

export const duplicateRow = defineProblem({
  code: "duplicate-row",
  tells: { key: "quoted", first: "cells", isElsewhere: "whether" },
  group: "row and table",
  severity: "warning",
  movable: true,
  mends: "office",
  catches: "A row that says exactly what one before it says. It is set aside.",
  example: "a row pasted twice",
});
