import { defineProblem } from "../../model/define-problem.ts";

export const correctedCell = defineProblem({
  code: "corrected",
  tells: { from: "quoted", to: "quoted", reason: "plain" },
  group: "between files",
  severity: "note",
  movable: true,
  mends: "secretariat",
  catches: "A cell that data/reference/corrections.csv corrects on the way in; the file stays as it is.",
  example: "1,750 corrected to 175",
});

export const correctionMismatch = defineProblem({
  code: "correction-mismatch",
  tells: { expected: "quoted", found: "quoted", line: "cells" },
  group: "between files",
  severity: "error",
  movable: true,
  mends: "secretariat",
  catches: "A correction whose cell no longer holds the value that it expects.",
  example: "a corrected cell that the office has mended",
});

export const correctionSettled = defineProblem({
  code: "correction-settled",
  tells: { found: "quoted", line: "cells" },
  group: "between files",
  severity: "note",
  movable: true,
  mends: "secretariat",
  catches: "A correction whose cell holds the corrected value by now, so that it changes nothing.",
  example: "a corrected cell of which the office has sent a mended file",
});

export const correctionWithoutCell = defineProblem({
  code: "correction-without-cell",
  tells: { cell: "address" },
  group: "between files",
  severity: "error",
  movable: true,
  mends: "secretariat",
  catches: "A correction of a file, sheet or cell that is not there.",
  example: "a correction of Roster!E10 in a workbook without that sheet",
});

export const notACell = defineProblem({
  code: "not-a-cell",
  tells: { raw: "quoted" },
  group: "between files",
  severity: "error",
  movable: true,
  mends: "secretariat",
  catches: "A correction that does not say which cell is meant.",
  example: "`E-10`",
});

export const expiredCorrection = defineProblem({
  code: "expired-correction",
  tells: { cell: "address", expires: "period" },
  group: "between files",
  severity: "warning",
  movable: true,
  mends: "secretariat",
  catches:
    "A correction that ran out. It is applied all the same, so that figures do not change by the calendar.",
  example: "expires 2020-12-31 in an edition published on 2021-06-30",
});

export const areaCycle = defineProblem({
  code: "area-cycle",
  tells: { chain: "plain chain" },
  group: "value",
  severity: "error",
  movable: false,
  mends: "secretariat",
  catches: "Places of data/reference/areas.csv that lie in one another.",
  example: "Kaili in Guizhou, and Guizhou in Kaili",
});

export const unnamedPlace = defineProblem({
  code: "unnamed-place",
  tells: { language: "plain", count: "number", example: "plain" },
  group: "value",
  severity: "warning",
  movable: true,
  mends: "secretariat",
  catches: "Places of data/reference/areas.csv without a name in a language of the edition.",
  example: "an edition in Japanese, and Seoul without a name in the column ja",
});

export const restatementBetween = defineProblem({
  code: "restatement-between",
  tells: { from: "quoted", to: "quoted" },
  group: "between files",
  severity: "error",
  movable: false,
  mends: "secretariat",
  catches: "A line of data/reference/restatements.csv whose editions are no years, or in the wrong order.",
  example: "from 2021 to 2020",
});

export const formerName = defineProblem({
  code: "former-name",
  tells: { now: "plain" },
  group: "text",
  severity: "note",
  movable: false,
  mends: "secretariat",
  catches: "A table of data/reference that lies under the name it had before. It is read all the same.",
  example: "`claims.csv`, which is `text-decisions.csv` now",
});

export const sentenceWithoutWords = defineProblem({
  code: "sentence-without-words",
  tells: { raw: "quoted" },
  group: "text",
  severity: "error",
  movable: false,
  mends: "secretariat",
  catches:
    "A line of data/reference/text-decisions.csv whose sentence has no words, so that it would decide every number that stands alone.",
  example: "`#` as sentence",
});
