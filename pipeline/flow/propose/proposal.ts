import { definitionSheets, type SheetName } from "../../datasets/declared/definition.ts";
import { groupBy } from "../../model/group-by.ts";
import { isKnownUnit } from "../../model/unit.ts";
import { fold } from "../../stages/validate/readers/normalize.ts";
import { unitNamed } from "../../stages/validate/readers/units.ts";
import type { SurveyedColumn } from "../../stages/validate/survey/survey-column.ts";
import type { Survey } from "../../stages/validate/survey/survey-sheet.ts";

/** The rows of each sheet of a definition, headers first. */
export type Proposal = ReadonlyMap<SheetName, readonly (readonly string[])[]>;

type Cells = { readonly [column: string]: string };

/** A source of the proposal: a file, and the one table of it that is proposed. */
interface ProposedSource {
  readonly id: string;
  readonly file: string;
  /** Which sheet it is; "" where it has the file to itself. */
  readonly sheet: string;
  readonly survey: Survey;
  readonly columns: readonly ProposedColumn[];
  readonly questions: readonly string[];
}

interface ProposedColumn extends SurveyedColumn {
  readonly name: string;
  readonly isKey: boolean;
  /** `sheet name` where the values are the names of the sheets. */
  readonly place: string;
}

/** A first definition from what files seem to hold; `others` are the indicators of other datasets. What is uncertain stands as a question in its row. */
export function proposalOf(
  id: string,
  files: readonly { readonly file: string; readonly surveys: readonly Survey[] }[],
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
    add("sources", { source: source.id, file, sheet, question: questions.join(" ") });
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

const mostTables = 4;

/** The largest table of a file, and each sheet beside it that holds another; sheets with the same header are one. */
function proposedSources(
  { file, surveys }: { readonly file: string; readonly surveys: readonly Survey[] },
  taken: Set<string>,
): ProposedSource[] {
  const bySize = [...surveys].sort((a, b) => b.rows.length - a.rows.length);
  const headers = (of: Survey) => of.columns.map(({ header }) => header).join("\u0000");
  const tables = [...groupBy(bySize, headers).values()];
  const [first = [], ...others] = tables;
  const areApart = tables.length <= mostTables && tables.every((alike) => alike.length === 1);
  const id = idOf(file.replace(/\.[^.]+$/, ""), "source");
  if (others.length === 0) return [proposedSource(id, file, "", first, [], taken)];
  const sheetOf = ([one]: readonly Survey[]) => one?.sheet.name ?? "";
  if (!areApart) {
    const [other = []] = others;
    const asked = `The sheet “${sheetOf(other)}” holds a table too: if it is meant, put it into a file of its own and propose both.`;
    return [proposedSource(id, file, "", first, [asked], taken)];
  }
  return tables.map((own, index) => {
    const asked = `The sheet “${sheetOf(own)}” holds a table too: is it meant? If not, remove this row and those of its source and indicators.`;
    const name = index === 0 ? id : idOf(sheetOf(own), "source");
    return proposedSource(name, file, sheetOf(own), own, index === 0 ? [] : [asked], taken);
  });
}

function proposedSource(
  wanted: string,
  file: string,
  sheet: string,
  [survey, ...alike]: readonly Survey[],
  asked: readonly string[],
  taken: Set<string>,
): ProposedSource {
  if (!survey) throw new Error(`missing survey: ${file}`);
  const names = new Set<string>();
  const own = survey.columns.map((column, index) => ({
    ...withValuesOf(
      column,
      alike.flatMap((one) => one.columns[index] ?? []),
    ),
    name: unique(idOf(column.header === "" ? "" : headerOf(column), `column-${column.column}`), names),
    isKey: survey.key.includes(column.column),
    place: "",
  }));
  const columns = alike.length > 0 ? [sheetColumn([survey, ...alike], names), ...own] : own;
  return {
    id: unique(wanted, taken),
    file,
    sheet,
    survey,
    columns,
    questions: [...survey.questions, ...asked],
  };
}

/** Sheets with the same header are one table, told apart by their names. */
function sheetColumn(surveys: readonly Survey[], names: Set<string>): ProposedColumn {
  const arePlaces = surveys.some(({ isNamedByPlace }) => isNamedByPlace);
  const header = arePlaces ? "Place" : "Sheet";
  return {
    ...{ column: 0, header, kind: arePlaces ? "area" : "text", unit: null, values: [], hasGaps: false },
    ...{ isWhole: false, isNegative: false, isId: false, isKey: true, place: "sheet name" },
    name: unique(idOf(header, "sheet"), names),
    question: `There are ${surveys.length} sheets with this header: is each sheet's name what tells its rows apart?`,
  };
}

const mostValues = 12;

/** A list holds the values of every sheet with the same header; too many, or none in one of them, and it is text. */
function withValuesOf(column: SurveyedColumn, others: readonly SurveyedColumn[]): SurveyedColumn {
  if (column.kind !== "choice") return column;
  const values = [...new Set([column, ...others].flatMap((one) => one.values))];
  const isList = values.length <= mostValues && others.every(({ kind }) => kind === "choice");
  return isList ? { ...column, values } : { ...column, kind: "text", values: [] };
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
    header: escaped(headerOf(column)),
    minimum: kind === "quantity" && column.isNegative ? String(Number.MIN_SAFE_INTEGER) : "",
    required: column.hasGaps || kind === "quantity" ? "no" : "yes",
    key: column.isKey ? "yes" : "",
    meaning: headerOf(column),
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
      title: column ? headerOf(column) : `Rows of ${id}`,
      definition: column ? `${headerOf(column)} as delivered.` : `How many rows there are.`,
      unit: column ? unitOf(column) : "1",
      ...{ operation, column: column ? `${id}.${column.name}` : id, by: grouping },
      where: operation === "sum" && column?.hasGaps ? `${column.name} has a figure` : "",
      question: operation === "sum" && index === 0 ? "May these be added up?" : "",
    });
    if (index > 0 || by.length === 0) continue;
    const axis = period && area ? `${period.name}|${area.name}` : grouping;
    add("charts", {
      chart: `${indicator}-chart`,
      form: period ? "series" : "bars",
      indicator,
      by: axis,
      title: column ? headerOf(column) : titleOf(id),
    });
  }
}

function tableOf(sheet: SheetName, rows: readonly Cells[]): readonly (readonly string[])[] {
  const columns = Object.keys(definitionSheets[sheet].columns).filter((column) =>
    rows.some((row) => (row[column] ?? "") !== ""),
  );
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))];
}

/** What stands in brackets, or after a comma, at the end of a header: `Waste (unit: kt)`. */
const unitBehind = /\s*[([（［【,，、/]\s*([^([（［【]*?)\s*[)\]）］】]?$/u;

/** The header without its unit. */
function headerOf({ header, unit, column }: SurveyedColumn): string {
  if (header === "") return `Column ${column}`;
  const [tail = "", told = ""] = unit === null ? [] : (unitBehind.exec(header) ?? []);
  const bare = told.endsWith(unit ?? "") ? header.slice(0, header.length - tail.length) : header;
  return fold(bare === "" ? header : bare);
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

function idOf(text: string, otherwise: string): string {
  const words = text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+|-+$/g, "");
  return words === "" || words in Object.prototype ? otherwise : words.slice(0, 40).replace(/-+$/, "");
}

function unique(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name); number++) name = `${wanted}-${number}`;
  taken.add(name);
  return name;
}

/** What stands over the first table, or which files these are. */
function aboutOf(sources: readonly ProposedSource[]): string {
  const above = sources.map(({ survey }) => survey.title).find((title) => title !== "");
  return above ?? `What ${sources.map(({ file }) => file).join(", ")} holds.`;
}

function titleOf(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1).replaceAll("-", " ");
}
