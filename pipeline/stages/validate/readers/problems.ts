import { listedProblem } from "../../../words/listed-problem.ts";

export const uncalculatedFormula = listedProblem("uncalculated-formula", { formula: "plain" });
export const errorValue = listedProblem("error-value", { raw: "plain" });

/** The declared decimal sign, where only the other one makes the text a number. */
export const notANumber = listedProblem("not-a-number", {
  raw: "quoted",
  column: "quoted",
  decimal: "quoted?",
});

export const numberAsText = listedProblem("number-as-text", { raw: "quoted", value: "number" });

/** `likely`: the integer that it is if its point separates thousands. */
export const notWhole = listedProblem("not-whole", { raw: "quoted", column: "quoted", likely: "plain?" });

/** `exponent`: the text has a power of ten, as spreadsheets write numbers too wide for their cell. */
export const lostPrecision = listedProblem("precision", {
  raw: "quoted",
  value: "number",
  exponent: "whether",
});

export const ambiguousNumber = listedProblem("ambiguous-number", { raw: "quoted", readings: "number or" });
export const unitInCell = listedProblem("unit-in-cell", { raw: "quoted", unit: "quoted" });

export const asideInCell = listedProblem("aside-in-cell", {
  raw: "quoted",
  aside: "quoted",
  value: "number",
});

/** `meant`: the units that its letters name in another case. `inHeader`: the header should have one. */
export const unknownUnit = listedProblem("unknown-unit", {
  raw: "quoted",
  units: "plain list",
  meant: "plain or?",
  inHeader: "whether?",
});

export const qualifiedValue = listedProblem("qualified-value", { raw: "quoted", qualifier: "plain" });

export const flaggedValue = listedProblem("flagged-value", {
  raw: "quoted",
  flag: "break | estimated | forecast | provisional | revised | unreliable",
});

export const markedMissing = listedProblem("missing-marker", { raw: "quoted" });
export const notationKeyUsed = listedProblem("notation-key", { raw: "quoted" });
export const writtenOtherwise = listedProblem("written-otherwise", { raw: "quoted", value: "number" });
export const dateRead = listedProblem("date-read", { raw: "quoted", value: "period" });
export const ambiguousPlace = listedProblem("ambiguous-place", { raw: "quoted", listed: "quoted" });

/** `date`: what the number of a day says that is shown as a number. */
export const notADate = listedProblem("not-a-date", {
  raw: "quoted",
  column: "quoted",
  form: "time | duration?",
  date: "plain?",
});

/** A single reading: it may also not be a date. */
export const ambiguousDate = listedProblem("ambiguous-date", {
  raw: "quoted",
  readings: "period or",
  isDayOrMonth: "whether",
});

export const dateAsText = listedProblem("date-as-text", { raw: "quoted", value: "period" });
export const implausibleDate = listedProblem("implausible-date", { raw: "quoted", value: "period" });

export const notInList = listedProblem("not-in-list", {
  raw: "quoted",
  column: "quoted",
  nearest: "quoted?",
  allowed: "plain list",
});

export const unknownArea = listedProblem("unknown-area", { raw: "quoted", nearest: "quoted?" });
