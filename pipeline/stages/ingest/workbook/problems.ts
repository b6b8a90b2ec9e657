import { defineProblem, params } from "../../../model/define-problem.ts";

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
  tells: params<{ part: string }>(),
  group: "file",
  severity: "error",
  movable: false,
  mends: "office",
  catches: "A workbook that is cut short or broken inside: a checksum, a part or an element is wrong.",
  example: "members.xlsx of which a mail program kept the first half",
});

export const forbiddenXml = defineProblem({
  code: "forbidden-xml",
  tells: params<{ part: string; construct: string }>(),
  group: "file",
  severity: "error",
  movable: false,
  mends: "office",
  catches: "A document type or entity in a workbook's XML. No spreadsheet program writes one; attackers do.",
  example: "`<!DOCTYPE …>` in xl/workbook.xml",
});

export const externalLink = defineProblem({
  code: "external-link",
  tells: params<{ targets: readonly string[] }>(),
  group: "file",
  severity: "warning",
  movable: true,
  mends: "office",
  catches: "Formulas that refer to other workbooks. Their last results are used, which may be old.",
  example: "`=[budget.xlsx]Sheet1!B4`",
});
