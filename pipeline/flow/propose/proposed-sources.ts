import type { Finding } from "../../model/finding.ts";
import { groupBy } from "../../model/group-by.ts";
import type { RowSpan } from "../../model/sheet.ts";
import type { ReadableAs } from "../../stages/ingest/problems.ts";
import { asHeader } from "../../stages/validate/locate/header-names.ts";
import { between } from "../../stages/validate/locate/header-paths.ts";
import { rawText } from "../../stages/validate/readers/cell.ts";
import { nameWithoutYear } from "../../stages/validate/readers/name-without-year.ts";
import { isYear } from "../../stages/validate/survey/header-row.ts";
import { placeSuffix } from "../../stages/validate/survey/spread-of.ts";
import type { Survey } from "../../stages/validate/survey/survey-sheet.ts";
import { bareColumn, type SurveyedColumn } from "../../stages/validate/survey/surveyed-column.ts";
import { isUnitHead } from "../../stages/validate/survey/unit-head.ts";
import { headerWithoutUnit } from "./header-without-unit.ts";
import { headersOf } from "./headers-of.ts";
import { idOf, unique } from "./ids.ts";

/** A proposed source: a file, and one of its tables. */
export interface ProposedSource {
  readonly id: string;
  readonly file: string;
  /** The sheet; "" where it is the file's only source. */
  readonly sheet: string;
  readonly survey: Survey;
  /** Other tables with the same columns. */
  readonly alike: readonly Survey[];
  readonly columns: readonly ProposedColumn[];
  readonly questions: readonly string[];
}

export interface ProposedColumn extends SurveyedColumn {
  readonly name: string;
  readonly isKey: boolean;
  /** The names by which the check finds it, the one shown first. */
  readonly headers: readonly string[];
}

/** The tables of a file, and the names of its sheets with content. */
export interface SurveyedFile {
  readonly file: string;
  readonly surveys: readonly Survey[];
  readonly sheets: readonly string[];
  /** The rows that a person named. */
  readonly rows?: RowSpan | undefined;
  /** For a text that is not UTF-8: the encoding it was read in, then other possible ones. */
  readonly encodings: readonly ReadableAs[];
  readonly findings: readonly Finding[];
}

/** The sources of a file, and sheets with tables that are not proposed. */
export interface ProposedFile {
  readonly sources: readonly ProposedSource[];
  readonly left: readonly string[];
}

const mostTables = 4;
const mostPlain = 12;

/** Whether nothing is asked of a table. */
function isPlain({ questions, columns }: Survey): boolean {
  return questions.length === 0 && columns.every(({ question }) => question === null);
}

/** Up to four tables of a file of similar size, otherwise the first; sheets with the same header count as one. */
export function proposedSources(
  { file, surveys, sheets }: Omit<SurveyedFile, "encodings" | "findings" | "rows">,
  taken: Set<string>,
): ProposedFile {
  const measured = surveys.filter((survey) => amountsOf(survey) > 0 && !isOverview(survey));
  const arePlaces = areNamedByPlaces(surveys);
  const described = surveys.filter((survey) => !isOverview(survey));
  const tables = [measured, described, surveys].find((some) => some.length > 0) ?? [];
  const most = Math.max(...tables.map(amountsOf));
  // A measure below years may be named after the sheet's title, which may be a place.
  const headers = ({ columns, isNamedByPlace, ...table }: Survey) =>
    columns
      .map(({ header, place }) => (place === "below" && isNamedByPlace ? place : asHeader(header)))
      .concat(columns.flatMap((column) => (isOfYears(table, column) ? "years" : [])))
      .join("\u0000");
  const [alike = [], ...rest] = groupBy(tables, headers).values();
  // Sheets that no pattern names apart from tables with some of their columns cannot be read together.
  const columns = new Set(alike.flatMap(namesIn));
  const isNear = rest.flat().some((survey) => namesIn(survey).some((name) => columns.has(name)));
  const isNamed = alike.length === 1 || !isNear || sheetsNamed(alike, sheets) !== "";
  const first = isNamed ? alike : alike.slice(0, 1);
  const others = isNamed ? rest : [alike.slice(1), ...rest];
  const areApart = others.length < mostTables && [first, ...others].every((alike) => alike.length === 1);
  // Many tables of which nothing is asked are read all.
  const each = [
    first,
    ...others.flatMap((alike) => (sheetsNamed(alike, sheets) === "" ? alike.map((one) => [one]) : [alike])),
  ];
  const areAll = others.length > 0 && each.length <= mostPlain && each.every((alike) => alike.every(isPlain));
  const id = idOf(file.replace(/\.[^.]+$/, ""), "source");
  const sheetOf = ([survey]: readonly Survey[]) => survey?.sheet.name ?? "";
  const large = [first, ...others].filter(([survey]) => survey && amountsOf(survey) * 10 >= most);
  const chosen = areApart ? large : areAll ? each : [first];
  const names = new Set(chosen.flat().map(({ sheet }) => sheet.name));
  const left = surveys.flatMap(({ sheet }) => (names.has(sheet.name) ? [] : [sheet.name]));
  const largest = Math.max(...chosen.flat().map(sizeOf));
  const larger = surveys.find((survey) => !names.has(survey.sheet.name) && sizeOf(survey) > largest);
  const asked: string[] = [];
  if (others.length > 0 && !areApart && !areAll)
    asked.push(
      `${others.length} more sheets hold tables, such as “${sheetOf(others[0] ?? [])}”: is “${sheetOf(first)}” the one that is meant? If not, propose again with --again --sheet and its name.`,
    );
  else if (larger)
    asked.push(
      `“${larger.sheet.name}” holds a larger table, with names across, and is left out: is it the one that is meant? If so, propose again with --again --sheet and its name.`,
    );
  // What the name of the file says is sure where a title on another sheet says the same.
  const titled = surveys.flatMap(({ columns }) => columns.filter(({ place }) => place === "title"));
  const sure = titled.flatMap(({ question, values }) => (question === null ? values : []));
  const isAlone = sheets.length === 1;
  const sources = chosen.map((surveys, index) => {
    const wanted = index === 0 ? id : idOf(sheetOf(surveys), "source");
    const [survey] = surveys;
    const isSure = arePlaces || surveys.every(({ isNamedByPlace }) => isNamedByPlace);
    const named = isSure ? "sure" : surveys.every(isNamedAsPlace) ? "guess" : null;
    const byPlace = survey?.columns.some(({ kind }) => kind === "area") ? null : named;
    const sheet = isAlone ? "" : sheetsNamed(surveys, sheets);
    const begun = { wanted, file, sheet, byPlace, asked: index === 0 ? asked : [], sure } as const;
    return proposedSource(begun, surveys, taken);
  });
  return { sources, left };
}

/** The names of a table's own columns of numbers, at each level of its header. */
function namesIn({ columns }: Survey): string[] {
  return columns.flatMap(({ kind, place, header }) =>
    kind === "quantity" && place === "column" && header !== "" ? header.split(between).map(asHeader) : [],
  );
}

/** The name of a sheet, or a pattern that fits several and no other; "" where there is none. */
function sheetsNamed(alike: readonly Survey[], all: readonly string[]): string {
  const names = alike.map(({ sheet }) => sheet.name);
  const [first = "", ...others] = names;
  if (others.length === 0) return first;
  let length = first.length;
  while (others.some((name) => !name.startsWith(first.slice(0, length)))) length--;
  const start = first.slice(0, length);
  const isApart = all.every((name) => names.includes(name) || !name.startsWith(start));
  return isApart && names.length < all.length ? `${start}*` : "";
}

/** Whether a sheet is an overview of others or tells about them, by its name. */
function isOverview({ sheet }: Survey): boolean {
  return /summary|overview|contents|metadata|legend|read ?me|総括|概要|目次|总表|汇总|總表|目录|目錄|说明|說明|凡例|요약|총괄|메타 ?정보|sommaire|métadonnées|índice|metadatos/iu.test(
    sheet.name,
  );
}

const fewestPlaces = 3;

/** Whether almost every sheet with a table is named as a place. */
function areNamedByPlaces(surveys: readonly Survey[]): boolean {
  const named = surveys.filter(isNamedAsPlace);
  return surveys.length >= fewestPlaces && named.length > surveys.length * 0.8;
}

function isNamedAsPlace({ isNamedByPlace, sheet }: Survey): boolean {
  return isNamedByPlace || placeSuffix.test(sheet.name);
}

/** Whether a column has years alone: sheets of years and of months are not one table. */
function isOfYears(
  { sheet, rows }: Pick<Survey, "sheet" | "rows">,
  { kind, column }: SurveyedColumn,
): boolean {
  return kind === "period" && column > 0 && rows.every((row) => isYear(rawText(sheet, row, column).trim()));
}

/** How many cells of a table may contain a figure; years or places across count once. */
function amountsOf({ columns, rows }: Survey): number {
  return columns.filter(({ kind }) => kind === "quantity").length * rows.length;
}

/** The same with each year or place across. */
function sizeOf({ columns, rows, paths }: Survey): number {
  const beside = columns.filter(({ place }) => place === "column");
  const across = columns.some(({ place }) => place === "across") ? paths.size - beside.length : 0;
  return (beside.filter(({ kind }) => kind === "quantity").length + across) * rows.length;
}

/** A source before its columns are proposed; `wanted` is its id if that is free. */
interface SourceBegun extends Pick<ProposedSource, "file" | "sheet"> {
  readonly wanted: string;
  readonly asked: readonly string[];
  /** Whether the names of the sheets say of which place they are. */
  readonly byPlace: "sure" | "guess" | null;
  /** The times in titles of the file's tables. */
  readonly sure: readonly string[];
}

function proposedSource(
  { wanted, file, sheet, asked, byPlace, sure }: SourceBegun,
  [survey, ...alike]: readonly Survey[],
  taken: Set<string>,
): ProposedSource {
  if (!survey) throw new Error(`missing survey: ${file}`);
  const names = new Set<string>();
  const headers = headersOf(survey);
  // What names the rows of one sheet may not name those of another.
  const key = new Set([survey, ...alike].flatMap((each) => each.key));
  const proposed = survey.columns.map((column, index) => ({
    ...withValuesOf(
      column,
      alike.flatMap((each) => each.columns[index] ?? []),
    ),
    name: unique(
      idOf(column.header === "" ? "" : headerWithoutUnit(column), `column-${column.column}`),
      names,
    ),
    isKey: key.has(column.column) && column.place !== "below",
    headers: headers[index] ?? [],
  }));
  const bySheet = byPlace || alike.length > 0 ? [sheetColumn([survey, ...alike], names, byPlace)] : [];
  const isDated = bySheet.some(({ kind }) => kind === "period");
  const areDatedPlaces =
    bySheet.some(({ kind }) => kind === "area") &&
    [survey, ...alike].every((each) => nameWithoutYear(each.sheet.name) !== null);
  const columns = [...bySheet, ...proposed.filter(({ place }) => !(isDated && place === "title"))].map(
    (column) => {
      const isSure = column.place === "title" && (areDatedPlaces || sure.includes(column.values[0] ?? ""));
      if (isSure) return { ...column, question: null };
      return isDated && column.written?.startsWith("months of") ? ofYearsIn(sheetName, column) : column;
    },
  );
  return {
    id: unique(wanted, taken),
    file,
    sheet,
    survey,
    alike,
    columns,
    questions: [...survey.questions, ...asked],
  };
}

/** Months whose year stands in another column. */
function ofYearsIn(years: number, column: ProposedColumn): ProposedColumn {
  return { ...column, written: null, question: null, yearIn: years };
}

/** Stands for the column of what the name of the sheet says. */
const sheetName = -2;

/** Sheets with the same header are one table, whose rows are told apart by the sheet's name. */
function sheetColumn(
  surveys: readonly Survey[],
  names: Set<string>,
  byPlace: SourceBegun["byPlace"],
): ProposedColumn {
  const [first] = surveys;
  const arePlaces = byPlace !== null || surveys.some(({ isNamedByPlace }) => isNamedByPlace);
  const areYears = surveys.every(({ sheet }) => isYear(sheet.name.trim()));
  const [header, kind] = arePlaces
    ? (["Place", "area"] as const)
    : areYears
      ? (["Period", "period"] as const)
      : (["Sheet", "text"] as const);
  return {
    ...{ ...bareColumn, column: sheetName, header, kind },
    ...{ isKey: true, place: "sheet name", headers: [header] },
    question:
      byPlace === "guess"
        ? `Is “${first?.sheet.name}”, the name of the sheet, the place of all its rows? If not, delete this row.`
        : null,
    name: unique(idOf(header, "sheet"), names),
  };
}

const mostValues = 12;

/** A list has the values of all sheets with the same header; with too many, or none in one, the column is text. */
export function withValuesOf<C extends SurveyedColumn>(column: C, others: readonly SurveyedColumn[]): C {
  if (column.kind !== "choice") return column;
  const values = [...new Set([column, ...others].flatMap((each) => each.values))];
  const isList =
    (values.length <= mostValues || isUnitHead(column.header)) &&
    others.every(({ kind }) => kind === "choice");
  return isList ? { ...column, values } : { ...column, kind: "text", values: [] };
}
