import type { Column } from "./contract.ts";
import { readUnit } from "./unit.ts";

/** A column's unit in a spelling that is read again, even if only its dataset has it; "" for one that is never written, or that each row names. */
export function headerUnit(column: Column): string {
  if (column.kind !== "quantity" || typeof column.unitFrom === "object") return "";
  const {
    units: [unit],
    datasetUnits = {},
  } = column;
  if (unit === "percent") return "%";
  const isOfSource = Object.values(datasetUnits).some((raw) => raw.unit === unit && raw.factor === 1);
  return unit !== undefined && (isOfSource || readUnit(unit)) ? unit : "";
}

/** A column's header with its unit, as forms write it. */
export function withUnit(name: string, unit: string): string {
  return unit === "" ? name : `${name} (${unit})`;
}
