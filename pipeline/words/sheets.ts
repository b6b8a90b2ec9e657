import { readFileSync } from "node:fs";
import papaparse from "papaparse";
import type { Locale } from "../model/locale.ts";

/** A row of a sheet of words: what it says in each language, and when. */
export type SheetRow = { readonly [L in Locale]: string } & { readonly [column: string]: string };

/** The sheets of words that lie beside this file. */
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

/** The rows of a sheet; read once, when its first sentence is said. What texts and places are read by, `figures` and `countries`, is nothing that we say. */
export function sheetRows(name: WordsSheetName | "figures" | "countries"): readonly SheetRow[] {
  const existing = sheets.get(name);
  if (existing) return existing;
  const rows = sheetRowsIn(readFileSync(new URL(`./${name}.csv`, import.meta.url), "utf8"));
  sheets.set(name, rows);
  return rows;
}

/** The rows of a sheet from its text. */
export function sheetRowsIn(text: string): readonly SheetRow[] {
  return papaparse.parse<SheetRow>(text, { header: true, skipEmptyLines: true }).data;
}
