import { carriedOver } from "../../../model/contract.ts";
import { defineSheet } from "../definition-sheet.ts";

export const yesOrNo = ["yes", "no"] as const;

/** Each row is a file, or a pattern of files, that offices deliver. */
export const sourcesSheet = defineSheet({
  name: "sources",
  required: true,
  columns: {
    source: { required: true, says: "its id" },
    file: {
      required: true,
      says: "the name of its file; `*` matches anything, so that several offices can send one",
    },
    sheet: { says: "the sheet to read, `*` as above; by default the one with the table" },
    levels: { says: "how many rows its header has, if it has several levels; by default 1" },
    rows: {
      says: "the rows in which its table stands with what is above it, `18 to 33`, where a sheet has several tables or something else below",
    },
    only: {
      says: "which of its rows are read; the others are only counted: `country in members` for the places of areas.csv, `variable in Beds|Hospitals` for some of a column's texts, or of the texts of its `part`; `year in 2015 to 2020` for the times within; `country in members and variable in Beds` for both",
    },
    optional: { oneOf: yesOrNo, says: "whether an edition may lack it; by default no" },
    "carries over": {
      oneOf: carriedOver,
      says: "whether its rows are also in next year's form, as in a roster; `labels` if only their codes, titles and places are, as in an assessment that asks the same each year",
    },
    large: {
      oneOf: yesOrNo,
      says: "whether it may have millions of rows, read by an engine or from many files; by default yes if only an engine can read such a file",
    },
    delimiter: {
      oneOf: ["comma", "semicolon", "tab", "bar"],
      says: "the delimiter of a CSV file; by default detected from the file",
    },
    decimal: {
      oneOf: ["point", "comma"],
      says: "the decimal sign in numbers that are text; without it `1,234` is refused, because it could be two numbers",
    },
    encoding: {
      says: "of a text table that is not UTF-8: `shift_jis`, `euc-kr`, `gb18030`, `big5`, `windows-1251`, `windows-1252`, `macintosh`, `utf-16le`",
    },
    question: { says: "a question from `propose`; empty the cell once you have answered it" },
  },
});
