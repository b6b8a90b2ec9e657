import { fits } from "./contract.ts";

/** Whether a file has this name, or fits this pattern, but for its ending. */
export function fitsButForEnding(pattern: string, name: string): boolean {
  return isFormOf(pattern, name) || fits(stemOf(pattern), stemOf(name));
}

/** Whether it is the form of a CSV file, which offices are sent as a workbook: `members.csv.xlsx`. */
export function isFormOf(pattern: string, name: string): boolean {
  return pattern.endsWith(".csv") && name.endsWith(".csv.xlsx") && fits(pattern, stemOf(name));
}

/** A file's name without its ending. */
function stemOf(name: string): string {
  return name.replace(/\.[^./]*$/, "");
}
