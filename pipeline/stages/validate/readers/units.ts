import { allReads } from "../../../locales/reads.ts";
import type { QuantityColumn } from "../../../model/contract.ts";
import { type RawUnit, rawUnitNames, readUnit, unitsMeantBy } from "../../../model/unit.ts";

import { fold } from "./normalize.ts";

/** A unit with the name that the office wrote. */
export interface NamedUnit extends RawUnit {
  readonly name: string;
}

const synonyms: { readonly [written: string]: string } = Object.assign(
  {},
  ...allReads.map(({ units }) => units),
);

/** Without 兆 and 조, since 兆 is a million in one country and a million million in another. Longest first: 千万 before 千. */
const multipliers = allReads
  .flatMap(({ multipliers }) => Object.entries(multipliers))
  .sort(([a], [b]) => b.length - a.length);

/** The unit in a text, with or without a multiplier (`t`, `万吨`, `천 톤`); null for anything else. */
export function unitNamed(text: string): NamedUnit | null {
  const name = fold(text);
  const whole = plainUnit(name);
  if (whole) return { ...whole, name };
  const multiplied = splitMultiplier(name);
  const unit = multiplied && plainUnit(multiplied.rest);
  // A multiplied unit is not multiplied again: nobody uses a million Mt.
  if (!multiplied || unit?.factor !== 1 || unit.offset) return null;
  return { ...unit, factor: multiplied.factor, name };
}

/** The unit in a text for a column, which may have units of its own. */
export function unitFor(
  text: string,
  { datasetUnits, units }: Pick<QuantityColumn, "datasetUnits" | "units">,
): NamedUnit | null {
  const name = fold(text);
  const declared = datasetUnits && Object.hasOwn(datasetUnits, name) ? datasetUnits[name] : undefined;
  if (declared) return { ...declared, name };
  const named = unitNamed(text);
  return named && countedIn(named, units);
}

/** People in a column that counts participants are participants: `200人`. */
export function countedIn(unit: NamedUnit, units: QuantityColumn["units"]): NamedUnit {
  const meant = unit.unit === "person" && !units.includes("person") && units.includes("participant");
  return meant ? { ...unit, unit: "participant" } : unit;
}

/** How a column's units may be written, for messages. */
export function namesOfUnits({
  datasetUnits,
  units,
}: Pick<QuantityColumn, "datasetUnits" | "units">): string[] {
  const names = rawUnitNames.filter((name) => units.includes(unitNamed(name)?.unit ?? "1"));
  return [...names, ...Object.keys(datasetUnits ?? {})];
}

/** Whether a text is meant as a unit, readable or not. */
export function namesUnit(text: string): boolean {
  return unitNamed(text) !== null || unitsMeantBy(text).length > 0;
}

/** The factor of a multiplier alone: 万 is 10,000; null for anything else. */
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
  const lower = name.toLowerCase();
  const synonym = [lower, lower.replace(/(?<=[a-z])s$/, "")].find((it) => Object.hasOwn(synonyms, it));
  return readUnit(synonym === undefined ? name : (synonyms[synonym] ?? name));
}
