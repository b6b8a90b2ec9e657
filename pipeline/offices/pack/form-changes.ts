import { type Column, type Contract, type Names, nameFor } from "../../model/contract.ts";
import { groupBy } from "../../model/group-by.ts";
import { type Locale, locales } from "../../model/locale.ts";
import { isMissing, type Measure } from "../../model/quantity.ts";
import type { Sheet } from "../../model/sheet.ts";
import type { Row } from "../../model/table.ts";
import { asHeader, bracketedUnit } from "../../stages/validate/locate/header-names.ts";
import { locateTable } from "../../stages/validate/locate/locate-table.ts";

/** How a form differs from the file sent last time. */
export type FormChange =
  | { readonly kind: "added"; readonly column: string }
  | { readonly kind: "renamed"; readonly column: string; readonly from: string }
  | { readonly kind: "dropped"; readonly column: string }
  | {
      readonly kind: "unit";
      readonly columns: readonly string[];
      readonly from: string;
      readonly to: string;
    };

/** What an office sent for the last edition: its sheets, and the rows read from them. */
export interface LastForm {
  readonly sheets: readonly Sheet[];
  readonly rows: readonly Row[];
}

/** Changes of the form since last edition's header, in the form's order; none where there was no header. */
export function formChanges(contract: Contract, last: LastForm, locale: Locale): FormChange[] {
  const [found] = last.sheets.flatMap((sheet) => {
    const { located } = locateTable(sheet, contract);
    return located ? [{ sheet, located }] : [];
  });
  if (!found) return [];
  const { sheet, located } = found;
  const changes: FormChange[] = [];
  const converted: { column: string; from: string; to: string }[] = [];
  for (const [name, column] of Object.entries(contract.columns)) {
    if (column.place !== "column") continue;
    const shown = nameFor(column.names, locale);
    const at = located.columns.get(name);
    if (at === undefined) {
      changes.push({ kind: "added", column: shown });
      continue;
    }
    const from = headerAt(sheet, located.headerRow, at);
    if (from !== "" && asHeader(from) !== asHeader(shown) && !isTranslation(from, column.names, locale))
      changes.push({ kind: "renamed", column: shown, from });
    const unit = otherUnit(name, column, last.rows);
    if (unit) converted.push({ column: shown, ...unit });
  }
  for (const group of groupBy(converted, ({ from, to }) => JSON.stringify([from, to])).values()) {
    const { from = "", to = "" } = group[0] ?? {};
    changes.push({ kind: "unit", columns: group.map(({ column }) => column), from, to });
  }
  const columns = new Set(located.columns.values());
  for (let at = located.firstColumn; at <= located.lastColumn; at++) {
    const column = headerAt(sheet, located.headerRow, at);
    if (!columns.has(at) && column !== "") changes.push({ kind: "dropped", column });
  }
  return changes;
}

/** Whether a header is a column's name in another language alone. */
function isTranslation(header: string, names: Names, locale: Locale): boolean {
  const isIn = (of: Locale) => names[of]?.some((name) => asHeader(name) === asHeader(header)) === true;
  return !isIn(locale) && locales.some(isIn);
}

function headerAt(sheet: Sheet, row: number, column: number): string {
  const text = sheet.cells.text(row, column).trim();
  return bracketedUnit(text)?.name ?? text;
}

/** The unit of last edition's numbers, where the form asks for another. */
function otherUnit(name: string, column: Column, rows: readonly Row[]) {
  if (column.kind !== "quantity" || typeof column.unitFrom === "object") return null;
  for (const row of rows) {
    // The contract's reader made it.
    const measure = row[name] as Measure | null;
    if (measure === null || isMissing(measure) || measure.derivation.from !== "cells") continue;
    if (measure.unit === "percent") return null;
    const { conversion } = measure.derivation;
    return conversion ? { from: conversion.unit, to: column.units[0] ?? measure.unit } : null;
  }
  return null;
}
