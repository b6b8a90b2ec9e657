import type { Areas } from "../../../model/area.ts";
import type { Observation } from "../../../model/observation.ts";
import { cellsBehind, isMissing } from "../../../model/quantity.ts";
import { compareText } from "../../../model/source.ts";
import type { DatasetFigures } from "../brief.ts";
import { inDoubtText } from "../caution-notes.ts";
import type { Words } from "../words.ts";
import type { Notes } from "./notes.ts";
import { digitsByValue } from "./number-format.ts";
import { unitName, unitOf } from "./observation-unit.ts";
import type { Cell, ColumnPlan, SheetPlan } from "./plan.ts";
import { shorthand } from "./shorthand.ts";
import { sourceCells } from "./source-cells.ts";
import { countryCell, periodCell, valueCell } from "./value-cell.ts";

const none = shorthand["not-applicable"];

interface FiguresSheet extends Pick<SheetPlan, "name" | "title" | "lines" | "isIllustrative"> {
  readonly id: string;
  readonly rows: readonly FigureCells[];
}

interface FigureContext {
  readonly areas: Areas;
  readonly notes: Notes;
}

/** The cells of a figure's row, never an empty one. */
type FigureCells = { readonly [C in (typeof columns)[number]["key"]]: Cell };

const columns = [
  { key: "subject", align: "left", widest: 18 },
  { key: "indicator", align: "left", widest: 36 },
  { key: "place", align: "left", widest: 20 },
  { key: "country", align: "left", widest: 16 },
  { key: "period", align: "left", widest: 18 },
  { key: "breakdown", align: "left", widest: 24 },
  { key: "anyValue", align: "right", widest: 18 },
  { key: "unit", align: "left", widest: 16 },
  { key: "qualifier", align: "left", widest: 12 },
  { key: "status", align: "left", widest: 12 },
  { key: "notes", align: "left", widest: 40 },
  { key: "placeCode", align: "left", widest: 12, isPrinted: false },
  { key: "cells", align: "left", widest: 60, mostLines: 1, isPrinted: false },
] as const satisfies readonly (Omit<ColumnPlan, "header"> & { readonly key: string })[];

/** Without the columns that are the same in every row and say nothing: in no country, a whole, exact, reported or illustrative throughout. */
const droppedIfConstant: ReadonlySet<string> = new Set(["country", "breakdown", "qualifier", "status"]);

export function figuresSheet({ id, rows, ...sheet }: FiguresSheet, words: Words): SheetPlan {
  const { workbook, statuses } = words.book;
  const plain = new Set<Cell>([none, workbook.qualifiers.exact, statuses.reported, statuses.illustrative]);
  const kept = columns.filter(
    ({ key }) =>
      !droppedIfConstant.has(key) ||
      new Set(rows.map((row) => row[key])).size > 1 ||
      !plain.has(rows[0]?.[key] ?? none),
  );
  return {
    ...sheet,
    table: {
      id,
      columns: kept.map(({ key, ...column }) => ({ ...column, header: workbook.columns[key] })),
      rows: rows.map((row) => kept.map(({ key }) => row[key])),
    },
  };
}

/** The rows of a dataset's figures, in the order in which it declares its indicators. */
export function figureRows(
  { dataset, observations }: DatasetFigures,
  { areas, notes }: FigureContext,
  words: Words,
): FigureCells[] {
  const { workbook, statuses, punctuation } = words.book;
  const digits = digitsByValue(observations);
  return inOrder({ dataset, observations }).map((observation) => {
    const { indicator, area, period, breakdown, value } = observation;
    const unit = unitOf(observation, dataset);
    const doubts = (observation.cautions ?? []).map((found) => inDoubtText(found, words));
    const references = notes.ofIndicator(dataset.id, indicator) + notes.ofCells(cellsBehind(value));
    return {
      subject: dataset.words[words.locale].title,
      indicator: words.indicator(dataset, indicator).title,
      place: words.area(area),
      country: countryCell(area, areas, words),
      period: periodCell(period, words),
      breakdown: words.breakdown(dataset, breakdown) || none,
      anyValue: valueCell(value, digits.get(value) ?? 0),
      unit: unitName(unit, words),
      qualifier: isMissing(value) ? none : workbook.qualifiers[value.qualifier],
      status: isMissing(value) ? none : statuses[value.status],
      notes: [references, ...doubts].filter(Boolean).join(punctuation.gap) || none,
      placeCode: area,
      cells: sourceCells(cellsBehind(value), workbook.andMore) || none,
    };
  });
}

/** Figures by indicator as declared, then by place, period and part. */
export function inOrder({ dataset, observations }: DatasetFigures): readonly Observation[] {
  const order = new Map(Object.keys(dataset.indicators).map((id, index) => [id, index]));
  const place = ({ indicator }: Observation) => order.get(indicator) ?? order.size;
  return [...observations].sort(
    (a, b) =>
      place(a) - place(b) ||
      compareText(a.area, b.area) ||
      compareText(a.period, b.period) ||
      compareText(a.breakdown, b.breakdown),
  );
}
