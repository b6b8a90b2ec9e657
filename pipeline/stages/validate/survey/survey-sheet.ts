import type { Areas } from "../../../model/area.ts";
import type { RowSpan, Sheet } from "../../../model/sheet.ts";
import { headerPaths } from "../locate/header-paths.ts";
import { filledDown } from "../locate/layout.ts";
import { fillDown } from "../read/merge-fill.ts";
import { indexMerges } from "../read/merge-index.ts";
import { rawText } from "../readers/cell.ts";
import { nameWithoutYear } from "../readers/name-without-year.ts";
import {
  askedAgain,
  askedAmounts,
  askedBeside,
  askedDates,
  askedHeader,
  askedNames,
  askedPlaces,
  askedRepeated,
  askedTotals,
  askedYears,
} from "./asked-of-table.ts";
import { decimalSeen } from "./decimal-sign.ts";
import { columnsFilledDown } from "./fills-down.ts";
import { headOf } from "./header-extent.ts";
import { headingColumn } from "./heading-column.ts";
import { isGap } from "./is-gap.ts";
import { keyOf } from "./key-of.ts";
import { leveledColumns } from "./leveled-columns.ts";
import { askedNumbers, withNumbersAsNames } from "./numbers-as-names.ts";
import { partsIn } from "./parts-in.ts";
import { acrossColumn, byPlace, spreadColumns } from "./spread-columns.ts";
import {
  areLikePlaces,
  areYearsAcross,
  monthsAcross,
  periodsAcross,
  placesAcross,
  placesIn,
  placesInHeader,
  timesAcross,
} from "./spread-of.ts";
import { askedTimes, surveyColumn } from "./survey-column.ts";
import { surveyRows } from "./survey-rows.ts";
import type { SurveyedColumn, SurveyedTable } from "./surveyed-column.ts";
import { timeOfAll } from "./time-of-all.ts";
import { titleAbove } from "./title-above.ts";
import { type SurveyedTotal, totalsOf } from "./total-in.ts";
import { belowYears, isOfMonths, withYears } from "./with-years.ts";

/** What a sheet without a contract seems to contain, with questions about what is uncertain. */
export interface Survey extends SurveyedTable {
  readonly columns: readonly SurveyedColumn[];
  /** The columns that together identify a row, by position. */
  readonly key: readonly number[];
  /** Rows that add up others: their label, and the columns that they fill. */
  readonly totals: readonly SurveyedTotal[];
  /** The labels of rows that are called totals, and are no sum of others. */
  readonly kept: readonly string[];
  readonly questions: readonly string[];
  /** The rows of the table and its titles, where another stands below it. */
  readonly within: RowSpan | null;
  /** Whether numbers as text have another value with the other decimal sign. */
  readonly isDecimalDoubtful: boolean;
  /** The first text above the table, or "". */
  readonly title: string;
  /** Whether the sheet is named after a place of areas.csv. */
  readonly isNamedByPlace: boolean;
}

/** What a person says of a table. */
export interface SaidOfTable {
  /** The rows of its header. */
  readonly header?: RowSpan | undefined;
  /** What the names above its numbers are. */
  readonly across?: "places" | "times" | "nothing" | undefined;
}

/** Surveys a sheet without a contract; null where there is no table: nothing, a picture, or prose. */
export function surveySheet(
  sheet: Sheet,
  areas: Areas,
  { header, across: said }: SaidOfTable = {},
): Survey | null {
  const found = headOf(sheet, header);
  if (!found) return null;
  const { extent, places } = found;
  const { headerRow, levels, isDeep } = extent;
  const { rows, totals, likely, headings, notes, again } = surveyRows(sheet, extent, places);
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
  // A number for each row says nothing of what stands beside it.
  const others = seen.filter((each) => !isOfNumbers(each) && !each.isId).map(({ column }) => column);
  const { doubtful, isShown } = decimalSeen(sheet, numbers, rows);
  const years = seen.find(({ kind }) => kind === "period");
  const isDated = years !== undefined;
  const named = { paths, numbers, others, isDated, years: years?.hasGaps === false ? years.column : null };
  const seenAcross = () =>
    (said === "times" ? timesAcross(named) : null) ??
    placesInHeader(table, numbers) ??
    (isDeep ? null : (periodsAcross(named) ?? monthsAcross(table, named))) ??
    (said === "places" ? placesIn(named) : placesAcross(named, areas));
  const spread = said === "nothing" ? null : seenAcross();
  const areYears = spread !== null && areYearsAcross(spread, paths);
  const plain = seen
    .filter(({ column }) => !spread?.columns.includes(column))
    // In the corner of times across, a name of times is theirs.
    .map((column) =>
      areYears && (isOfMonths(column) || column.yearIn !== null)
        ? { ...column, written: null, question: null, yearIn: acrossColumn }
        : spread?.kind === "period" && column.question === askedTimes
          ? { ...column, question: null }
          : column,
    );
  const beside = numbers.filter((column) => !spread?.columns.includes(column));
  const repeating = columnsFilledDown(sheet, rows, { plain, numbers });
  const fills = new Map(places.map((column) => [column, repeating.includes(column)]));
  const filled = filledDown(sheet, { firstRow: extent.firstRow, columns: fills }).sheet;
  const headed = headings.slice(0, 1).flatMap((row) => {
    const at = places.find((column) => !sheet.cells.isEmpty(row, column));
    return at === undefined ? [] : [headingColumn({ ...table, rows: headings }, at, areas)];
  });
  const textsIn = (column: number) => rows.map((row) => rawText(sheet, row, column).trim());
  const labelled = [
    ...plain.map((seen) => {
      const fillsDown = repeating.includes(seen.column);
      // A label merged over several rows stands in the first.
      const origins = seen.kind === "quantity" ? null : fillDown(filled, seen.column, Uint32Array.from(rows));
      const hasGaps = origins ? origins.some((row) => isGap(sheet, row, seen.column)) : seen.hasGaps;
      return belowYears({ ...seen, fillsDown, hasGaps }, headed[0], textsIn(seen.column));
    }),
    ...headed,
  ];
  const keyIn = (some: readonly SurveyedColumn[]) =>
    keyOf({ sheet: filled, headerRow }, some, { rows, places });
  const columns = withNames(table, labelled, { areas, isNamed: (some) => keyIn(some).length > 0 });
  const key = keyIn(columns);
  const isNamed = key.length > 0;
  const below = [...(spread?.measures.keys() ?? [])].filter((name) => name !== "");
  const isByPlace = below.filter((name) => areas.find(name) !== null).length * 2 > below.length;
  const heads = columns.flatMap(({ kind, column }) =>
    kind === "quantity" ? (paths.get(column)?.at(-1)?.text ?? "") : [],
  );
  const groups = columns.flatMap(({ kind, column }) => {
    const [group, ...others] = paths.get(column) ?? [];
    return kind === "quantity" && group && others.length > 0 ? group.text : [];
  });
  const questions = [
    ...askedHeader(table, {
      isNamed,
      isByNumbers: columns.some(({ question }) => question === askedNumbers),
    }),
    ...(again === null ? [] : [askedAgain(again, sheet)]),
    ...askedBeside(table, places),
    ...(spread?.isGuess ? [askedPlaces(spread, paths)] : []),
    ...(spread?.kind === "period" && !spread.yearIn && key.some(isDate) ? [askedDates(spread, paths)] : []),
    ...(isByPlace || said
      ? []
      : askedNames(columns, { names: [...heads, ...below], groups }, (name) => isPlace(name, areas))),
    ...askedTotals(table, columns),
    ...askedYears(paths, beside),
    ...askedRepeated(paths, beside),
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
  const isSaid = said === "places" && spread?.kind === "period";
  const across = spread
    ? spreadColumns(isSaid || isByPlace || areLikePlaces(below) ? byPlace(spread) : spread, what, seen)
    : [];
  const isTimed = [...columns, ...across].some(
    ({ kind, question }) => kind === "period" || question === askedTimes,
  );
  const times = isTimed ? [] : [timeOfAll(table) ?? []].flat();
  const isNamedAt = [...(spread ? [acrossColumn] : []), ...times.map(({ column }) => column)];
  const isLeveled = columns.some(({ level }) => level !== null);
  const isKeyed = (row: number) =>
    isNamed && key.every(({ column }) => column > 0 && !sheet.cells.isEmpty(row, column));
  const sums = totalsOf(table, totals, numbers).filter(
    ({ rows, total }) => total || ((rows.length === 1 || isLeveled) && rows.every(isKeyed)),
  );
  // What comes again is the total of some rows in one place, and in another of others.
  const likelySums = totalsOf(table, likely, numbers).filter(
    ({ rows, total }) => total?.columns.length !== 0 && rows.every(isKeyed),
  );
  const keptRows = sums.flatMap(({ rows, total }) => (total ? [] : rows));
  const listed = (seen: SurveyedColumn): SurveyedColumn => {
    const labels =
      seen.kind === "choice" ? keptRows.map((row) => rawText(sheet, row, seen.column).trim()) : [];
    return { ...seen, values: [...new Set([...seen.values, ...labels.filter((label) => label !== "")])] };
  };
  return {
    ...table,
    sheet: filled,
    columns: [...columns.map(listed).flatMap((column) => partsIn(table, column, areas)), ...across, ...times],
    key: [...key.map(({ column }) => column), ...(isNamed ? isNamedAt : [])],
    totals: [...sums, ...likelySums].flatMap(({ total }) => total ?? []),
    kept: [...sums, ...likelySums].flatMap(({ label, total }) => (total ? [] : [label])),
    questions,
    within: again === null ? null : { row: 1, toRow: again - 1 },
    isDecimalDoubtful: doubtful !== null,
    title,
    isNamedByPlace: [sheet.name, nameWithoutYear(sheet.name) ?? ""].some((name) => areas.find(name) !== null),
  };
}

/** The columns as they name each row: as they are, with the levels above a label, or with numbers as names. */
function withNames(
  table: SurveyedTable,
  labelled: readonly SurveyedColumn[],
  {
    areas,
    isNamed,
  }: { readonly areas: Areas; readonly isNamed: (some: readonly SurveyedColumn[]) => boolean },
): readonly SurveyedColumn[] {
  // A running number names rows only where nothing else does.
  const areTold = (some: readonly SurveyedColumn[]) => isNamed(some.filter(({ isId }) => !isId));
  if (areTold(labelled)) return labelled;
  const plain = labelled.filter(({ isHeading }) => !isHeading);
  for (const column of plain) {
    const leveled = plain.flatMap((each) =>
      each === column ? leveledColumns(table, column, areas) : [each],
    );
    if (leveled.length > plain.length && areTold(leveled)) return leveled;
  }
  if (isNamed(labelled)) return labelled;
  const numbered = withNumbersAsNames(table, labelled);
  return isNamed(numbered) ? numbered : labelled;
}

/** Whether a column has the time of each row, and not the months of a year above it. */
function isDate(column: SurveyedColumn): boolean {
  return column.kind === "period" && column.yearIn === null && !isOfMonths(column);
}

const shortPlace = /^(?:UK|USA?|EU(?:[- ]?\d\d)?)$/u;

function isPlace(name: string, areas: Areas): boolean {
  return shortPlace.test(name) || areas.find(name) !== null;
}

/** Whether a sheet has a program's default name. */
function isPlainName(name: string): boolean {
  return /^(?:|(?:sheet|data|dataset|tabelle|feuil|hoja|foglio|лист|工作表|表格|表|데이터) ?\d*)$/iu.test(
    name,
  );
}
