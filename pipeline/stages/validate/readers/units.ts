import type { QuantityColumn } from "../../../model/contract.ts";
import { type RawUnit, readUnit } from "../../../model/unit.ts";
import { fold } from "./normalize.ts";

/** A unit with the name under which the office wrote it. */
export interface NamedUnit extends RawUnit {
  readonly name: string;
}

const synonyms: { readonly [written: string]: string } = {
  吨: "t",
  噸: "t",
  公吨: "t",
  公噸: "t",
  トン: "t",
  톤: "t",
  тонн: "t",
  tonne: "t",
  percent: "%",
  "per cent": "%",
  퍼센트: "%",
  パーセント: "%",
  хувь: "%",
  "°c": "degc",
  "°f": "degf",
  户: "household",
  戶: "household",
  세대: "household",
  世帯: "household",
};

/** 兆 and 조 are left out: 兆 is a million in one country and a million million in the next. */
const multipliers: readonly (readonly [string, number])[] = [
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["千万", 1e7],
  ["천만", 1e7],
  ["百万", 1e6],
  ["백만", 1e6],
  ["万", 1e4],
  ["萬", 1e4],
  ["만", 1e4],
  ["千", 1e3],
  ["천", 1e3],
  ["亿", 1e8],
  ["億", 1e8],
  ["억", 1e8],
  ["тэрбум", 1e9],
  ["сая", 1e6],
  ["мянган", 1e3],
  ["мянга", 1e3],
];

/** The unit that a text names, with a multiplier before it or not (`t`, `万吨`, `천 톤`); null for anything else. */
export function unitNamed(text: string): NamedUnit | null {
  const name = fold(text);
  // MT is a metric ton to some and a million tonnes to others; Mt is not.
  if (/^m[tT]$|^MT$/.test(name)) return null;
  const whole = plainUnit(name);
  if (whole) return { ...whole, name };
  const multiplied = splitMultiplier(name);
  const unit = multiplied && plainUnit(multiplied.rest);
  // A multiplied unit is not multiplied again: a million Mt is nobody's unit.
  if (!multiplied || unit?.factor !== 1 || unit.offset) return null;
  return { ...unit, factor: multiplied.factor, name };
}

/** The unit that a text names in a column, which may have units of its own. */
export function unitFor(text: string, { ownUnits }: Pick<QuantityColumn, "ownUnits">): NamedUnit | null {
  const name = fold(text);
  const own = ownUnits && Object.hasOwn(ownUnits, name) ? ownUnits[name] : undefined;
  return own ? { ...own, name } : unitNamed(text);
}

/** What a multiplier alone stands for: 万 is 10,000; null for anything else. */
export function multiplierNamed(text: string): number | null {
  const multiplied = splitMultiplier(fold(text));
  return multiplied?.rest === "" ? multiplied.factor : null;
}

function splitMultiplier(name: string): { readonly factor: number; readonly rest: string } | null {
  const lower = name.toLowerCase();
  for (const [word, factor] of multipliers) {
    if (lower.startsWith(word)) return { factor, rest: name.slice(word.length).trim() };
  }
  return null;
}

function plainUnit(name: string): RawUnit | null {
  return known(name) ?? (/[a-z]s$/i.test(name) ? known(name.slice(0, -1)) : null);
}

function known(name: string): RawUnit | null {
  const lower = name.toLowerCase();
  return readUnit(Object.hasOwn(synonyms, lower) ? (synonyms[lower] ?? name) : name);
}
