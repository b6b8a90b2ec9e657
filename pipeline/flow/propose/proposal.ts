import { definitionSheets, type SheetName } from "../../datasets/declared/definition.ts";
import { isKnownUnit } from "../../model/unit.ts";
import type { ReadableAs } from "../../stages/ingest/problems.ts";
import { unitNamed } from "../../stages/validate/readers/units.ts";
import type { Survey } from "../../stages/validate/survey/survey-sheet.ts";
import type { SurveyedColumn } from "../../stages/validate/survey/surveyed-column.ts";
import { headerWithoutUnit } from "./header-without-unit.ts";
import { idOf, unique } from "./ids.ts";
import { type ProposedColumn, type ProposedSource, proposedSources } from "./proposed-sources.ts";

/** The rows of each sheet of a definition, headers first. */
export type Proposal = ReadonlyMap<SheetName, readonly (readonly string[])[]>;

type Cells = { readonly [column: string]: string };

/** A file with its tables; `encodings` are those that a text which is not UTF-8 may be in, the likeliest first. */
interface ProposableFile {
  readonly file: string;
  readonly surveys: readonly Survey[];
  readonly encodings?: readonly ReadableAs[];
}

/** A first definition from what files seem to hold; `others` are the indicators of other datasets. What is uncertain stands as a question in its row. */
export function proposalOf(
  id: string,
  files: readonly ProposableFile[],
  others: Iterable<string> = [],
): Proposal {
  const taken = new Set<string>();
  const sources = files.flatMap((file) => proposedSources(file, taken));
  const rows = new Map<SheetName, Cells[]>();
  const add = (sheet: SheetName, cells: Cells) => rows.set(sheet, [...(rows.get(sheet) ?? []), cells]);
  add("dataset", { setting: "title", value: titleOf(id) });
  add("dataset", { setting: "about", value: aboutOf(sources) });
  const ids = new Set(others);
  for (const source of sources) {
    const { file, sheet, questions } = source;
    const decimal = source.survey.decimal === "," ? "comma" : "";
    const [encoding, ...otherwise] = files.find((own) => own.file === file)?.encodings ?? [];
    const asked = encoding && otherwise.length > 0 ? [encodingAsked(encoding, otherwise)] : [];
    add("sources", {
      ...{ source: source.id, file, sheet, decimal, question: [...asked, ...questions].join(" ") },
      encoding: encoding?.encoding ?? "",
    });
    for (const column of source.columns) addColumn(source, column, add);
    for (const total of source.survey.totals) addTotal(source, total, add);
    addFigures(source, { id, ids }, add);
  }
  return new Map(
    (Object.keys(definitionSheets) as SheetName[]).flatMap((sheet) => {
      const own = rows.get(sheet);
      return own ? [[sheet, tableOf(sheet, own)] as const] : [];
    }),
  );
}

/** Only a person can tell in which of several encodings a text reads as it was meant. */
function encodingAsked({ encoding, sample }: ReadableAs, others: readonly ReadableAs[]): string {
  const otherwise = others.slice(0, 2).map((other) => `“${other.sample}” (${other.encoding})`);
  return `Is “${sample}” (${encoding}) right, or ${otherwise.join(" or ")}?`;
}

type Add = (sheet: SheetName, cells: Cells) => void;

function addColumn(source: ProposedSource, column: ProposedColumn, add: Add): void {
  const { kind, name, values, place } = column;
  const list = kind === "choice" ? `${name}-values` : "";
  const taken = new Set<string>();
  for (const value of values)
    add("lists", { list, value: unique(idOf(value, "value"), taken), label: escaped(value) });
  const unit = kind === "quantity" ? unitOf(column) : "";
  if (unit !== "" && !isKnown(unit)) add("units", { unit, many: unit });
  add("columns", {
    ...{ source: source.id, name, kind, place, unit, list },
    header: escaped(headerWithoutUnit(column)),
    minimum: kind === "quantity" && column.isNegative ? String(Number.MIN_SAFE_INTEGER) : "",
    required: column.hasGaps || kind === "quantity" ? "no" : "yes",
    key: column.isKey ? "yes" : "",
    written: column.written ?? "",
    meaning: headerWithoutUnit(column),
    question: column.question ?? "",
  });
}

function addTotal(
  { id, columns }: ProposedSource,
  { label, columns: filled }: Survey["totals"][number],
  add: Add,
): void {
  const amounts = columns.filter(({ kind }) => kind === "quantity");
  const summed = amounts.find(({ column }) => filled.includes(column)) ?? amounts[0];
  if (summed) add("totals", { source: id, label, kind: "sum", column: summed.name, over: "table" });
}

/** A figure for each amount, a count where there are none, and a chart of the first. */
function addFigures(
  { id, columns }: ProposedSource,
  dataset: { readonly id: string; readonly ids: Set<string> },
  add: Add,
): void {
  const keys = columns.filter(({ isKey }) => isKey);
  const area = keys.find(({ kind }) => kind === "area") ?? columns.find(({ kind }) => kind === "area");
  const period = keys.find(({ kind }) => kind === "period");
  const part = columns.find(({ kind }) => kind === "choice") ?? keys.find(({ kind }) => kind === "text");
  const dimensions = [area, period].flatMap((one) => one ?? []);
  const by = dimensions.length > 0 ? dimensions : part ? [part] : [];
  const isCopy = keys.length > 0 && keys.every((key) => dimensions.includes(key));
  const amounts = columns.filter(({ kind }) => kind === "quantity");
  const figures =
    amounts.length > 0
      ? amounts.map((column) => ({ column, operation: isCopy ? "copy" : "sum" }))
      : [{ column: null, operation: "count" }];
  for (const [index, { column, operation }] of figures.entries()) {
    const name = column?.name ?? `${id}-rows`;
    const indicator = unique(dataset.ids.has(name) ? `${dataset.id}-${name}` : name, dataset.ids);
    const grouping = by.map(({ name }) => name).join("|");
    add("indicators", {
      indicator,
      title: column ? headerWithoutUnit(column) : `Rows of ${id}`,
      definition: column ? `${headerWithoutUnit(column)} as delivered.` : `How many rows there are.`,
      unit: column ? unitOf(column) : "1",
      ...{ operation, column: column ? `${id}.${column.name}` : id, by: grouping },
      where: operation === "sum" && column?.hasGaps ? `${column.name} has a figure` : "",
      question: operation === "sum" && index === 0 ? addedUp(column) : "",
    });
    if (index > 0 || by.length === 0) continue;
    const axis = period && area ? `${period.name}|${area.name}` : grouping;
    add("charts", {
      chart: `${indicator}-chart`,
      form: period ? "series" : "bars",
      indicator,
      by: axis,
      title: column ? headerWithoutUnit(column) : titleOf(id),
    });
  }
}

function addedUp(column: ProposedColumn | null): string {
  const leftOut = column?.hasGaps ? " Rows without a figure are left out of the sum: is that right?" : "";
  return `May these be added up?${leftOut}`;
}

function tableOf(sheet: SheetName, rows: readonly Cells[]): readonly (readonly string[])[] {
  const columns = Object.keys(definitionSheets[sheet].columns).filter((column) =>
    rows.some((row) => (row[column] ?? "") !== ""),
  );
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))];
}

/** A bar parts names in a definition. */
function escaped(text: string): string {
  return text.replaceAll("|", "/");
}

/** The unit in which figures are kept: of one that is written in thousands the unit itself, for the header says the rest. */
function unitOf({ unit }: SurveyedColumn): string {
  if (unit === null) return "1";
  const named = unitNamed(unit);
  return named && (named.factor !== 1 || named.offset) ? named.unit : unit;
}

function isKnown(unit: string): boolean {
  return isKnownUnit(unit) || unitNamed(unit) !== null;
}

/** What stands over the first table, or which files these are. */
function aboutOf(sources: readonly ProposedSource[]): string {
  const above = sources.map(({ survey }) => survey.title).find((title) => title !== "");
  return above ?? `What ${sources.map(({ file }) => file).join(", ")} holds.`;
}

function titleOf(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1).replaceAll("-", " ");
}
