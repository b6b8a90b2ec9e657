import { finding } from "../../../model/finding.ts";
import { inFile } from "../../../model/place.ts";
import { plainSheet } from "../../../model/sheet.ts";
import { type CsvOptions, type CsvRead, cellAt } from "./csv-read.ts";
import { exceededBytes } from "./exceeded-limit.ts";
import { readPlain } from "./plain/read-plain.ts";
import { unclosedQuote } from "./problems.ts";
import { raggedFindings } from "./ragged-rows.ts";
import { readWithPapaparse } from "./read-with-papaparse.ts";

/** Reads a CSV file as a whole, or refuses it with one error: a plain one from its bytes, any other with papaparse. */
export function readCsv(bytes: Uint8Array, file: string, options: CsvOptions): CsvRead {
  const tooLong = exceededBytes(bytes.length, options.limits);
  if (tooLong) {
    const unseen = { encoding: null, delimiter: null, newline: null, encodingsTried: [] };
    return { ...unseen, sheets: [], findings: [finding(tooLong, inFile(file))] };
  }
  const plain = readPlain(bytes, options.reading, options.limits);
  if (!plain) return readWithPapaparse(bytes, file, options);
  return {
    sheets: [plainSheet(file, plain.cells)],
    findings: [
      ...plain.swallowed.map((spot) => finding(unclosedQuote({ inside: false }), cellAt(file, spot))),
      ...raggedFindings(file, plain, options.headerNames),
    ],
    encoding: "utf-8",
    delimiter: plain.delimiter,
    newline: plain.newline,
    encodingsTried: ["utf-8"],
  };
}
