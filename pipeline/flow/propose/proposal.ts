import { definitionSheets, type SheetName } from "../../datasets/declared/definition.ts";
import { countsThings, isProgramUnit, readUnit } from "../../model/unit.ts";
import type { ReadableAs } from "../../stages/ingest/problems.ts";
import { unitMark } from "../../stages/validate/readers/unit-mark.ts";
import { unitNamed } from "../../stages/validate/readers/units.ts";
import type { Survey } from "../../stages/validate/survey/survey-sheet.ts";
import type { SurveyedColumn } from "../../stages/validate/survey/surveyed-column.ts";
import { headerWithoutUnit } from "./header-without-unit.ts";
import { idOf, unique } from "./ids.ts";
import {
  type ProposedColumn,
  type ProposedFile,
  type ProposedSource,
  proposedSources,
  type SurveyedFile,
} from "./proposed-sources.ts";

/** The rows of each sheet of a definition, headers first. */
export type DefinitionRows = ReadonlyMap<SheetName, readonly (readonly string[])[]>;

/** A first definition of a dataset. */
export interface Proposal {
  readonly sheets: DefinitionRows;
  /** Decisions made without asking. */
  readonly notes: readonly string[];
}

type Cells = { readonly [column: string]: string };

/** A first definition from what files seem to contain, with open questions; `others` are indicators of other datasets. */
export function proposalOf(
  id: string,
  files: readonly SurveyedFile[],
  others: Iterable<string> = [],
): Proposal {
  const taken = new Set<string>();
  const proposed = files.map((file) => proposedSources(file, taken));
  const sources = proposed.flatMap((file) => file.sources);
  const rows = new Map<SheetName, Cells[]>();
  const add = (sheet: SheetName, cells: Cells) => rows.set(sheet, [...(rows.get(sheet) ?? []), cells]);
  add("dataset", { setting: "title", value: titleOf(id) });
  add("dataset", { setting: "about", value: aboutOf(sources) });
  const ids = new Set(others);
  const declared = new Set<string>();
  for (const source of sources) {
    const { file, sheet, questions } = source;
    const { levels, decimal: sign, isDecimalDoubtful } = source.survey;
    const decimal = sign === "," ? "comma" : isDecimalDoubtful ? "point" : "";
    const [encoding, ...otherwise] = files.find((surveyed) => surveyed.file === file)?.encodings ?? [];
    const asked = encoding && otherwise.length > 0 ? [encodingAsked(encoding, otherwise)] : [];
    add("sources", {
      ...{ source: source.id, file, sheet, decimal, question: [...asked, ...questions].join(" ") },
      encoding: encoding?.encoding ?? "",
      levels: levels === 1 ? "" : String(levels),
    });
    for (const column of source.columns) addColumn(source, column, { add, declared });
    for (const total of source.survey.totals) addTotal(source, total, add);
    addFigures(source, { id, ids }, add);
  }
  const sheets = (Object.keys(definitionSheets) as SheetName[]).flatMap((sheet) => {
    const cells = rows.get(sheet);
    return cells ? [[sheet, tableOf(sheet, cells)] as const] : [];
  });
  return { sheets: new Map(sheets), notes: notesOn(proposed) };
}

/** Notes on places of others, sheets left out and numbers without a known unit. */
function notesOn(proposed: readonly ProposedFile[]): string[] {
  const left = proposed.flatMap((file) => file.left);
  const bare = proposed
    .flatMap(({ sources }) => sources.flatMap((source) => (unitBeside(source) ? [] : source.columns)))
    .filter(({ kind, unit }) => kind === "quantity" && unit === null);
  const world = proposed.flatMap(({ sources }) =>
    sources.flatMap(({ columns }) => columns.find(isOfWorld) ?? []),
  );
  return [
    ...world.map(
      ({ name, header, places }) =>
        `Of ${places?.all} places under “${header}” areas.csv has ${places?.members}. To read these alone, write “${name} in members” under “only” of its source.`,
    ),
    ...(left.length > 0 ? [`Left out: the ${left.length === 1 ? "sheet" : "sheets"} ${few(left)}.`] : []),
    ...(bare.length > 0
      ? [`No unit is told for ${few(bare.map(({ headers: [header = ""] }) => header))}: pure numbers.`]
      : []),
  ];
}

/** Whether a column has some places of areas.csv among many others. */
function isOfWorld({ places }: ProposedColumn): boolean {
  return places !== null && places.members > 0 && places.all > 2 * places.members + mostNamed;
}

const mostNamed = 5;

function few(names: readonly string[]): string {
  const shown = names.slice(0, mostNamed).map((name) => `“${name}”`);
  const more = names.length - shown.length;
  return more > 0 ? `${shown.join(", ")} and ${more} more` : shown.join(", ");
}

/** Only a person can tell which of several encodings is right. */
function encodingAsked({ encoding, sample }: ReadableAs, others: readonly ReadableAs[]): string {
  const otherwise = others.slice(0, 2).map((other) => `“${other.sample}” (${other.encoding})`);
  return `Is “${sample}” (${encoding}) right, or ${otherwise.join(" or ")}?`;
}

type Add = (sheet: SheetName, cells: Cells) => void;

function addColumn(
  source: ProposedSource,
  column: ProposedColumn,
  { add, declared }: { readonly add: Add; readonly declared: Set<string> },
): void {
  const { kind, name, values, place, headers } = column;
  const years = source.columns.find((other) => column.yearIn !== null && other.column === column.yearIn);
  const list = kind === "choice" ? `${name}-values` : "";
  const taken = new Set<string>();
  for (const value of values)
    add("lists", { list, value: unique(idOf(value, "value"), taken), label: escaped(value) });
  const unit = kind === "quantity" ? unitOf(column, source) : "";
  const beside = kind === "quantity" && column.unit === null ? unitBeside(source) : null;
  if (unit !== "" && !isReadable(unit) && !declared.has(unit)) add("units", { unit, many: unit });
  declared.add(unit);
  add("columns", {
    ...{ source: source.id, name, kind, list },
    unit: beside ? `${unit} in column ${beside.column}` : unit,
    place: place === "column" ? "" : place,
    header: headers.map(escaped).join("|"),
    "fill down": column.fillsDown ? "yes" : "",
    minimum: kind === "quantity" && column.isNegative ? String(Number.MIN_SAFE_INTEGER) : "",
    whole: isProgramUnit(unit) && countsThings(unit) && !column.isWhole ? "no" : "",
    required: (column.hasGaps && !column.fillsDown) || kind === "quantity" ? "no" : "yes",
    key: column.isKey ? "yes" : "",
    written: years ? `year in column ${years.name}` : (column.written ?? ""),
    meaning: headerWithoutUnit(column),
    question: column.question ?? "",
  });
}

function addTotal(
  { id, columns }: ProposedSource,
  { label, columns: filled, over }: Survey["totals"][number],
  add: Add,
): void {
  const amounts = columns.filter(({ kind }) => kind === "quantity");
  const summed = amounts.filter(({ column, place }) => place === "below" || filled.includes(column));
  const first = amounts.slice(0, 1);
  for (const { name } of summed.length > 0 ? summed : first)
    add("totals", { source: id, label, kind: "sum", column: name, over });
}

/** Adds an indicator for each amount, or a count where there is none or rows have no key, and a chart of the first. */
function addFigures(
  source: ProposedSource,
  dataset: { readonly id: string; readonly ids: Set<string> },
  add: Add,
): void {
  const { id, columns } = source;
  const keys = columns.filter(({ isKey }) => isKey);
  const area = keys.find(({ kind }) => kind === "area") ?? columns.find(({ kind }) => kind === "area");
  const periods = keys.filter(({ kind }) => kind === "period");
  const period = periods.find(({ yearIn }) => yearIn !== null) ?? periods[0];
  const parts = keys.filter(({ kind, isId }) => (kind === "choice" || kind === "text") && !isId);
  const dimensions = [...[area, period].flatMap((column) => column ?? []), ...parts];
  const amounts = keys.length > 0 ? columns.filter(({ kind }) => kind === "quantity") : [];
  const figures = amounts.length > 0 ? amounts : [null];
  for (const [index, column] of figures.entries()) {
    const name = column?.name ?? `${id}-rows`;
    const indicator = unique(dataset.ids.has(name) ? `${dataset.id}-${name}` : name, dataset.ids);
    const isBeside = column?.place === "column" && dimensions.some(({ place }) => place === "across");
    const by = dimensions.filter(({ place }) => !(isBeside && place === "across"));
    add("indicators", {
      indicator,
      title: column ? headerWithoutUnit(column) : `Rows of ${id}`,
      definition: column ? `${headerWithoutUnit(column)} as delivered.` : `How many rows there are.`,
      unit: column ? unitOf(column, source) : "1",
      ...{ operation: column ? "copy" : "count", column: column ? `${id}.${column.name}` : id },
      by: column ? by.map(({ name }) => name).join("|") : (area?.name ?? ""),
    });
    const inChart = [period, area].flatMap((column) => (column && by.includes(column) ? column : []));
    if (index > 0 || inChart.length === 0 || inChart.length < by.length) continue;
    add("charts", {
      chart: `${indicator}-chart`,
      form: inChart.some(({ kind }) => kind === "period") ? "series" : "bars",
      indicator,
      by: inChart.map(({ name }) => name).join("|"),
      title: column ? headerWithoutUnit(column) : titleOf(id),
    });
  }
}

function tableOf(sheet: SheetName, rows: readonly Cells[]): readonly (readonly string[])[] {
  const columns = Object.keys(definitionSheets[sheet].columns).filter((column) =>
    rows.some((row) => (row[column] ?? "") !== ""),
  );
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))];
}

/** A bar separates names in a definition. */
function escaped(text: string): string {
  return text.replaceAll("|", "/");
}

/** The unit to keep figures in: thousands of a unit are kept in the unit itself, as the header says. */
function unitOf({ unit }: SurveyedColumn, source: ProposedSource): string {
  if (unit === null) return unitBeside(source)?.unit ?? "1";
  const named = unitNamed(unit);
  return named && (named.factor !== 1 || named.offset || !readUnit(unit)) ? named.unit : unit;
}

/** The unit of which another column names multiples row by row; null where none does. */
function unitBeside({ columns }: ProposedSource): { readonly unit: string; readonly column: string } | null {
  const beside = columns.find(({ kind, header }) => kind === "choice" && unitHead.test(header));
  if (!beside || beside.hasGaps) return null;
  const [named, ...others] = new Set(beside.values.map((value) => unitNamed(value)?.unit));
  return named && others.length === 0 ? { unit: named, column: beside.name } : null;
}

const unitHead = new RegExp(`^(?:${unitMark})s?$`, "iu");

function isReadable(unit: string): boolean {
  return isProgramUnit(unit) || unitNamed(unit) !== null;
}

/** The title above the first table, or the names of the files. */
function aboutOf(sources: readonly ProposedSource[]): string {
  const above = sources.map(({ survey }) => survey.title).find((title) => title !== "");
  return above ?? `What ${sources.map(({ file }) => file).join(", ")} holds.`;
}

function titleOf(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1).replaceAll("-", " ");
}
