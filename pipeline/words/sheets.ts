import { readFileSync } from "node:fs";
import papaparse from "papaparse";
import type { Locale } from "../model/locale.ts";

/** A row of a sheet of words: what it says in each language, and when. */
export type SheetRow = { readonly [L in Locale]: string } & { readonly [column: string]: string };

const sheets = new Map<string, readonly SheetRow[]>();

/** The rows of a sheet of words that lies beside this file; read once, when its first sentence is said. */
export function sheetRows(name: "problems" | "names"): readonly SheetRow[] {
  const known = sheets.get(name);
  if (known) return known;
  const rows = sheetRowsIn(readFileSync(new URL(`./${name}.csv`, import.meta.url), "utf8"));
  sheets.set(name, rows);
  return rows;
}

/** The rows of a sheet from its text. */
export function sheetRowsIn(text: string): readonly SheetRow[] {
  return papaparse.parse<SheetRow>(text, { header: true, skipEmptyLines: true }).data;
}
