import { definitionSheets, type SheetName } from "../../datasets/declared/definition.ts";
import { fits } from "../../model/contract.ts";
import { countsThings, isProgramUnit, readUnit } from "../../model/unit.ts";
import type { ReadableAs } from "../../stages/ingest/problems.ts";
import { normalize } from "../../stages/validate/readers/normalize.ts";
import { unitNamed } from "../../stages/validate/readers/units.ts";
import type { Survey } from "../../stages/validate/survey/survey-sheet.ts";
import type { SurveyedColumn } from "../../stages/validate/survey/surveyed-column.ts";
import { headerWithoutUnit } from "./header-without-unit.ts";
import { idOf, unique } from "./ids.ts";
import { joinedFiles } from "./joined-files.ts";
import {
  type ProposedColumn,
  type ProposedSource,
  proposedSources,
  type SurveyedFile,
} from "./proposed-sources.ts";
import { isWithoutUnit, listOf, type UnitGroup, type UnitsBeside, unitsBeside } from "./units-beside.ts";

/** The rows of each sheet of a definition, headers first. */
export type DefinitionRows = ReadonlyMap<SheetName, readonly (readonly string[])[]>;

/** A first definition of a dataset. */
export interface Proposal {
  readonly sheets: DefinitionRows;
  /** Decisions made without asking. */
  readonly notes: readonly string[];
}

type Cells = { readonly [column: string]: string; readonly question?: string };

/** A first definition from what files seem to contain, with open questions; `others` are indicators of other datasets. */
export function proposalOf(
  id: string,
  files: readonly SurveyedFile[],
  others: Iterable<string> = [],
): Proposal {
  const taken = new Set<string>();
  const proposed = files.map((file) => proposedSources(file, taken));
  const sources = joinedFiles(
    proposed.flatMap((file) => file.sources),
    taken,
  );
  const written = new Map<SheetName, Cells[]>();
  const add = (sheet: SheetName, cells: Cells) => written.set(sheet, [...(written.get(sheet) ?? []), cells]);
  add("dataset", { setting: "title", value: titleOf(id) });
  add("dataset", { setting: "about", value: aboutOf(sources) });
  const ids = new Set(others);
  const declared = new Set<string>();
  for (const source of sources) {
    const { file, sheet, questions } = source;
    const { levels, decimal: sign, isDecimalDoubtful } = source.survey;
    const decimal = sign === "," ? "comma" : isDecimalDoubtful ? "point" : "";
    const { encodings = [], rows: named } = files.find((surveyed) => fits(file, surveyed.file)) ?? {};
    const rows = named ?? (source.alike.length === 0 ? source.survey.within : null);
    const [encoding, ...otherwise] = encodings;
    const asked = encoding && otherwise.length > 0 ? [encodingAsked(encoding, otherwise)] : [];
    add("sources", {
      ...{ source: source.id, file, sheet, decimal, question: [...asked, ...questions].join(" ") },
      encoding: encoding?.encoding ?? "",
      levels: levels === 1 ? "" : String(levels),
      rows: rows ? `${rows.row} to ${rows.toRow}` : "",
    });
    const beside = unitsBeside(source);
    for (const column of source.columns) addColumn({ source, beside }, column, { add, declared });
    for (const total of source.survey.totals) addTotal(source, total, add);
    for (const label of source.survey.kept) add("totals", { source: source.id, label, kind: "data" });
    addFigures({ source, beside }, { id, ids }, add);
  }
  const sheets = (Object.keys(definitionSheets) as SheetName[]).flatMap((sheet) => {
    const cells = written.get(sheet);
    return cells ? [[sheet, tableOf(sheet, cells)] as const] : [];
  });
  return {
    sheets: new Map(sheets),
    notes: notesOn(
      sources,
      proposed.flatMap(({ left }) => left),
    ),
  };
}

/** Notes on places of others, sheets left out and numbers without a known unit. */
function notesOn(sources: readonly ProposedSource[], left: readonly string[]): string[] {
  const bare = sources.flatMap((source) => (unitsBeside(source) ? [] : source.columns)).filter(isWithoutUnit);
  const world = sources.flatMap(({ columns }) => columns.find(isOfWorld) ?? []);
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

/** Whether a column has some places of areas.csv among many other countries; provinces would be left out with these. */
function isOfWorld({ places }: ProposedColumn): boolean {
  if (places === null || places.known * 2 < places.all) return false;
  return places.members > 0 && places.all > 2 * places.members + mostNamed;
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
  const names = others.slice(0, 2).map((other) => other.encoding);
  return `Is “${sample}” (${encoding}) right, or ${otherwise.join(" or ")}? If it is another, write ${names.join(" or ")} under encoding.`;
}

type Add = (sheet: SheetName, cells: Cells) => void;

/** A source, and what its columns of units say. */
interface Told {
  readonly source: ProposedSource;
  readonly beside: UnitsBeside | null;
}

function addColumn(
  { source, beside }: Told,
  column: ProposedColumn,
  { add, declared }: { readonly add: Add; readonly declared: Set<string> },
): void {
  const { kind, name, values, place, headers } = column;
  const years = source.columns.find(
    (other) => other !== column && column.yearIn !== null && other.column === column.yearIn,
  );
  const list = kind === "choice" ? unique(`${name}-values`, declared) : "";
  const ids = listOf(column);
  for (const value of kind === "choice" ? values : [])
    add("lists", { list, value: ids.get(normalize(value)) ?? "", label: escaped(value) });
  const isBeside = isWithoutUnit(column);
  const units = kind !== "quantity" ? [] : isBeside && beside ? beside.units : [unitOf(column)];
  const [unit = ""] = units;
  const multiple =
    kind === "quantity" ? (column.multiple ?? (isBeside ? beside?.multiple : null) ?? null) : null;
  const inMultiple = multiple === null ? null : `${multiple}${unit === "1" ? "" : ` ${unit}`}`;
  const declare = (name: string, cells: Cells) => {
    if (!declared.has(name)) add("units", { unit: name, ...cells });
    declared.add(name);
  };
  for (const each of units) if (!isReadable(each)) declare(each, { many: each });
  if (inMultiple !== null) declare(inMultiple, { base: unit, factor: String(multiple) });
  add("columns", {
    ...{ source: source.id, name, kind, list },
    unit:
      inMultiple ?? (isBeside && beside?.readFrom ? `${units.join("|")} in column ${beside.readFrom}` : unit),
    place: place === "column" ? "" : place,
    header: headers.map(escaped).join("|"),
    "fill down": fillDownOf(column),
    part: String(column.part ?? ""),
    "gap marks": column.gapMarks.map(escaped).join("|"),
    minimum: kind === "quantity" && column.isNegative ? String(Number.MIN_SAFE_INTEGER) : "",
    whole: !column.isWhole && units.some((each) => isProgramUnit(each) && countsThings(each)) ? "no" : "",
    required: column.hasGaps || kind === "quantity" ? "no" : "yes",
    key: column.isKey ? "yes" : "",
    written: years ? `year in column ${years.name}` : (column.written ?? ""),
    meaning: headerWithoutUnit(column),
    question: [column.question, beside?.asked?.column === column ? beside.asked.question : null]
      .filter((question) => question !== null)
      .join(" "),
  });
}

function fillDownOf({ isHeading, level, fillsDown }: ProposedColumn): string {
  if (level !== null) return `level ${level}`;
  return isHeading ? "headings" : fillsDown ? "yes" : "";
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
  { source, beside }: Told,
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
  const figures = amounts.flatMap((column): Figure[] => {
    const groups = (isWithoutUnit(column) && beside?.groups) || [];
    return groups.length > 0 ? groups.map((group) => ({ column, group })) : [{ column, group: null }];
  });
  for (const [index, { column, group }] of (figures.length > 0 ? figures : [uncounted]).entries()) {
    const measured = column ? headerWithoutUnit(column) : `Rows of ${id}`;
    const title = titleIn(measured, group, amounts.length > 1);
    const plain = column?.name ?? `${id}-rows`;
    const name = group ? idOf(title, plain) : plain;
    const indicator = unique(dataset.ids.has(name) ? `${dataset.id}-${name}` : name, dataset.ids);
    const isBeside = column?.place === "column" && dimensions.some(({ place }) => place === "across");
    // Beside months across, figures are told by the column of their years.
    const inTime = isBeside ? periods.filter(({ place }) => place === "column") : [];
    const by = [...new Set([...inTime, ...dimensions])].filter(
      (each) => !(isBeside && each.place === "across") && !(group && beside?.settled.includes(each)),
    );
    const unit = column ? (isWithoutUnit(column) && beside?.units[0]) || unitOf(column) : "1";
    add("indicators", {
      ...{ indicator, title },
      definition: column ? `${title} as delivered.` : `How many rows there are.`,
      unit: group?.unit ?? unit,
      ...{ operation: column ? "copy" : "count", column: column ? `${id}.${column.name}` : id },
      by: column ? by.map(({ name }) => name).join("|") : (area?.name ?? ""),
      where: group?.where ?? "",
    });
    const inChart = [period, area].flatMap((column) => (column && by.includes(column) ? column : []));
    if (index > 0 || inChart.length === 0 || inChart.length < by.length) continue;
    add("charts", {
      chart: `${indicator}-chart`,
      form: inChart.some(({ kind }) => kind === "period") ? "series" : "bars",
      indicator,
      by: inChart.map(({ name }) => name).join("|"),
      title: column ? title : titleOf(id),
    });
  }
}

interface Figure {
  readonly column: ProposedColumn | null;
  readonly group: UnitGroup | null;
}

/** The title of figures; without a measure of their own they are told apart by their unit. */
function titleIn(measured: string, group: UnitGroup | null, isOneOfSeveral: boolean): string {
  if (!group) return measured;
  const { measure, written, unit } = group;
  if (measure === null) return written === "" ? measured : `${measured} (${written})`;
  const named = unit === "1" ? `${measure} (${written})` : measure;
  return isOneOfSeveral ? `${measured}: ${named}` : named;
}

const uncounted: Figure = { column: null, group: null };

function tableOf(sheet: SheetName, rows: readonly Cells[]): readonly (readonly string[])[] {
  const isAsked = (row: Cells, column: string) => row.question?.includes(` under ${column}`) === true;
  const columns = Object.keys(definitionSheets[sheet].columns).filter((column) =>
    rows.some((row) => (row[column] ?? "") !== "" || isAsked(row, column)),
  );
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))];
}

/** A bar separates names in a definition. */
function escaped(text: string): string {
  return text.replaceAll("|", "/");
}

/** The unit to keep figures in: thousands of a unit are kept in the unit itself, as the header says. */
function unitOf({ unit }: SurveyedColumn): string {
  if (unit === null) return "1";
  const named = unitNamed(unit);
  // Degrees stay as the office counts them.
  if (named?.offset) return named.name;
  return named && (named.factor !== 1 || !readUnit(unit)) ? named.unit : unit;
}

function isReadable(unit: string): boolean {
  const named = unitNamed(unit);
  return isProgramUnit(unit) || (named !== null && !named.offset);
}

/** The title above the first table, or the names of the files. */
function aboutOf(sources: readonly ProposedSource[]): string {
  const above = sources.map(({ survey }) => survey.title).find((title) => title !== "");
  return above ?? `What ${sources.map(({ file }) => file).join(", ")} holds.`;
}

function titleOf(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1).replaceAll("-", " ");
}
