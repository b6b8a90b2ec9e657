import { listedProblem } from "../../words/listed-problem.ts";

export const rowTooLong = listedProblem("row-too-long", { allowed: "number" });

export const otherLineEnd = listedProblem("other-line-end", {
  end: "LF | CRLF | CR",
  others: "LF | CRLF | CR",
});

/** Problems of sources with millions of rows, besides those of any sheet. */
export const notPlain = listedProblem("not-plain", { raw: "quoted", column: "quoted" });

export const nestedColumn = listedProblem("nested-column", { name: "quoted", type: "plain" });

export const columnsDiffer = listedProblem("columns-differ", {
  name: "quoted",
  type: "plain",
  other: "plain",
  otherType: "plain",
});

export const ruleInMemoryOnly = listedProblem("rule-in-memory-only", { columns: "quoted list to 4" });

/** `place`: a host, cluster or address that the environment does not allow; null where the text has another form. */
export const tableRefused = listedProblem("table-refused", { place: "quoted?" });
