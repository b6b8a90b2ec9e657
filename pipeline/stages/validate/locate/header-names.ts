import { type Column, type Columns, everyName, type Names } from "../../../model/contract.ts";
import type { Near } from "../../../model/near.ts";
import { nearest } from "../readers/nearest.ts";
import { normalize } from "../readers/normalize.ts";
import { unitMark } from "../readers/unit-mark.ts";
import { namesUnit } from "../readers/units.ts";
import { isLikelyUnit } from "../survey/likely-unit.ts";

/** The contract's column names by every normalized spelling. */
export type Spellings = ReadonlyMap<string, string>;

export function spellingsOf(columns: Columns): Spellings {
  const spellings = new Map<string, string>();
  for (const [name, column] of Object.entries(columns)) {
    if (column.place !== "column") continue;
    for (const spelling of everyName(column.names)) spellings.set(asHeader(spelling), name);
  }
  return spellings;
}

/** Header text for comparison, without the asterisks and colons that templates add, nor spaces that spread ideographs. */
export function asHeader(text: string): string {
  return normalize(text.replaceAll("|", "/")).replace(/^[*] ?| ?[*:]+$|(?<=\p{sc=Han}) (?=\p{sc=Han})/gu, "");
}

/** The contract's name in a header: the whole text, or the part before a unit in brackets or after a comma. */
export function nameIn(text: string, spellings: Spellings): string | undefined {
  const name = spellings.get(asHeader(text));
  const unit = name === undefined ? bracketedUnit(text) : null;
  return unit ? spellings.get(asHeader(unit.name)) : name;
}

const markedUnit = new RegExp(`^(?:${unitMark})\\s*[:：]\\s*`, "iu");

/** A header with a unit after its name: `Waste (kt)`, `发生量（万吨）`, `Waste, kt`; null where there is none. */
export function bracketedUnit(text: string): { readonly name: string; readonly unit: string } | null {
  // Most texts have no unit, and the patterns below start a search at every position.
  if (!/[([（［【,，、/]/u.test(text)) return null;
  const whole = text.trim();
  const bracketed = /^(.+?)\s*[([（［【]([^)\]）］】]*)[)\]）］】]$/su.exec(whole);
  // A unit may contain a slash: `PM2.5, µg/m³`.
  const splits = bracketed
    ? [bracketed]
    : [...whole.matchAll(/[,，、/]/gu)].map(({ index }) => [
        "",
        whole.slice(0, index),
        whole.slice(index + 1).trim(),
      ]);
  for (const [, name = "", inside = ""] of splits) {
    const unit = inside.replace(markedUnit, "");
    // Of `Price, $/t` the tonne alone is no unit.
    const [, divided = ""] = /[ ,，、]([^ ,，、]+)$/u.exec(name) ?? [];
    if (name !== "" && !(whole[name.length] === "/" && isLikelyUnit(divided)) && namesUnit(unit))
      return { name, unit };
  }
  return null;
}

/** The candidate most similar to one of a column's names. */
export function nearestName(names: Names, candidates: readonly Near[]): Near | null {
  for (const spelling of everyName(names)) {
    const near = nearest(spelling, candidates, ({ text }) => text);
    if (near) return near;
  }
  return null;
}

/** A near miss, as values of messages. */
export function nearestValues(near: Near | null) {
  return { nearest: near?.text ?? null, nearestAt: near?.at ?? null };
}

/** A column's first name and the others, as values of messages. */
export function naming(names: Names): { readonly name: string; readonly synonyms: readonly string[] } {
  const [name = "", ...synonyms] = everyName(names);
  return { name, synonyms };
}

export function shown(column: Column | undefined): string {
  return column?.names.en[0] ?? "";
}
