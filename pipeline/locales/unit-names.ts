import type { Locale } from "../model/locale.ts";
import type { Unit } from "../model/unit.ts";
import { phrasebooks } from "./phrasebooks.ts";

/** Names of each unit, without parts that only follow a number. */
export function unitNames(locale: Locale): { readonly [U in Unit]: readonly string[] } {
  const { units } = phrasebooks[locale];
  const entries = Object.entries(units).map(([unit, { one, many, counted }]) => {
    const bare = counted?.("1").replace("1", "").trim() ?? "";
    return [unit, [...new Set([one, many, bare])].filter((name) => name.length > 0)];
  });
  return Object.fromEntries(entries) as { readonly [U in Unit]: readonly string[] };
}
