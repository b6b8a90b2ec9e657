import type { Dataset } from "../../../model/dataset.ts";
import type { Observation } from "../../../model/observation.ts";
import type { Period } from "../../../model/period.ts";
import { cellsBehind, isMissing } from "../../../model/quantity.ts";
import type { Words } from "../words.ts";
import { numberFormat } from "./number-format.ts";
import type { Cell } from "./plan.ts";
import { shorthand } from "./shorthand.ts";
import { sourceCells } from "./source-cells.ts";

const none = shorthand["not-applicable"];

/** The cells of an observation's row: never an empty one, and its number unrounded. */
export interface ObservationCells {
  readonly indicator: Cell;
  readonly place: Cell;
  readonly placeCode: Cell;
  readonly period: Cell;
  readonly breakdown: Cell;
  readonly value: Cell;
  readonly qualifier: Cell;
  readonly status: Cell;
  readonly notes: Cell;
  readonly cells: Cell;
}

/** An observation of a table, with its note and the decimals of its unit. */
interface TableEntry {
  readonly observation: Observation;
  readonly note: string;
  readonly digits: number;
}

export function observationCells(
  { observation, note, digits }: TableEntry,
  dataset: Dataset,
  words: Words,
): ObservationCells {
  const { indicator, area, period, breakdown, value } = observation;
  const { workbook, statuses } = words.book;
  const place = {
    indicator: words.indicator(dataset, indicator).title,
    place: words.area(area),
    placeCode: area,
    period: periodCell(period, words),
    breakdown: words.breakdown(dataset, breakdown) || none,
    notes: note || none,
    cells: sourceCells(cellsBehind(value), workbook.andMore) || none,
  };
  if (isMissing(value)) return { ...place, value: shorthand[value.missing], qualifier: none, status: none };
  return {
    ...place,
    value: { number: value.amount, format: numberFormat(value.qualifier, digits, value.amount) },
    qualifier: workbook.qualifiers[value.qualifier],
    status: statuses[value.status],
  };
}

/** A year as a number can be sorted, filtered and plotted. */
export function periodCell(period: Period, words: Words): Cell {
  return /^\d{4}$/.test(period) ? { number: Number(period), format: "0" } : words.period(period);
}
