import { defineProblem } from "../../../model/define-problem.ts";

/** Deviations from a workbook's format that can be read in only one way. */
export type Irregularity = "row-zero" | "merged-lines" | "styles-missing";

export const encrypted = defineProblem({
  code: "encrypted",
  group: "file",
  severity: "error",
  movable: false,
  mends: "office",
  catches: "A workbook that is protected by a password, as a whole or in one of its parts.",
  example: "foshan.xlsx, saved in Excel with a password to open",
});

export const damagedFile = defineProblem({
  code: "damaged",
  tells: { part: "plain" },
  group: "file",
  severity: "error",
  movable: false,
  mends: "office",
  catches: "A workbook that is cut short or broken inside: a checksum, a part or an element is wrong.",
  example: "members.xlsx of which a mail program kept the first half",
});

export const forbiddenXml = defineProblem({
  code: "forbidden-xml",
  tells: { part: "plain", construct: "plain" },
  group: "file",
  severity: "error",
  movable: false,
  mends: "office",
  catches: "A document type or entity in a workbook's XML. No spreadsheet program writes one; attackers do.",
  example: "`<!DOCTYPE …>` in xl/workbook.xml",
});

export const externalLink = defineProblem({
  code: "external-link",
  tells: { targets: "plain list to 3" },
  group: "file",
  severity: "warning",
  movable: true,
  mends: "office",
  catches: "Formulas that refer to other workbooks. Their last results are used, which may be old.",
  example: "`=[budget.xlsx]Sheet1!B4`",
});

export const duplicatePart = defineProblem({
  code: "duplicate-part",
  tells: { path: "quoted" },
  group: "file",
  severity: "error",
  movable: false,
  mends: "office",
  catches:
    "A workbook with two parts of one name: which of them is meant, two programs may answer differently.",
  example: "xl/worksheets/sheet1.xml twice in members.xlsx",
});

export const sheetWithoutPart = defineProblem({
  code: "sheet-without-part",
  group: "file",
  severity: "warning",
  movable: true,
  mends: "office",
  catches: "A sheet that the workbook lists and does not hold, as modules of old macros are. It is skipped.",
  example: "the sheet Module1 with an empty `r:id`",
});

export const irregularPart = defineProblem({
  code: "irregular-part",
  tells: { what: "row-zero | merged-lines | styles-missing" },
  group: "file",
  severity: "note",
  movable: true,
  mends: null,
  catches:
    "Something the format does not allow and Excel opens all the same, since it can be read in one way only.",
  example: '`<row r="0">`, a merge of `A:A`, a missing styles part where no number needs one',
});

export const unknownStyle = defineProblem({
  code: "unknown-style",
  tells: { style: "number" },
  group: "file",
  severity: "error",
  movable: false,
  mends: "office",
  catches:
    "A number whose style the workbook does not have, so that it may be a share, a date or a plain number.",
  example: "style 31 of a cell in a workbook that has 29",
});
