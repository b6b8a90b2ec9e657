import { type Edition, titleOf } from "../../../model/edition.ts";
import { groupBy } from "../../../model/group-by.ts";
import { firstDay, lastDay } from "../../../model/period.ts";
import { cellsBehind, isMissing, type Quantity } from "../../../model/quantity.ts";
import { shownWith, tellingDigits } from "../../../model/rounding.ts";
import { compareText } from "../../../model/source.ts";
import type { Unit } from "../../../model/unit.ts";
import { inDoubtText } from "../caution-notes.ts";
import { hasIllustrative } from "../marks.ts";
import { partsDoNotAddUp } from "../rounded-parts.ts";
import type { Words } from "../words.ts";
import { type Notes, notedColumns } from "./notes.ts";
import { digitsOf } from "./number-format.ts";
import { type ObservationCells, observationCells } from "./observation-cells.ts";
import type { Cell, ColumnPlan, SheetPlan, WorkbookLine } from "./plan.ts";
import { shorthand, shorthandKeys } from "./shorthand.ts";
import { type TableGroup, unitOf } from "./table-group.ts";

/** The names of the sheets that every table links back to. */
export interface SheetNames {
  readonly cover: string;
  readonly contents: string;
  readonly notes: string;
}

export interface NamedTable {
  readonly group: TableGroup;
  readonly name: string;
}

/** One table of the workbook: a row for each observation of its group. */
export function tableSheet(
  { group, name }: NamedTable,
  names: SheetNames,
  notes: Notes,
  words: Words,
): SheetPlan {
  const { dataset, observations, number } = group;
  const byUnit = groupBy(observations, (observation) => unitOf(observation, dataset));
  const digits = new Map(
    [...byUnit].map(([unit, group]) => [
      unit,
      digitsOf(group.flatMap(({ value }) => (isMissing(value) ? [] : [value]))),
    ]),
  );
  const rows = observations.map((observation) => {
    const { indicator, value } = observation;
    const unit = unitOf(observation, dataset);
    const doubts = (observation.cautions ?? []).map((found) => inDoubtText(found, words));
    const references = notes.ofIndicator(dataset.id, indicator) + notes.ofCells(cellsBehind(value));
    const note = [references, ...doubts].filter(Boolean).join(words.book.punctuation.gap);
    const entry = { observation, note, digits: digits.get(unit) ?? 0 };
    return { ...observationCells(entry, dataset, words), unit: unitName({ unit }, words) };
  });
  const parts = observations.some(({ breakdown }) => breakdown !== "");
  const columns = columnsOf(group, words).filter(
    ({ key }) => (parts || key !== "breakdown") && (group.unit === null || key !== "unit"),
  );
  const cells = rows.map((row) => columns.map(({ key }) => row[key]));
  return {
    name,
    title: tableTitle(group, words),
    lines: linesAbove(group, { columns, cells }, { names, notes, digits }, words),
    table: { id: `table_${number}_${dataset.id.replace(/[^a-z0-9]/g, "_")}`, columns, rows: cells },
  };
}

/** The contents, years and unit of a table. */
export function tableTitle(
  { number, dataset, indicators, observations, unit }: TableGroup,
  words: Words,
): string {
  const { locale, book } = words;
  const title = dataset.words[locale].title;
  const titles = indicators.map((id) => words.indicator(dataset, id).title);
  const about = titles.length <= 2 ? book.workbook.from(title, titles.join(book.punctuation.comma)) : title;
  const subject = hasIllustrative(observations)
    ? about + book.punctuation.clause + book.statuses.illustrative
    : about;
  const first = observations.map(({ period }) => firstDay(period).slice(0, 4)).sort(compareText)[0] ?? "";
  const last =
    observations
      .map(({ period }) => lastDay(period).slice(0, 4))
      .sort(compareText)
      .at(-1) ?? "";
  return book.workbook.tableTitle(
    number,
    subject,
    unitName({ unit }, words),
    book.workbook.years(first, last),
  );
}

export function unitName({ unit }: Pick<TableGroup, "unit">, words: Words): string {
  const { workbook } = words.book;
  return unit === null ? workbook.severalUnits : words.unit(unit) || workbook.noUnit;
}

/** The title and year of the workbook, shown on the cover. */
export function workbookTitle(edition: Edition, words: Words): string {
  return words.book.workbook.title(titleOf(edition, words.locale));
}

function columnsOf(
  group: TableGroup,
  words: Words,
): (ColumnPlan & { readonly key: keyof ObservationCells | "unit" })[] {
  const { columns } = words.book.workbook;
  const value = group.unit === null ? columns.anyValue : columns.value(unitName(group, words));
  return [
    { key: "indicator", header: columns.indicator, align: "left", widest: 36 },
    { key: "place", header: columns.place, align: "left", widest: 20 },
    { key: "placeCode", header: columns.placeCode, align: "left", widest: 12 },
    { key: "period", header: columns.period, align: "left", widest: 18 },
    { key: "breakdown", header: columns.breakdown, align: "left", widest: 24 },
    { key: "value", header: value, align: "right", widest: 18 },
    { key: "unit", header: columns.unit, align: "left", widest: 18 },
    { key: "qualifier", header: columns.qualifier, align: "left", widest: 14 },
    { key: "status", header: columns.status, align: "left", widest: 14 },
    { key: "notes", header: columns.notes, align: "left", widest: 14 },
    { key: "cells", header: columns.cells, align: "left", widest: 60, mostLines: 1, isPrinted: false },
  ];
}

/** The columns of a table, and its cells row by row. */
interface TableBody {
  readonly columns: ReturnType<typeof columnsOf>;
  readonly cells: readonly (readonly Cell[])[];
}

function linesAbove(
  group: TableGroup,
  { columns, cells }: TableBody,
  {
    names,
    notes,
    digits,
  }: { readonly names: SheetNames; readonly notes: Notes; readonly digits: ReadonlyMap<Unit, number> },
  words: Words,
): WorkbookLine[] {
  const { workbook, frame, punctuation } = words.book;
  const noted = columns.flatMap(({ key, header }) => {
    const noted = notedColumns.find((column) => column === key);
    return noted ? [`${header} ${notes.ofColumn[noted]}`] : [];
  });
  const used = new Set(cells.flat().flatMap((cell) => (typeof cell === "string" ? shorthandIn(cell) : [])));
  const entries = shorthandKeys
    .filter((key) => used.has(shorthand[key]))
    .map((key) => workbook.shorthandEntry(shorthand[key], workbook.shorthand[key]));
  const files = new Set(
    group.observations.flatMap(({ value }) => cellsBehind(value).map(({ file }) => file)),
  );
  const shown = ({ amount, unit }: Quantity) =>
    shownWith(amount, tellingDigits(amount, digits.get(unit) ?? 0));
  return [
    workbook.singleTable,
    ...(hasIllustrative(group.observations) ? [frame.illustrativeNotice] : []),
    ...(partsDoNotAddUp(group.observations, shown) ? [frame.roundedParts] : []),
    workbook.columnNotes(noted.join(punctuation.comma)),
    ...(entries.length > 0 ? [workbook.shorthandUsed(entries.join(punctuation.semicolon))] : []),
    ...(files.size > 0 ? [workbook.source([...files].sort(compareText).join(punctuation.comma))] : []),
    { text: workbook.toContents, sheet: names.contents },
    { text: workbook.toNotes, sheet: names.notes },
  ];
}

function shorthandIn(text: string): string[] {
  return text.match(/\[[a-z]+\]/g) ?? [];
}
