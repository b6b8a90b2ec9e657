import { listedProblem } from "../../../words/listed-problem.ts";

export const garbledText = listedProblem("garbled-text", { sample: "quoted" });

export const misreadSigns = listedProblem("misread-signs", {
  count: "number",
  codePoint: "code point",
  sign: "quoted",
});

export const ambiguousDelimiter = listedProblem("ambiguous-delimiter", { candidates: "quoted or" });

/** `inside`: it is in a cell without quotation marks. */
export const unclosedQuote = listedProblem("unclosed-quote", { inside: "whether" });

/** `delimiter`: the one that splits this row, where another splits the rest. */
export const raggedRow = listedProblem("ragged-row", {
  expected: "number",
  found: "number",
  delimiter: "delimiter?",
});
