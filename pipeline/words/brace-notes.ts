import { type Tells, type Written, writingOf } from "../model/tells.ts";
import { bracesIn, sentenceIn } from "./sentence.ts";

/** The note for translators about a value in braces. */
const meanings: { readonly [K in keyof Written]: string } = {
  plain: "as it is",
  whole: "as it is, however long",
  quoted: "as typed, in quotation marks",
  typed: "as typed, in quotation marks, or a whole number with its thousands apart",
  number: "a number",
  amount: "a number with its unit",
  count: "a number, its thousands apart",
  "code point": "the code of a character",
  period: "a year, a month, a day or an interval",
  time: "a year, a month or a day, in words",
  figure: "a published figure: what, where and when",
  value: "a number with its unit, as the report prints it",
  measure: "a quantity, or why there is none",
  unit: "a unit",
  rate: "a percentage, with its place and year",
  cells: "cells of a sheet, such as B7",
  address: "cells with their file and sheet",
  place: "cells with their edition, file and sheet",
  area: "the name of a place",
  office: "the name of an office",
  language: "the name of a language",
  delimiter: "what parts the columns of a CSV file, in words",
  encoding: "how a text file is encoded, in words",
  text: "a text of edition.json",
  format: "a kind of file, in words",
  limit: "a limit, in words",
  content: "what a sheet holds, in words",
  reference: "a table of the repository, in words",
  cause: "why a figure moved, in words",
  reason: "why something cannot be read, in words",
  facet: "what of an indicator changed, in words",
  whether: "not written: conditions ask for it",
  "sourced figure": "a number as typed, with its source and cell",
  "edition fault": "not written: conditions ask for it",
};

/** What each brace of an English text stands for, one a line. */
export function braceNotes(english: string, tells: Tells): string[] {
  const sentence = sentenceIn(english);
  if ("unread" in sentence) return [];
  const kinds = new Map(bracesIn(sentence.pieces).map(({ name, kind }) => [name, kind ?? tells[name] ?? ""]));
  return [...kinds].map(([name, kind]) => {
    const { single, joined, choices } = writingOf(kind);
    const meaning = Object.hasOwn(meanings, single) ? meanings[single as keyof Written] : single;
    const several = joined === null ? "" : ", several";
    return `{${name}}: ${choices ? choices.join(" or ") : meaning + several}`;
  });
}
