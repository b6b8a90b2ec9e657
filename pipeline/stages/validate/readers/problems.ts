import { defineProblem } from "../../../model/define-problem.ts";

export const uncalculatedFormula = defineProblem({
  code: "uncalculated-formula",
  tells: { formula: "plain" },
  group: "shape",
  severity: "error",
  movable: true,
  mends: "office",
  catches: "A formula without a result: the program that wrote the file never calculated it.",
  example: "`=20+4` as a script wrote it",
});

export const errorValue = defineProblem({
  code: "error-value",
  tells: { raw: "plain" },
  group: "shape",
  severity: "error",
  movable: true,
  mends: "office",
  catches: "A cell that shows a spreadsheet's error, also where a text file has its text.",
  example: "`#REF!`, `#N/A`, `#DIV/0!`",
});

export const notANumber = defineProblem({
  code: "not-a-number",
  /** The declared decimal sign, where only the other one makes the text a number. */
  tells: { raw: "quoted", column: "quoted", decimal: "quoted?" },
  group: "value",
  severity: "error",
  movable: true,
  mends: "office",
  catches: "Text or a date in a column of figures.",
  example: "`many`, `12 or 13`, `1.2.3`; `6.1` where the source declares the comma",
});

export const numberAsText = defineProblem({
  code: "number-as-text",
  tells: { raw: "quoted", value: "number" },
  group: "value",
  severity: "warning",
  movable: true,
  mends: "office",
  catches: "A number in a workbook that is stored as text. It is read; formulas over it leave it out.",
  example: "`３` in full width, `'12`",
});

export const notWhole = defineProblem({
  code: "not-whole",
  /** `likely`: the integer that it is if its point separates thousands. */
  tells: { raw: "quoted", column: "quoted", likely: "plain?" },
  group: "value",
  severity: "error",
  movable: true,
  mends: "office",
  catches: "A fraction where only whole numbers make sense: a count of things is whole.",
  example: "`12.5` participants; `1.500` governments, where 1500 are meant",
});

export const lostPrecision = defineProblem({
  code: "precision",
  /** `exponent`: the text has a power of ten, as spreadsheets write numbers too wide for their cell. */
  tells: { raw: "quoted", value: "number", exponent: "whether" },
  group: "value",
  severity: "note",
  movable: true,
  mends: null,
  catches:
    "A number with more digits than a spreadsheet keeps, or with a power of ten, in which digits may have been lost.",
  example: "`12345678901234567890`, `1.2E+05`",
});

export const ambiguousNumber = defineProblem({
  code: "ambiguous-number",
  tells: { raw: "quoted", readings: "number or" },
  group: "value",
  severity: "error",
  movable: true,
  mends: "office",
  catches: "Text that could be two numbers, in a source that does not declare its decimal sign.",
  example: "`1,234`: 1234 or 1.234",
});

export const unitInCell = defineProblem({
  code: "unit-in-cell",
  tells: { raw: "quoted", unit: "quoted" },
  group: "value",
  severity: "warning",
  movable: true,
  mends: "office",
  catches: "A number with its unit behind it in the same cell. Both are read.",
  example: "`12 kt`",
});

export const asideInCell = defineProblem({
  code: "aside-in-cell",
  tells: { raw: "quoted", aside: "quoted", value: "number" },
  group: "value",
  severity: "warning",
  movable: true,
  mends: "office",
  catches:
    "A number with the mark of a footnote behind it, or with an interval that holds it. The number alone is read.",
  example: "`539354(1)`, `76.1 [72.0–80.4]`, `12*`",
});

export const unknownUnit = defineProblem({
  code: "unknown-unit",
  /** `meant`: the units that its letters name in another case. `inHeader`: the header should have one. */
  tells: { raw: "quoted", units: "plain list", meant: "plain or?", inHeader: "whether?" },
  group: "value",
  severity: "error",
  movable: false,
  mends: "office",
  catches: "A unit that nobody declared, in the header, in a column of units or in the cell; or none at all.",
  example: "`thousand tons`",
});

export const qualifiedValue = defineProblem({
  code: "qualified-value",
  tells: { raw: "quoted", qualifier: "plain" },
  group: "value",
  severity: "note",
  movable: true,
  mends: null,
  catches: "A bound or an estimate in place of an exact figure. It is carried on with its qualifier.",
  example: "`<10`, `over 200`, `约50`",
});

export const flaggedValue = defineProblem({
  code: "flagged-value",
  tells: { raw: "quoted", flag: "break | estimated | forecast | provisional | revised | unreliable" },
  group: "value",
  severity: "note",
  movable: true,
  mends: null,
  catches:
    "A number with a letter beside it, as statistical offices flag figures. Estimates, provisional figures and forecasts are carried on as such.",
  example: "`12.3 b`, `1,234 p`",
});

export const markedMissing = defineProblem({
  code: "missing-marker",
  tells: { raw: "quoted" },
  group: "value",
  severity: "note",
  movable: true,
  mends: null,
  catches: "A sign that stands for a value that is not there. It is never read as 0.",
  example: "`…`, `n/a`, `-`",
});

export const notationKeyUsed = defineProblem({
  code: "notation-key",
  tells: { raw: "quoted" },
  group: "value",
  severity: "note",
  movable: true,
  mends: null,
  catches: "A notation key of greenhouse-gas inventories in place of a figure. It is never read as 0.",
  example: "`NE`, `IE`, `NO`",
});

export const writtenOtherwise = defineProblem({
  code: "written-otherwise",
  tells: { raw: "quoted", value: "number" },
  group: "value",
  severity: "note",
  movable: true,
  mends: null,
  catches:
    "A figure that the source writes in a way of its own, to say that it was computed and not measured.",
  example: "`(197)-converted value`",
});

export const dateRead = defineProblem({
  code: "date-read",
  tells: { raw: "quoted", value: "period" },
  group: "value",
  severity: "note",
  movable: true,
  mends: "office",
  catches: "Words or a number of which a date was made that they do not quite say. The reading is named.",
  example: "`early 2021`, `since 2017`, `Q3-4`, the number `2021.1`",
});

export const ambiguousPlace = defineProblem({
  code: "ambiguous-place",
  tells: { raw: "quoted", listed: "quoted" },
  group: "value",
  severity: "error",
  movable: true,
  mends: "secretariat",
  catches: "The short form of a name that two places bear, in a file that may mean either.",
  example: "`Suzhou`, which lies in Jiangsu and in Anhui",
});

export const notADate = defineProblem({
  code: "not-a-date",
  /** `date`: what the number of a day says that is shown as a number. */
  tells: { raw: "quoted", column: "quoted", form: "time | duration?", date: "plain?" },
  group: "value",
  severity: "error",
  movable: true,
  mends: "office",
  catches: "Text or a number that is no date, month, year or interval.",
  example: "`soon`, `2020-02-30`",
});

export const ambiguousDate = defineProblem({
  code: "ambiguous-date",
  /** A single reading: it may also not be a date. */
  tells: { raw: "quoted", readings: "period or", isDayOrMonth: "whether" },
  group: "value",
  severity: "error",
  movable: true,
  mends: "office",
  catches: "A date that could be two days, since nobody says which number is the month.",
  example: "`03/04/2020`",
});

export const dateAsText = defineProblem({
  code: "date-as-text",
  tells: { raw: "quoted", value: "period" },
  group: "value",
  severity: "warning",
  movable: true,
  mends: "office",
  catches: "A date in a workbook that is stored as text. It is read; formulas over it leave it out.",
  example: "`2019年`",
});

export const implausibleDate = defineProblem({
  code: "implausible-date",
  tells: { raw: "quoted", value: "period" },
  group: "value",
  severity: "error",
  movable: true,
  mends: "office",
  catches: "A date of 1900 to 1905, which is what a day count or the wrong date system looks like.",
  example: "the number 12 formatted as a date: 12 January 1900",
});

export const notInList = defineProblem({
  code: "not-in-list",
  tells: { raw: "quoted", column: "quoted", nearest: "quoted?", allowed: "plain list" },
  group: "value",
  severity: "error",
  movable: true,
  mends: "office",
  catches: "A text that is none of the values a column may have; the nearest is named.",
  example: "`Citty` where `City` is meant",
});

export const unknownArea = defineProblem({
  code: "unknown-area",
  tells: { raw: "quoted", nearest: "quoted?" },
  group: "value",
  severity: "error",
  movable: true,
  mends: "secretariat",
  catches: "A place that data/reference/areas.csv knows by none of its names; the nearest is named.",
  example: "`Mongola`",
});
