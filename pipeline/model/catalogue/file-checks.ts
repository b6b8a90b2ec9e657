import type { Code } from "../finding.ts";
import type { Descriptions } from "./description.ts";

/** Whether a file can be opened and read to its end, and whether it is the one that was expected. */
export const fileChecks = {
  unreadable: {
    catches: "A file that is there but cannot be opened, for instance because it may not be read.",
    example: "members.xlsx without read permission",
  },
  encrypted: {
    catches: "A workbook that is protected by a password, as a whole or in one of its parts.",
    example: "foshan.xlsx, saved in Excel with a password to open",
  },
  "wrong-format": {
    catches:
      "A file whose content is of another kind than its name says; the first bytes tell, not the name.",
    example: "members.xlsx that is an old .xls, an .xlsb, an .ods or a web page",
  },
  damaged: {
    catches: "A workbook that is cut short or broken inside: a checksum, a part or an element is wrong.",
    example: "members.xlsx of which a mail program kept the first half",
  },
  "forbidden-xml": {
    catches:
      "A document type or entity in a workbook's XML. No spreadsheet program writes one; attackers do.",
    example: "`<!DOCTYPE …>` in xl/workbook.xml",
  },
  "unsafe-path": {
    catches: "A link in place of a file, or an entry of a workbook whose path leads out of its folder.",
    example: "an entry named `../../etc/passwd`",
  },
  "duplicate-part": {
    catches:
      "A workbook that holds two parts of one name: which of them is meant, two programs may answer differently.",
    example: "xl/worksheets/sheet1.xml twice in members.xlsx",
  },
  "lock-file": {
    catches: "The small file that Excel leaves beside a workbook that somebody has open. It is skipped.",
    example: "~$members.xlsx",
  },
  "limit-exceeded": {
    catches:
      "A file that is larger than its source may be: bytes, rows, columns, cells, parts or how much it unpacks to.",
    example: "a sheet with a million formatted empty rows",
  },
  "empty-read": {
    catches: "A file without a single row of data below its header, or without any content.",
    example: "targets.csv with nothing but its header",
  },
  miscounted: {
    catches:
      "A part in which fewer or more values were understood than it holds. Nothing of the file is used.",
    example: "a sheet with 400 cells of which the reader met 399",
  },
  "unknown-encoding": {
    catches: "A text file in another encoding than UTF-8 and than the one its contract declares.",
    example: "rates.csv saved as CP949 by a Korean Excel",
  },
  "garbled-text": {
    catches: "Text that was once read in a wrong encoding and saved like that; the letters are lost.",
    example: "`å¤§éª` or `锟斤拷` in place of a name",
  },
  "control-character": {
    catches: "An invisible control character inside a cell, which no one can have typed.",
    example: "a NUL or bell character in the middle of a name",
  },
  "ambiguous-delimiter": {
    catches: "A text file whose columns could be parted by two different signs.",
    example: "`Year;Rate,Note` in every line",
  },
  "unclosed-quote": {
    catches: "A quotation mark that opens a cell and does not close; all that follows would be one cell.",
    example: '`"Report 2020` without its second mark',
  },
  "ragged-row": {
    catches: "A row of a text file with more or fewer cells than its header.",
    example: "1,234 without quotation marks in a file parted by commas",
  },
  "duplicate-file": {
    catches: "Two files with the same bytes under different names.",
    example: "foshan.xlsx and a copy of it, kaili.xlsx",
  },
  "orphan-file": {
    catches: "A file in a dataset's folder that no contract knows by its name. It is not read.",
    example: "members-final-v2.docx",
  },
  "missing-file": {
    catches: "A file that edition.json or a contract expects and that is not there.",
    example: "no shift/kaili.xlsx although Kaili owes it",
  },
  "invalid-edition": {
    catches: "An edition.json that is no JSON, or in which a field is missing or of the wrong form.",
    example: '`"published": "30 June"`',
  },
  "external-link": {
    catches: "Formulas that refer to other workbooks. Their last results are used, which may be old.",
    example: "`=[budget.xlsx]Sheet1!B4`",
  },
  "sheet-without-part": {
    catches:
      "A sheet that the workbook lists and does not hold, as modules of old macros are. It is skipped.",
    example: "the sheet Module1 with an empty `r:id`",
  },
  "irregular-part": {
    catches:
      "Something the format does not allow and Excel opens all the same, since it can be read in one way only.",
    example: '`<row r="0">`, a merge of `A:A`, a missing styles part where no number needs one',
  },
  "unknown-style": {
    catches:
      "A number whose style the workbook does not have, so that it may be a share, a date or a plain number.",
    example: "style 31 of a cell in a workbook that has 29",
  },
} as const satisfies Partial<Descriptions<Code>>;
