import type { QuantityColumn } from "../../../model/contract.ts";
import type { Problem } from "../../../model/finding.ts";
import { unitNames } from "../../../model/unit.ts";
import { unknownUnit } from "../readers/problems.ts";
import { type NamedUnit, unitFor } from "../readers/units.ts";
import { bracketedUnit } from "./header-names.ts";
import type { Located } from "./locate-table.ts";

/**
 * The unit in which a column's numbers are written, as its headings or the line of units above the table say.
 * A heading overrules a unit that the contract fixes when it names the same kind of quantity (kt instead of t).
 */
export function headingUnit(located: Located, name: string, column: QuantityColumn): NamedUnit | Problem {
  const headings = located.headings.get(located.columns.get(name) ?? 0) ?? [];
  const own = firstUnit(headings, column);
  if (own) return allowed(own, column);
  const fromLine = located.unitLine.flatMap((text) => unitFor(text, column) ?? []);
  const fitting = fromLine.filter((unit) => column.units.includes(unit.unit));
  const [fit, other] = fitting;
  if (fit && !other) return fit;
  if (other) return unknownUnit({ raw: fitting.map((unit) => unit.name).join(", "), known: unitNames });
  if (column.unitFrom === "contract") return fixed(column);
  return unknownUnit({ raw: headings.slice(1).join(" › "), known: unitNames });
}

function fixed({ units: [unit], names }: QuantityColumn): NamedUnit {
  if (!unit) throw new Error(`missing unit: ${names.en[0]}`);
  return { name: unit, unit, factor: 1 };
}

/** The unit nearest to the column: in brackets behind a name, or as a heading of its own. */
function firstUnit(headings: readonly string[], column: QuantityColumn): NamedUnit | null {
  for (const heading of headings) {
    const text =
      bracketedUnit(heading)?.unit ??
      ownUnitIn(heading, column) ??
      heading.replace(/^[([（［]|[)\]）］]$/gu, "");
    const unit = unitFor(text, column);
    if (unit) return { ...unit, name: text };
  }
  return null;
}

/** A unit that only the column's source has, in brackets behind its name. */
function ownUnitIn(heading: string, column: QuantityColumn): string | null {
  const [, inside = ""] = column.ownUnits
    ? (/[([（［]([^()[\]（）［］]+)[)\]）］]\s*$/u.exec(heading) ?? [])
    : [];
  return inside !== "" && unitFor(inside, column) ? inside : null;
}

function allowed(unit: NamedUnit, column: QuantityColumn): NamedUnit | Problem {
  if (column.units.includes(unit.unit)) return unit;
  return unknownUnit({ raw: unit.name, known: column.units });
}

/** The units of a line such as `(단위: 천 톤, %)` above a table. */
export function unitsOfLine(text: string): string[] {
  const match = /^[([（［]?\s*(?:units?|단위|单位|單位|単位|нэгж)\s*[:：]\s*([^)\]）］]+)[)\]）］]?$/iu.exec(
    text.trim(),
  );
  return match?.[1]?.split(/[,，、/;]/u).map((part) => part.trim()) ?? [];
}
