import type { Reader } from "../reader.ts";
import { readCsv } from "./read-csv.ts";

export const csvReader: Reader = {
  formats: ["text", "empty"],
  async read(bytes, file, how) {
    const { sheets, findings, encoding, encodingsTried, delimiter, newline } = readCsv(bytes, file, how);
    return {
      sheets,
      findings,
      application: null,
      facts: { encoding, delimiter, newline, encodingsTried },
    };
  },
};
