import Papa from "papaparse";
import type { Profile } from "./scan-records.ts";

/** The records of a profiled text, block by block, so that only one block's arrays are alive at a time. */
export function* parseRecords(text: string, profile: Profile): Generator<readonly string[]> {
  const [newline = "\n"] = profile.newlines;
  let record = 0;
  for (const { from, to } of profile.blocks) {
    const block = text.slice(from, to);
    const whole = block.endsWith(newline) ? block : block + newline;
    const { data } = Papa.parse<string[]>(whole, {
      delimiter: profile.delimiter,
      // papaparse knows these three; the text holds one of them, for mixed ones were made alike.
      newline: newline as "\n" | "\r" | "\r\n",
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
