import type { Areas } from "../../../model/area.ts";
import { type DateWriting, period } from "../../../model/column.ts";
import { groupBy } from "../../../model/group-by.ts";
import { between, type HeaderText, periodIn, yearsApart } from "../locate/header-paths.ts";
import { rawText } from "../readers/cell.ts";
import { headedPeriod, withoutBracketsBehind } from "../readers/headed-period.ts";
import { fold } from "../readers/normalize.ts";
import { isMonthAlone, isPartAlone } from "../readers/period-text.ts";
import { totalLabel } from "../totals/total-labels.ts";
import { calendarOf } from "./calendar-of.ts";
import { isHead } from "./is-head.ts";
import type { SurveyedTable } from "./surveyed-column.ts";
import { areOfOneYear, monthsOfYear } from "./time-of-all.ts";

/** Values across a table without a contract, and the measures below them. */
export interface Spread {
  readonly kind: "period" | "area";
  readonly columns: readonly number[];
  /** The measures, by the rest of their header beside the year; "" where there is none. */
  readonly measures: ReadonlyMap<string, readonly number[]>;
  readonly written: DateWriting | null;
  /** What is asked of the values. */
  readonly question: string | null;
  /** Whether the headers may be measures instead. */
  readonly isGuess: boolean;
  /** The column of the years, of which months are across. */
  readonly yearIn?: number | null;
  /** Whether places stand below the years. */
  readonly isByPlace?: true;
}

/** A table's header, and which of its columns hold numbers or are empty. */
interface Headed {
  readonly paths: ReadonlyMap<number, readonly HeaderText[]>;
  readonly numbers: readonly number[];
  readonly others: readonly number[];
  /** Whether a column has the period of each row. */
  readonly isDated: boolean;
  /** The column that has a year in each row. */
  readonly years: number | null;
}

/** Years, quarters or months above columns of numbers; null for none, or for few among others. */
export function periodsAcross({ paths, numbers, isDated }: Headed): Spread | null {
  const texts = numbers.flatMap((column) => paths.get(column)?.map(({ text }) => text) ?? []);
  const { written = null, question = null } = calendarOf(texts) ?? {};
  const column = { ...period({ en: [] }), written };
  const measures = new Map<string, number[]>();
  const times = new Map<number, string>();
  for (const at of numbers) {
    const path = yearsApart(paths.get(at) ?? []);
    const found = periodIn(path, column);
    if (!found) continue;
    const rest = [...path.slice(0, found.from), ...path.slice(found.to)]
      .map(({ text }) => text)
      .join(between);
    measures.set(rest, [...(measures.get(rest) ?? []), at]);
    times.set(at, headedPeriod(found.text, column)?.period ?? "");
  }
  const all = [...times.keys()];
  // Where every name has a year, each is of its own.
  const areAllDated = !isDated && all.length > 0 && all.length === numbers.length;
  const isSeries =
    areAllDated || [...measures.values()].some((columns) => columns.length > 1) || measures.has("");
  if (!isSeries) return null;
  // The measure without a name comes first, by which the check finds it.
  const inOrder = new Map(
    [...merged(measures, times)].sort(([a], [b]) => Number(b === "") - Number(a === "")),
  );
  return { kind: "period", columns: all, measures: inOrder, written, question, isGuess: false };
}

/** Whether years stand across a table, and no other times. */
export function areYearsAcross({ kind, columns, yearIn }: Spread, paths: Headed["paths"]): boolean {
  const anyTime = period({ en: [] });
  const isOfYear = (column: number) =>
    /^\d{4}$/.test(
      headedPeriod(periodIn(yearsApart(paths.get(column) ?? []), anyTime)?.text ?? "", anyTime)?.period ?? "",
    );
  return kind === "period" && yearIn === undefined && columns.every(isOfYear);
}

/** Times that stand anywhere in the names of numbers, of which a person says that they are one measure's. */
export function timesAcross({ paths, numbers }: Headed): Spread | null {
  const column = { ...period({ en: [] }), written: "in text" as const };
  const columns = numbers.filter((at) => periodIn(paths.get(at) ?? [], column));
  const measures = new Map([["", columns]]);
  return columns.length === 0
    ? null
    : { kind: "period", columns, measures, written: column.written, question: null, isGuess: false };
}

const fewestMonths = 6;

/** Months above columns of numbers, whose year another column has, or a title or name for all. */
export function monthsAcross(table: SurveyedTable, headed: Headed): Spread | null {
  const { paths, numbers, years, isDated } = headed;
  const isPart = (text: string) => isMonthAlone(text) || (years !== null && isPartAlone(text));
  const columns = numbers.filter((column) => paths.get(column)?.some(({ text }) => isPart(text)));
  const isHead = (column: number) => isPart(paths.get(column)?.at(-1)?.text ?? "");
  const restOf = (column: number) =>
    (paths.get(column) ?? []).flatMap(({ text }) => (isMonthAlone(text) ? [] : text)).join(between);
  const found = years === null ? columns : columns.filter(isHead);
  const months = found.flatMap((column) => paths.get(column)?.find(({ text }) => isPart(text)) ?? []);
  const names = [...new Set(months.map(({ text }) => text))];
  if (names.length < fewestMonths && (names.length < 4 || !names.every(isPartAlone))) return null;
  const spread = { kind: "period", columns: found, isGuess: false } as const;
  if (years !== null)
    return { ...spread, measures: new Map([["", found]]), written: null, question: null, yearIn: years };
  // From April to March is more than one year.
  if (isDated || !areOfOneYear(months.map(({ text }) => text))) return null;
  const measures = groupBy(found, restOf);
  return { ...spread, measures, ...monthsOfYear(table) };
}

/** Outturn for some years and forecast for others are one measure: no year has both words. */
function merged(
  measures: ReadonlyMap<string, readonly number[]>,
  times: ReadonlyMap<number, string>,
): ReadonlyMap<string, readonly number[]> {
  const lists = [...measures.values()];
  const isAscending =
    measures.size === 2 &&
    lists.every((columns, at) => at === 0 || (columns[0] ?? 0) > (lists[at - 1]?.at(-1) ?? 0));
  const isUneven = new Set(lists.map((columns) => columns.length)).size > 1;
  const isOnce = new Set(lists.flat().map((column) => times.get(column))).size === lists.flat().length;
  return isAscending && isUneven && isOnce && !measures.has("") ? new Map([["", lists.flat()]]) : measures;
}

/** The row of a deep header whose first column says that it names places. */
export function placesInHeader(
  { sheet, headerRow, levels, isDeep, paths }: SurveyedTable,
  numbers: readonly number[],
): Spread | null {
  const second = headerRow - levels + 2;
  const labels = !isDeep ? [] : (paths.get((numbers[0] ?? 1) - 1) ?? []);
  if (!labels.some(({ text, at }) => at.row === second && isHead("places", text))) return null;
  const measures = groupBy(numbers, (column) => fold(rawText(sheet, second - 1, column)));
  return { kind: "area", columns: numbers, measures, written: null, question: null, isGuess: false };
}

const fewestPlaces = 5;
/** Endings of place names that say what the place is. */
export const placeSuffix =
  /(?:省|市|区|區|县|縣|州|盟|旗|町|村|都|府|道|県|도|시|군|구|аймаг|хот|oblast|county|province)$/iu;
const amountEnds = /(?:[数數量率额額值費费比重度級级人计計価价收入金面积積]|수|율|률|량|액|비|계)$/u;

/** Places above the columns of numbers, but for totals. */
export function placesIn({ paths, numbers }: Headed): Spread {
  const plain = numbers.filter((column) => !totalLabel(paths.get(column)?.[0]?.text ?? ""));
  // Below a place may stand what is measured there.
  const measures = groupBy(plain, (column) =>
    (paths.get(column) ?? [])
      .slice(1)
      .map(({ text }) => text)
      .join(between),
  );
  return { kind: "area", columns: plain, measures, written: null, question: null, isGuess: false };
}

/** Places above columns of numbers, in a table whose rows name none; a guess where only their form suggests it. */
export function placesAcross(headed: Headed, areas: Areas): Spread | null {
  const { paths, numbers, others, isDated } = headed;
  if (numbers.length < fewestPlaces || others.length > 1) return null;
  const names = numbers.map((column) => paths.get(column) ?? []);
  if (names.some((path) => path.length !== 1)) return null;
  const heads = names.map(([head]) => withoutBracketsBehind(head?.text ?? ""));
  if (new Set(heads).size < heads.length) return null;
  const share = (holds: (text: string) => boolean) => heads.filter(holds).length / heads.length;
  const isSure = share((text) => areas.find(text) !== null || placeSuffix.test(text)) > 0.6;
  const isHeaded = headsBoth(paths.get(others[0] ?? 0)?.at(-1)?.text ?? "");
  const isLikely =
    (!isDated && areLikePlaces(heads)) ||
    (share(couldBeName) > 0.8 && share((text) => amountEnds.test(text)) < 0.2);
  if (!isSure && !isHeaded && !isLikely) return null;
  return { ...placesIn(headed), isGuess: !isSure && !isHeaded };
}

/** Whether a corner names what is below it and beside it: `TIME/GEO`, `Year \ Country`. */
function headsBoth(corner: string): boolean {
  const [below = "", beside = ""] = corner.split(/[/\\]/u).map((part) => part.trim());
  return isHead("times", below) && isHead("places", beside);
}

/** A name that says where a region lies in its country. */
const compass =
  /^(?:(?:north|south|east|west|central|nord|süd|sud|est|ouest|norte|sur|sul|este|oeste|centro)(?=[\p{Lu} -]|ern?\b|$))/iu;

/** Words of which all but the small ones begin with a capital: `Castilla y León`. */
export function isProperName(text: string): boolean {
  return /^\p{Lu}\p{L} ?\p{L}/u.test(text) && !/[\d(%/:=]|(?<!\p{L})\p{Ll}{4,}/u.test(text);
}

const manyNames = 10;

/** Whether names are more likely places than anything else. */
export function areLikePlaces(names: readonly string[]): boolean {
  const alone = names.filter((name) => !totalLabel(name));
  const isMany = alone.length >= manyNames || alone.filter((name) => compass.test(name)).length > 2;
  return isMany && alone.every(isProperName);
}

/** A short word in a script without capitals. */
function couldBeName(text: string): boolean {
  return /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}]{2,6}$/u.test(text);
}
