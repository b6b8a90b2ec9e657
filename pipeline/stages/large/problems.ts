import { defineProblem } from "../../model/define-problem.ts";

export const rowTooLong = defineProblem({
  code: "row-too-long",
  tells: { allowed: "number" },
  group: "file",
  severity: "error",
  movable: false,
  mends: "office",
  catches:
    "A row of a large source in CSV that is longer than any row of data; an engine would skip it without a word. Nothing of the file is used.",
  example: "a line of 40 MB, since a line end or a quotation mark is missing",
});

export const otherLineEnd = defineProblem({
  code: "other-line-end",
  tells: { end: "LF | CRLF | CR", others: "LF | CRLF | CR" },
  group: "file",
  severity: "error",
  movable: false,
  mends: "office",
  catches:
    "A row of a large source in CSV that ends otherwise than the rows before it. Nothing of the file is used.",
  example: "LF after one row, CRLF after all others, where files of two programs were joined",
});

/** Problems of sources with millions of rows, besides those of any sheet. */
export const notPlain = defineProblem({
  code: "not-plain",
  tells: { raw: "quoted", column: "quoted" },
  group: "value",
  severity: "error",
  movable: true,
  mends: "office",
  catches:
    "A value of a large source that a sheet's reader would understand, but that is not written as a program writes it.",
  example: "`1,234.5` or `n/a` among a million plain numbers",
});

export const nestedColumn = defineProblem({
  code: "nested-column",
  tells: { name: "quoted", type: "plain" },
  group: "shape",
  severity: "error",
  movable: false,
  mends: "office",
  catches: "A column of a large source that holds lists or records instead of one value a row.",
  example: "a Parquet column of type STRUCT(value DOUBLE, unit VARCHAR)",
});

export const columnsDiffer = defineProblem({
  code: "columns-differ",
  tells: { name: "quoted", type: "plain", other: "plain", otherType: "plain" },
  group: "between files",
  severity: "error",
  movable: false,
  mends: "office",
  catches: "A file of a large source whose column is of another type than in the files before it.",
  example: "use as DOUBLE in 2019.parquet and as VARCHAR in 2020.parquet",
});

export const ruleInMemoryOnly = defineProblem({
  code: "rule-in-memory-only",
  tells: { columns: "quoted list to 4" },
  group: "definition",
  severity: "error",
  movable: false,
  mends: "secretariat",
  catches: "A rule of a contract that no engine can be asked, of a source that comes by the million rows.",
  example: "spikes in a series, of 50 million readings",
});

export const tableRefused = defineProblem({
  code: "table-refused",
  /** `place`: a host, cluster or address that the environment does not allow; null where the text has another form. */
  tells: { place: "quoted?" },
  group: "file",
  severity: "error",
  movable: false,
  mends: "secretariat",
  catches:
    "A `.table.json` that names no table in the form that is read, or a place that `ALMANAC_CLICKHOUSE_PLACES` does not allow. The cluster is asked nothing.",
  example: "`url('https://elsewhere.example/')` in place of a table's name",
});
