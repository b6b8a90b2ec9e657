import { detectDelimiter } from "./detect-delimiter.ts";
import { type CsvProfile, scanRecords } from "./scan-records.ts";
import { separatorLine } from "./separator-line.ts";

/** A text with its records, or the delimiters that are equally possible. */
export type Cut =
  | {
      readonly text: string;
      readonly profile: CsvProfile;
      readonly delimiter: string | null;
      /** What ends records; `mixed` for several kinds. */
      readonly newline: string | null;
    }
  | { readonly candidates: readonly string[] };

/** Finds the records by the file's `sep=` line, else the contract's delimiter, else the one that fits best. */
export function cutRecords(whole: string, declared: string | undefined): Cut {
  const separator = separatorLine(whole);
  const text = separator === null ? whole : whole.slice(separator.length);
  const delimiter = separator?.delimiter ?? declared;
  const detection =
    delimiter === undefined ? detectDelimiter(text) : { profile: scanRecords(text, delimiter), delimiter };
  if ("candidates" in detection) return detection;

  const [newline = null, ...others] = detection.profile.newlines;
  return { ...detection, text, newline: others.length > 0 ? "mixed" : newline };
}
