import { lastPart, stemOf } from "../model/file-name.ts";
import { finding } from "../model/finding.ts";
import { inFile } from "../model/place.ts";
import { wrongFormat } from "../stages/ingest/problems.ts";
import type { Reader } from "../stages/ingest/reader.ts";
import { recogniseFormat } from "../stages/ingest/workbook/recognise-format.ts";

/** Refuses formats that the program reads in a separate process, with how to save them. */
export const foreignReader: Reader = {
  formats: ["xls", "xlsb", "xml-spreadsheet", "html"],
  async read(bytes, file) {
    const as = `${stemOf(lastPart(file))}.xlsx`;
    const format = { found: recogniseFormat(bytes), expected: "xlsx", convertible: true, disguised: false };
    const problem = wrongFormat({ ...format, as });
    return { sheets: [], findings: [finding(problem, inFile(file))], application: null, facts: null };
  },
};
