import { readFileSync } from "node:fs";
import papaparse from "papaparse";
import type { Locale } from "../model/locale.ts";

/** A row of a sheet of words: its text in each language, and its other columns. */
export type SheetRow = { readonly [L in Locale]: string } & { readonly [column: string]: string };

export const sheetNames = [
  "problems",
  "names",
  "lists",
  "units",
  "page",
  "workbook",
  "offices",
  "proof",
  "desk",
] as const;
export type WordsSheetName = (typeof sheetNames)[number];

const sheets = new Map<string, readonly SheetRow[]>();

/**
 * The rows of a sheet, read on first use. `figures` and `countries` are for reading texts and places, not for output;
 * `kinds` and `methods` are in English alone.
 */
export function sheetRows(
  name: WordsSheetName | "figures" | "countries" | "kinds" | "methods",
): readonly SheetRow[] {
  const existing = sheets.get(name);
  if (existing) return existing;
  const rows = sheetRowsIn(readFileSync(new URL(`./${name}.csv`, import.meta.url), "utf8"));
  sheets.set(name, rows);
  return rows;
}

export function sheetRowsIn(text: string): readonly SheetRow[] {
  return papaparse.parse<SheetRow>(text, { header: true, skipEmptyLines: true }).data;
}
