import type { Column, QuantityColumn } from "../../../model/contract.ts";
import type { Problem } from "../../../model/finding.ts";
import { headerUnit, withUnit } from "../../../model/header-unit.ts";
import { readUnit, unitsMeantBy } from "../../../model/unit.ts";
import { unknownUnit } from "../readers/problems.ts";

import { type NamedUnit, namesOfUnits, unitFor } from "../readers/units.ts";

import { bracketedUnit } from "./header-names.ts";
import type { Located } from "./located.ts";

/**
 * The unit of a column's numbers, from its headings or the line of units above the table. A heading overrules a fixed unit
 * of the contract if it names the same kind of quantity (kt instead of t).
 */
export function headingUnit(located: Located, name: string, column: QuantityColumn): NamedUnit | Problem {
  const headings = headingsOf(located, name, column);
  const fromHeading = firstUnit(headings, column);
  if (fromHeading) return "code" in fromHeading ? fromHeading : allowed(fromHeading, column);
  const doubtful = located.unitLine.find((text) => mayMean(text, column));
  if (doubtful !== undefined) return unreadUnit(doubtful, namesOfUnits(column));
  const fromLine = located.unitLine.flatMap((text) => unitFor(text, column) ?? []);
  const fitting = fromLine.filter((unit) => column.units.includes(unit.unit));
  const [fit, other] = fitting;
  if (fit && !other) return fit;
  if (other) return unreadUnit(fitting.map((unit) => unit.name).join(", "), namesOfUnits(column));
  if (column.unitFrom === "contract") return fixed(column);
  return unreadUnit(headings.slice(1).join(" › "), namesOfUnits(column), true);
}

/** The header to write over a column, with its unit where nothing else around `found`, which stands there now, has one. */
export function headerFor(name: string, column: Column, found: readonly string[]): string {
  if (column.kind !== "quantity" || typeof column.unitFrom === "object") return name;
  const [first = "", ...others] = found;
  const written = unitBehind(first, column);
  if (written !== null && unitFor(written, column)) return withUnit(name, written);
  const isElsewhere = column.unitFrom === "contract" || firstUnit(others, column) !== null;
  return isElsewhere ? name : withUnit(name, headerUnit(column));
}

/** The unit behind a name, which may be one that only the column's source has. */
export function unitBehind(heading: string, column: QuantityColumn): string | null {
  return bracketedUnit(heading)?.unit ?? declaredUnitIn(heading, column);
}

/** The headings above a column; for a value above the table, only the unit after its label. */
function headingsOf({ columns, headings, labels }: Located, name: string, column: QuantityColumn) {
  const at = columns.get(name);
  if (at !== undefined) return headings.get(at) ?? [];
  const label = labels.get(name) ?? "";
  const unit = unitBehind(label, column);
  return unit === null ? [] : [unit];
}

/** The problem of an unknown or, because of its case, ambiguous unit; `inHeader` where the header should have one. */
export function unreadUnit(raw: string, units: readonly string[], inHeader = false): Problem {
  const meant = unitsMeantBy(raw);
  return unknownUnit({ raw, units, ...(meant.length > 0 ? { meant } : {}), ...(inHeader && { inHeader }) });
}

function mayMean(text: string, { units }: QuantityColumn): boolean {
  return unitsMeantBy(text).some((name) => units.includes(readUnit(name)?.unit ?? "1"));
}

function fixed({ units: [unit], names, multiple }: QuantityColumn): NamedUnit {
  if (!unit) throw new Error(`missing unit: ${names.en[0]}`);
  return multiple ?? { name: unit, unit, factor: 1 };
}

/** The unit nearest to the column: in brackets behind a name, or as a heading of its own. */
function firstUnit(headings: readonly string[], column: QuantityColumn): NamedUnit | Problem | null {
  for (const heading of headings) {
    const text = unitBehind(heading, column) ?? heading.replace(/^[([（［]|[)\]）］]$/gu, "");
    const unit = unitFor(text, column);
    if (unit) return { ...unit, name: text };
    if (unitsMeantBy(text).length > 0) return unreadUnit(text, namesOfUnits(column));
  }
  return null;
}

/** A unit that only the column's source has, in brackets behind its name. */
function declaredUnitIn(heading: string, column: QuantityColumn): string | null {
  const [, inside = ""] = column.datasetUnits
    ? (/[([（［]([^()[\]（）［］]+)[)\]）］]\s*$/u.exec(heading) ?? [])
    : [];
  return inside !== "" && unitFor(inside, column) ? inside : null;
}

function allowed(unit: NamedUnit, column: QuantityColumn): NamedUnit | Problem {
  if (column.units.includes(unit.unit)) return unit;
  return unreadUnit(unit.name, namesOfUnits(column));
}
