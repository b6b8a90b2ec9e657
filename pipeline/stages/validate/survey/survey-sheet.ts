import type { Areas } from "../../../model/area.ts";
import { groupBy } from "../../../model/group-by.ts";
import type { Sheet } from "../../../model/sheet.ts";
import { headerPaths } from "../locate/header-paths.ts";
import { indexMerges } from "../read/merge-index.ts";
import { askedAmounts, askedNames, askedPlaces, askedYears } from "./asked-of-table.ts";
import { decimalSeen } from "./decimal-sign.ts";
import { columnsFilledDown } from "./fills-down.ts";
import { headerExtent } from "./header-extent.ts";
import { headerRowOf } from "./header-row.ts";
import { headingColumn } from "./heading-column.ts";
import { isGap } from "./is-gap.ts";
import { keyOf } from "./key-of.ts";
import { withNumbersAsNames } from "./numbers-as-names.ts";
import { partsIn } from "./parts-in.ts";
import { acrossColumn, byPlace, spreadColumns } from "./spread-columns.ts";
import { areLikePlaces, monthsAcross, periodsAcross, placesAcross, placesInHeader } from "./spread-of.ts";
import { surveyColumn } from "./survey-column.ts";
import { surveyRows } from "./survey-rows.ts";
import type { SurveyedColumn, SurveyedTable } from "./surveyed-column.ts";
import { titleAbove } from "./title-above.ts";
import { type SurveyedTotal, totalIn } from "./total-in.ts";
import { withYears } from "./with-years.ts";

/** What a sheet without a contract seems to contain, with questions about what is uncertain. */
export interface Survey extends SurveyedTable {
  readonly columns: readonly SurveyedColumn[];
  /** The columns that together identify a row, by position. */
  readonly key: readonly number[];
  /** Rows that add up others: their label, and the columns that they fill. */
  readonly totals: readonly SurveyedTotal[];
  readonly questions: readonly string[];
  /** Whether numbers as text have another value with the other decimal sign. */
  readonly isDecimalDoubtful: boolean;
  /** The first text above the table, or "". */
  readonly title: string;
  /** Whether the sheet is named after a place of areas.csv. */
  readonly isNamedByPlace: boolean;
}

/** Surveys a sheet without a contract; null where there is no table: nothing, a picture, or prose. */
export function surveySheet(sheet: Sheet, areas: Areas): Survey | null {
  const found = headerRowOf(sheet);
  if (!found) return null;
  const { columns: places } = found;
  const extent = headerExtent(sheet, found);
  const { headerRow, levels, isDeep } = extent;
  const { rows, totals, headings, notes } = surveyRows(sheet, extent, places);
  if (rows.length === 0) return null;
  const merged = { sheet, mergeAt: indexMerges(sheet, headerRow) };
  const paths = headerRow === 0 ? new Map() : headerPaths(merged, headerRow, levels);
  const { decimal } = decimalSeen(sheet, places, rows);
  const table: SurveyedTable = {
    sheet,
    headerRow,
    levels: headerRow === 0 ? 0 : levels,
    isDeep,
    paths,
    rows,
    decimal,
  };
  // Where notes stand below a list, they are none of its values.
  const heldApart = (seen: SurveyedColumn): SurveyedColumn =>
    seen.kind === "choice" && notes.some((row) => !sheet.cells.isEmpty(row, seen.column))
      ? { ...seen, kind: "text", values: [] }
      : seen;
  const seen = withYears(places.map((column) => heldApart(surveyColumn(table, column, areas))));
  const isOfNumbers = ({ kind, column }: SurveyedColumn) =>
    kind === "quantity" || rows.every((row) => isGap(sheet, row, column));
  const numbers = seen.filter(isOfNumbers).map(({ column }) => column);
  const others = seen.filter((column) => !isOfNumbers(column)).map(({ column }) => column);
  const { doubtful, isShown } = decimalSeen(sheet, numbers, rows);
  const years = seen.find(({ kind }) => kind === "period");
  const isDated = years !== undefined;
  const headed = { paths, numbers, others, isDated, years: years?.hasGaps === false ? years.column : null };
  const spread =
    placesInHeader(table, numbers) ??
    (isDeep ? null : (periodsAcross(headed) ?? monthsAcross(headed))) ??
    placesAcross(headed, areas);
  const plain = seen.filter(({ column }) => !spread?.columns.includes(column));
  const filledDown = columnsFilledDown(sheet, rows, { plain, numbers });
  const labelled = [
    ...plain.map((column) => ({ ...column, fillsDown: filledDown.includes(column.column) })),
    ...(headings.length > 0 ? [headingColumn({ ...table, rows: headings }, places[0] ?? 1, areas)] : []),
  ];
  const keyIn = (some: readonly SurveyedColumn[]) => keyOf(sheet, some, { rows, places });
  const isUnnamed = keyIn(labelled).length === 0;
  const numbered = isUnnamed ? withNumbersAsNames(labelled) : labelled;
  const columns = keyIn(numbered).length === 0 ? labelled : numbered;
  const key = keyIn(columns);
  const isNamed = key.length > 0;
  const below = [...(spread?.measures.keys() ?? [])].filter((name) => name !== "");
  const isByPlace = below.filter((name) => areas.find(name) !== null).length * 2 > below.length;
  const heads = columns.flatMap(({ kind, column }) =>
    kind === "quantity" ? (paths.get(column)?.at(-1)?.text ?? "") : [],
  );
  const questions = [
    ...(headerRow === 0 ? ["There seems to be no header: what are these columns called?"] : []),
    ...(isNamed ? [] : ["No columns together name a row: which should?"]),
    ...(spread?.isGuess ? [askedPlaces(spread, paths)] : []),
    ...(isByPlace ? [] : askedNames(columns, [...heads, ...below])),
    ...askedYears(
      paths,
      numbers.filter((column) => !spread?.columns.includes(column)),
    ),
    ...(seen.some(({ kind }) => kind === "quantity") ? [] : askedAmounts(table, others)),
    ...(doubtful !== null && !isShown
      ? [`Is “${doubtful}” written in thousands, or with decimals? Write point or comma under decimal.`]
      : []),
  ];
  const only = columns.find(
    ({ header, values }) => values.length === 1 && /indicator|series|指标|指標|항목/iu.test(header),
  );
  const title = titleAbove(sheet, headerRow - levels + 1);
  const what = only?.values[0] || title || (isPlainName(sheet.name) ? "Value" : sheet.name);
  const across = spread
    ? spreadColumns(isByPlace || areLikePlaces(below) ? byPlace(spread) : spread, what, seen)
    : [];
  return {
    ...table,
    columns: [
      ...columns
        .filter(({ fillsDown }) => !fillsDown || isNamed)
        .flatMap((column) => partsIn(table, column, areas)),
      ...across,
    ],
    key: [...key.map(({ column }) => column), ...(spread && isNamed ? [acrossColumn] : [])],
    totals: [...groupBy(totals, ([, label]) => label).values()].flatMap((alike) => {
      const [first, ...others] = alike.map(([row, label]) => totalIn(table, { row, label, numbers }));
      return first && others.every((other) => other?.over === first.over) ? [first] : [];
    }),
    questions,
    isDecimalDoubtful: doubtful !== null,
    title,
    isNamedByPlace: areas.find(sheet.name) !== null,
  };
}

/** Whether a sheet has a program's default name. */
function isPlainName(name: string): boolean {
  return /^(?:|(?:sheet|data|dataset|tabelle|feuil|hoja|foglio|лист|工作表|表格|表|데이터) ?\d*)$/iu.test(
    name,
  );
}
