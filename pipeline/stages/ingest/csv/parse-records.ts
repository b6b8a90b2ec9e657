import Papa from "papaparse";
import { normaliseNewlines } from "./normalise-newlines.ts";
import type { CsvProfile } from "./scan-records.ts";

/** The records of a scanned text, block by block, so that only one block's arrays exist at a time. */
export function* parseRecords(text: string, profile: CsvProfile): Generator<readonly string[]> {
  const [first = "\n", ...others] = profile.newlines;
  const newline = others.length > 0 ? "\n" : first;
  let record = 0;
  for (const { from, to } of profile.blocks) {
    const cut = text.slice(from, to);
    const block = others.length > 0 ? normaliseNewlines(cut, profile.delimiter) : cut;
    const whole = block.endsWith(newline) ? block : block + newline;
    const { data } = Papa.parse<string[]>(whole, {
      delimiter: profile.delimiter,
      // papaparse supports these three, but only one in a text.
      newline,
      quoteChar: '"',
      header: false,
      dynamicTyping: false,
      skipEmptyLines: false,
    });
    // What follows the last newline is not a record.
    data.pop();
    for (const fields of data) {
      if (record++ === profile.records) return;
      yield fields;
    }
  }
}
