import { defineProblem } from "../../../model/define-problem.ts";

export const garbledText = defineProblem({
  code: "garbled-text",
  tells: { sample: "quoted" },
  group: "file",
  severity: "error",
  movable: false,
  mends: "office",
  catches: "Text that was once read in a wrong encoding and saved like that; the letters are lost.",
  example: "`å¤§éª` or `锟斤拷` in place of a name",
});

export const misreadSigns = defineProblem({
  code: "misread-signs",
  tells: { count: "number", codePoint: "code point", sign: "quoted" },
  group: "file",
  severity: "warning",
  movable: true,
  mends: "office",
  catches:
    "Signs of Windows-1252 that another program read as Latin-1, so that they became control characters. They are read as what they were.",
  example: "U+0092 for the apostrophe in `King’s Lynn`",
});

export const ambiguousDelimiter = defineProblem({
  code: "ambiguous-delimiter",
  tells: { candidates: "quoted or" },
  group: "file",
  severity: "error",
  movable: false,
  mends: "office",
  catches: "A text file whose columns could be parted by two different signs.",
  example: "`Year;Rate,Note` in every line",
});

export const unclosedQuote = defineProblem({
  code: "unclosed-quote",
  /** `inside`: it is in a cell without quotation marks. */
  tells: { inside: "whether" },
  group: "file",
  severity: "error",
  movable: false,
  mends: "office",
  catches: "A quotation mark that opens a cell and does not close; all that follows would be one cell.",
  example: '`"Report 2020` without its second mark',
});

export const raggedRow = defineProblem({
  code: "ragged-row",
  /** `delimiter`: the one that splits this row, where another splits the rest. */
  tells: { expected: "number", found: "number", delimiter: "delimiter?" },
  group: "file",
  severity: "error",
  movable: false,
  mends: "office",
  catches: "A row of a text file with more or fewer cells than its header.",
  example: "1,234 without quotation marks in a file parted by commas",
});
