import { defineSheet } from "../definition-sheet.ts";

export const yesOrNo = ["yes", "no"] as const;

/** A row is a file, or a pattern of files, that offices deliver. */
export const sourcesSheet = defineSheet({
  name: "sources",
  required: true,
  columns: {
    source: { required: true, says: "its id" },
    file: {
      required: true,
      says: "the name of its file; `*` stands for anything, so that several offices may send one",
    },
    sheet: { says: "the sheet that is read, `*` as above; without it the one with the table" },
    levels: { says: "how many rows its header has, where names stand over names; by default 1" },
    only: {
      says: "which of its rows are read, the others are counted: `country in members` for the places of areas.csv, `variable in Beds|Hospitals` for some of a column's texts",
    },
    optional: { oneOf: yesOrNo, says: "whether an edition may be without it; by default not" },
    "carries over": {
      oneOf: yesOrNo,
      says: "whether its rows stand in next year's file too, as those of a roster do",
    },
    large: {
      oneOf: yesOrNo,
      says: "whether its rows may come by the million, from an engine or in many files; by default where only an engine reads such a file",
    },
    delimiter: {
      oneOf: ["comma", "semicolon", "tab", "bar"],
      says: "what parts the columns of a CSV file; without it what the file shows",
    },
    decimal: {
      oneOf: ["point", "comma"],
      says: "what parts decimals in numbers that are text; without it `1,234` is refused, for it could be two numbers",
    },
    encoding: {
      says: "of a text table that is not UTF-8: `shift_jis`, `euc-kr`, `gb18030`, `big5`, `windows-1251`, `windows-1252`, `macintosh`, `utf-16le`",
    },
    question: { says: "what `propose` asks; empty it once it is answered" },
  },
});
