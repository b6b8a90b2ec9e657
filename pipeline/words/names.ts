import type { Locale } from "../model/locale.ts";
import { type SheetRow, sheetRows } from "./sheets.ts";

const lists = new Map<string, ReadonlyMap<string, SheetRow>>();

/** The name of an id in a list of names.csv; without a row of its own, by the row `*`, or the id. */
export function nameIn(list: string, id: string, locale: Locale): string {
  const named = lists.get(list) ?? rowsOf(list);
  return (named.get(id) ?? named.get("*"))?.[locale]?.replaceAll("{id}", id) ?? id;
}

function rowsOf(list: string): ReadonlyMap<string, SheetRow> {
  const named = new Map(
    sheetRows("names").flatMap((row) => (row.list === list ? [[row.id ?? "", row] as const] : [])),
  );
  lists.set(list, named);
  return named;
}
