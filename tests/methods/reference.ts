import { readFileSync } from "node:fs";
import Papa from "papaparse";

export type Row = Readonly<Record<string, string>>;

/** The rows of a CSV file of this repository, by header. */
export function rowsOf(path: string): readonly Row[] {
  const text = readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}

/** A cell as a number; an empty or unreadable one is a mistake in the reference. */
export function numberIn(row: Row | undefined, column: string): number {
  const text = row?.[column] ?? "";
  const value = Number(text);
  if (text === "" || !Number.isFinite(value)) throw new Error(`invalid ${column}: ${text}`);
  return value;
}

/** The result itself; a refusal fails the test with its reason. */
export function given<T>(result: T): Exclude<T, { readonly undefined: string }> {
  if (!isGiven(result)) throw new Error(`undefined: ${JSON.stringify(result)}`);
  return result;
}

function isGiven<T>(result: T): result is Exclude<T, { readonly undefined: string }> {
  return typeof result !== "object" || result === null || !("undefined" in result);
}
