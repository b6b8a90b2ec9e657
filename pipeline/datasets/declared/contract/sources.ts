import { isMonthOfYears } from "../../../model/column.ts";
import {
  type Column,
  type Contract,
  carriedOver,
  defineContract,
  type Only,
  type ReadingOptions,
} from "../../../model/contract.ts";
import { isForEngine } from "../../../model/large-file.ts";
import { isPeriod, type Period } from "../../../model/period.ts";
import { type Status, statuses } from "../../../model/quantity.ts";
import { rowSpan } from "../../../model/sheet.ts";
import type { Definition, RowOf } from "../definition.ts";
import { type CellText, cellWithin, partsOf } from "../definition-sheet.ts";
import { near } from "../near.ts";
import { notUnderstood, takenId } from "../problems.ts";
import { idIn, named, numberIn, type Reporter } from "../reporting.ts";
import { type ColumnMaterial, defineColumn } from "./columns.ts";
import { laterFigures } from "./later-figures.ts";
import { defineRules } from "./rules.ts";
import { defineSeverities } from "./severities.ts";
import { defineTotals, labelsOfData } from "./totals.ts";

/** One source of a definition: its contract, and the columns that identify a row. */
export interface DefinedSource {
  readonly contract: Contract;
  readonly columns: ReadonlyMap<string, Column>;
}

export function defineSources(
  definition: Definition,
  material: ColumnMaterial,
): ReadonlyMap<string, DefinedSource> {
  const { report } = material;
  const rows = new Map<string, RowOf<"sources">>();
  for (const row of definition.sources) {
    const id = idIn(row.cells.source, report);
    if (id === null || !row.cells.source) continue;
    if (rows.has(id)) report(takenId({ id, owner: "sources" }), row.cells.source.at);
    else rows.set(id, row);
  }
  const sheets = [definition.columns, definition.totals, definition.rules, definition.severities] as const;
  for (const { cells } of sheets.flat()) if (cells.source) named(cells.source, rows, "sources", report);
  return new Map([...rows].map(([id, row]) => [id, defineSource(id, row, definition, material)]));
}

function defineSource(
  id: string,
  row: RowOf<"sources">,
  definition: Definition,
  material: ColumnMaterial,
): DefinedSource {
  const { report } = material;
  const ofSource = <R extends { readonly cells: { readonly source: CellText | null } }>(of: readonly R[]) =>
    of.filter(({ cells }) => cells.source?.text === id);
  const columns = new Map<string, Column>();
  const key: string[] = [];
  for (const declared of ofSource(definition.columns)) {
    const name = idIn(declared.cells.name, report);
    if (name === null || !declared.cells.name) continue;
    if (columns.has(name)) report(takenId({ id: name, owner: id }), declared.cells.name.at);
    const column = defineColumn(declared, material);
    if (!column || columns.has(name)) continue;
    columns.set(name, column);
    if (declared.cells.key?.text === "yes") key.push(name);
  }
  for (const { cells } of ofSource(definition.columns)) {
    const [, from] = / in column (\S+)$/.exec(cells.unit?.text ?? "") ?? [];
    if (from !== undefined && cells.unit) named(cellWithin(cells.unit, from), columns, "columns", report);
  }
  const status = statusOf(definition);
  const stated = ofSource(definition.rules);
  const later = laterFigures({ columns, key, stated });
  const contract = defineContract({
    file: row.cells.file?.text ?? "",
    large: row.cells.large?.text === "yes" || isForEngine(row.cells.file?.text ?? ""),
    ...(row.cells.sheet ? { sheet: row.cells.sheet.text } : {}),
    required: row.cells.optional?.text !== "yes",
    carriesOver: carriedOver.find((each) => each === row.cells["carries over"]?.text) ?? "no",
    columns: Object.fromEntries(columns),
    ...(row.cells.levels ? { levels: numberIn(row.cells.levels, report, "levels") ?? 1 } : {}),
    ...rowsOf(row.cells.rows, report),
    ...(row.cells.only ? { only: onlyIn(row.cells.only, columns, report) } : {}),
    key,
    totals: defineTotals(ofSource(definition.totals), columns, report),
    labelsOfData: labelsOfData(ofSource(definition.totals)),
    rules: [...defineRules(stated, columns, report), ...later.rules],
    severities: {
      ...later.severities,
      ...defineSeverities(ofSource(definition.severities), material.movable, report),
    },
    reading: readingOf(row),
    ...(status ? { status } : {}),
  });
  return { contract, columns };
}

/** Reads `18 to 33`. */
function rowsOf(cell: CellText | null, report: Reporter): Pick<Contract, "rows"> {
  if (!cell) return {};
  const rows = rowSpan(cell.text);
  if (!rows) report(notUnderstood({ raw: cell.text, column: "rows", forms: ["18 to 33"] }), cell.at);
  return rows ? { rows } : {};
}

/** Reads `country in members`, `variable in Beds|Hospitals` or `year in 2015 to 2020`, or several joined by `and`. */
function onlyIn(
  cell: CellText,
  columns: ReadonlyMap<string, Column>,
  report: Reporter,
): NonNullable<Contract["only"]> {
  return conditionsIn(cell.text, columns).flatMap((text) => {
    const [, name = "", values = ""] = /^(\S+) in (.+)$/.exec(text) ?? [];
    const column = name === "" ? null : named(cellWithin(cell, name), columns, "columns", report);
    if (name !== "" && !column) return [];
    const periods = column?.kind === "period" ? partsOf(values).map(periodOf).filter(isPeriod) : [];
    // Months in a column of their own are in no year.
    if (!column || (periods.length > 0 && isMonthOfYears(column))) {
      const forms = [
        "<column> in members",
        "<column> in <text>|<text>",
        "<column> in <date> to <date>",
        "<column> in members and <column> in <text>",
      ];
      report(notUnderstood({ raw: text, column: "only", forms }), cell.at);
      return [];
    }
    const asked = values === "members" ? values : partsOf(values);
    const within = periods.length > 0 ? { periods } : {};
    return [{ column: name, part: column.part, values: asked, ...within } satisfies Only];
  });
}

function periodOf(text: string): Period {
  return text.replace(/ ?(?: to |–) ?/, "/");
}

/** The conditions of `region in members and parameter in EV stock`; a text such as “working and living in cities” is whole. */
function conditionsIn(text: string, columns: ReadonlyMap<string, Column>): string[] {
  const conditions: string[] = [];
  for (const part of text.split(/ and (?=\S+ in )/)) {
    const before = conditions.at(-1);
    const [name = ""] = part.split(" ");
    if (before === undefined || near(name, columns.keys()) !== null) conditions.push(part);
    else conditions.splice(-1, 1, `${before} and ${part}`);
  }
  return conditions;
}

function statusOf({ dataset }: Definition): Status | undefined {
  const text = dataset.find(({ cells }) => cells.setting?.text === "status")?.cells.value?.text;
  return statuses.find((each) => each === text);
}

const delimiters = { comma: ",", semicolon: ";", tab: "\t", bar: "|" } as const;

function readingOf({ cells }: RowOf<"sources">): ReadingOptions {
  const delimiter = delimiters[cells.delimiter?.text as keyof typeof delimiters];
  const decimal = cells.decimal && (cells.decimal.text === "comma" ? "," : ".");
  return {
    ...(delimiter ? { delimiter } : {}),
    ...(decimal ? { decimal } : {}),
    ...(cells.encoding ? { encoding: cells.encoding.text } : {}),
  };
}
