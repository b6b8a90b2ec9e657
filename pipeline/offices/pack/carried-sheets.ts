import type { Areas } from "../../model/area.ts";
import { type Column, type Contract, nameFor } from "../../model/contract.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Locale } from "../../model/locale.ts";
import { type Qualifier, qualifierSigns } from "../../model/qualifier.ts";
import { isMissing, type Measure } from "../../model/quantity.ts";
import type { Row } from "../../model/table.ts";
import type { FilledSheet, FormValue } from "../template/data-sheet.ts";

/** The language and the place names in which rows are written. */
interface Writing {
  readonly locale: Locale;
  readonly areas: Areas;
}

/** Last edition's rows, or their labels, for a form in the office's language: one sheet each where the contract names sheets. */
export function carriedSheets(contract: Contract, rows: readonly Row[], writing: Writing): FilledSheet[] {
  const columns = Object.entries(contract.columns);
  const perSheet = columns.find(([, { place }]) => place === "sheet-name");
  const isMarked = columns.some(([, column]) => column.kind === "choice" && column.role === "qualifier");
  const written = (row: Row, place: Column["place"]) =>
    Object.fromEntries(
      columns
        .filter(
          ([, column]) => column.place === place && (contract.carriesOver !== "labels" || isLabel(column)),
        )
        .map(([name, column]) => [name, formValue(column, row[name], { ...writing, isMarked })]),
    );
  const nameOf = (row: Row) => (perSheet ? String(written(row, "sheet-name")[perSheet[0]]) : null);
  return [...groupBy(rows, nameOf)].map(([name, group]) => ({
    name,
    fields: group[0] ? written(group[0], "field") : {},
    rows: group.map((row) => written(row, "column")),
  }));
}

/** Returns whether values stay from year to year: not amounts, dates and remarks, nor how sure they are. */
function isLabel(column: Column): boolean {
  if (column.kind === "area") return true;
  return (
    !column.optional && (column.kind === "text" || (column.kind === "choice" && column.role === "plain"))
  );
}

/** A typed value as filled in; `isMarked`: another column says how exact numbers are. */
function formValue(
  column: Column,
  value: unknown,
  { locale, areas, isMarked }: Writing & { readonly isMarked: boolean },
): FormValue {
  if (value === null || value === undefined) return null;
  switch (column.kind) {
    case "area":
      return areas.get(String(value))?.names[locale] ?? String(value);
    case "choice":
      return nameFor(column.choices[String(value)] ?? { en: [String(value)] }, locale);
    case "period":
      return periodValue(String(value));
    case "instant":
      return new Date(Number(value)).toISOString();
    case "quantity":
      // The contract's reader made it.
      return numberValue(column.unitFrom, value as Measure, isMarked);
    case "text":
      return String(value);
  }
}

/** A year becomes a number and a day a date; a month stays text, which no spreadsheet turns into a day. */
function periodValue(period: string): FormValue {
  if (/^\d{4}$/.test(period)) return Number(period);
  return /^\d{4}-\d\d-\d\d$/.test(period) ? new Date(`${period}T00:00:00Z`) : period;
}

/** A number with its qualifier, in a form that can be read again. */
function marked(qualifier: Qualifier, number: number): string {
  if (qualifier === "about-or-more") return `${qualifierSigns.about}${number} or more`;
  return qualifier === "about-or-less"
    ? `${qualifierSigns.about}${number} or less`
    : qualifierSigns[qualifier] + number;
}

/** In the unit of the form, or in that named by another column of the row. */
function numberValue(
  unitFrom: (Column & { kind: "quantity" })["unitFrom"],
  measure: Measure,
  isMarked: boolean,
): FormValue {
  const { derivation } = measure;
  const read = derivation.from === "cells" ? derivation : null;
  if (isMissing(measure)) return read?.raw || null;
  const { conversion } = read ?? {};
  // Text beside a number, such as that it is converted, must survive the round trip.
  const { raw } = read ?? {};
  if (measure.status === "estimated" && !conversion && raw && Number.isNaN(Number(raw))) return raw;
  // A share is written as a percentage whether or not its cell showed one.
  const inRow = typeof unitFrom === "object" && measure.unit !== "percent" && conversion;
  const amount = inRow ? (measure.amount - inRow.offset) / inRow.factor : measure.amount;
  // A conversion leaves digits that nobody typed.
  const number = Number(amount.toPrecision(12));
  if (isMarked || measure.qualifier === "exact") return number;
  return marked(measure.qualifier, number);
}
