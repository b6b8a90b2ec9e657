import type { Areas } from "../../../model/area.ts";
import type { DateWriting } from "../../../model/column.ts";
import { isTyped } from "../../../model/sheet.ts";
import { asHeader } from "../locate/header-names.ts";
import { between } from "../locate/header-paths.ts";
import { askedBy } from "../read/set-others-aside.ts";
import { type CellReading, rawText } from "../readers/cell.ts";
import { withoutBracketsBehind } from "../readers/headed-period.ts";
import { normalize } from "../readers/normalize.ts";
import { readPeriod } from "../readers/period.ts";
import { isMonthAlone, isPartAlone } from "../readers/period-text.ts";
import { onlyPeriodIn } from "../readers/periods-in-text.ts";
import { calendarOf, quarterHead } from "./calendar-of.ts";
import { isYear } from "./header-row.ts";
import { isGap } from "./is-gap.ts";
import { isHead } from "./is-head.ts";
import { ageHead } from "./numbers-as-names.ts";
import { placeSuffix } from "./spread-of.ts";
import { amountIn, askedGaps, surveyAmounts, unitBehind } from "./survey-amounts.ts";
import { bareColumn, type SurveyedColumn, type SurveyedTable } from "./surveyed-column.ts";
import { monthsOfYear } from "./time-of-all.ts";
import { isScaleHead, isUnitHead } from "./unit-head.ts";

const idName =
  /^(id|no\.?|nn|c[óo]d\.?|c[óo]digo|kód|kod|код|nr\.?|#|item|code|fips|nsn|zip|zipcode|инн|огрнип|окпо|account( number)?|.*[ _.](id|code|num|no|number|ref)( ?#)?|.*ref ?#|invoice|编号|.*(?:代码|代碼|コード|코드)|番号|번호)$/i;
const countName =
  /^(item|nn|row|rank|rang|ranking|место|순위|順位|排名|排序|名次|.*number|stt|tt|№|№ п\/п|n°|序号|序號|編號|번호|순번|連番|д\/д)$/iu;
const monthHead = /^(?:months?|mes|mese|mois|mês|monat|tháng|месяц|сар|月份?|월)$/iu;
/** Headers of what is a time in whatever form, and never an amount. */
const timeHead =
  /^(?:years?|dates?|periods?|times?|timestamps?|dates? ?times?|年次?|年度|年月日?|日時|時点|日期|时间|時間|기간|시점|일시|측정일시|날짜|연도|년도)$/iu;
const mostValues = 12;

export function surveyColumn(table: SurveyedTable, column: number, areas: Areas): SurveyedColumn {
  const { sheet, headerRow, rows } = table;
  const path = table.paths.get(column)?.map(({ text }) => text) ?? [];
  const header = nameIn(table, column);
  const hasNumbers = rows.some((row) => amountIn(table, row, column) !== null);
  const filled = rows.filter((row) => !isGap(sheet, row, column, hasNumbers));
  const texts = filled.map((row) => rawText(sheet, row, column).trim());
  const base: Omit<SurveyedColumn, "kind"> = {
    ...bareColumn,
    ...{ column, header, hasGaps: filled.length < rows.length },
  };
  if (filled.length === 0) return { ...base, kind: "text" };
  const share = (holds: (row: number) => boolean) => filled.filter(holds).length / filled.length;

  const areMonths = monthHead.test(header) && texts.every((text) => /^(?:0?[1-9]|1[0-2])$/.test(text));
  if ((isHead("times", header) || quarterHead.test(header)) && texts.every(isPartAlone))
    return { ...base, kind: "period", ...monthsOfYear(table) };
  const months = new Set(texts.filter(isMonthAlone));
  const others = new Set(texts.filter((text) => !months.has(text)));
  // Below twelve months may stand the year.
  const areNames = months.size > 2 && (others.size === 0 || (months.size >= 12 && others.size < 3));
  if (areNames || (areMonths && new Set(texts).size > 2))
    return { ...base, kind: "period", ...monthsOfYear(table) };
  const calendar = calendarOf(texts, header);
  const form = { name: header, typed: isTyped(sheet), eras: false, written: calendar?.written ?? null };
  const periods = filled.map((row) => readPeriod(sheet, row, column, form));
  // Asked last, since it looks through the columns of running numbers before.
  const isFirst = () =>
    column <= (sheet.cells.columnsNear(rows[0] ?? 1).find((at) => !isCounted(table, at)) ?? column);
  // Years alone are numbers, unless there are dates among them, the header is about time, or they count up by row.
  const isMarked = (at: number) => /\p{L}/u.test(texts[at] ?? "");
  const areYears =
    isHead("times", header) ||
    periods.some((read, at) => isPeriod(read, isMarked(at))) ||
    countsYears(texts, header) ||
    (header === "" && areYearsInOrder(texts) && isFirst());
  // R1 is a region before it is a year of Reiwa.
  const arePlaces = isHead("places", header);
  const dates = arePlaces ? 0 : periods.filter((read) => isPeriod(read, areYears)).length / filled.length;
  const ambiguous = periods.some(isAmbiguous);
  const reads = (order: DateWriting) =>
    filled.every((row) => "value" in readPeriod(sheet, row, column, { ...form, written: order }));
  const written = ambiguous ? onlyOf(["day first", "month first"], reads) : form.written;
  const numbers = share((row) => amountIn(table, row, column) !== null);
  const isYearId = areYears && texts.every(isYear);
  const name = withoutBracketsBehind(path.at(-1) ?? header);
  if (isCounted(table, column) && headerRow > 0 && (countName.test(header) || idName.test(name)))
    return { ...base, kind: "text", isId: true };
  if (idName.test(name) && numbers > 0.5 && !isYearId) return { ...base, kind: "text" };
  if (areCodes(texts) || (numbers > 0.5 && numbers < 1 && areMixedCodes(texts)))
    return { ...base, kind: "text" };
  if (headerRow > 0 && header === "" && areCodesOfNames(table, column, texts))
    return { ...base, kind: "text" };
  const mostDates = isHead("times", header) ? 0.5 : 0.8;
  if (dates === 1 || (dates > mostDates && dates > numbers)) {
    const isYearOfAll = isYearId && !isHead("times", header) && header !== "" && new Set(texts).size === 1;
    const asked = isYearOfAll ? askedYearOfAll(texts[0] ?? "") : (calendar?.question ?? null);
    const question = ambiguous && !written ? askedOrder : asked;
    return { ...base, kind: "period", written, question };
  }
  const isTimed = [timeHead, quarterHead, monthHead].some((head) => head.test(asHeader(header)));
  const isTime = isTimed || isHead("times", header);
  if (isTime && texts.every((text) => onlyPeriodIn(text) !== null))
    return { ...base, kind: "period", written: "in text" };
  if (numbers > 0.8 && isTimed) return { ...base, kind: "text", question: askedTimes };
  const isOfPowers = isScaleHead(header) && texts.every((text) => /^\d{1,2}$/.test(text));
  const areAges = numbers < 1 && ageHead.test(header);
  const amounts = surveyAmounts(table, { column, headings: path.toReversed(), filled });
  const areMarked = numbers > 0.4 && amounts.gapMarks.length > 0;
  if ((numbers > 0.8 || areMarked) && !isOfPowers && !areAges) {
    return {
      ...base,
      kind: "quantity",
      ...amounts,
      question: askedMarks(texts) ?? askedGaps(amounts.gapMarks),
    };
  }
  const places = texts.filter((text) => areas.find(text) !== null).length / texts.length;
  if (
    places > 0.6 ||
    areNamedAsPlaces(texts) ||
    (path.some((text) => isHead("places", text)) && areas.all.length > 0)
  )
    return { ...base, kind: "area", places: placesIn(texts, areas) };
  const values = [...new Map(texts.map((text) => [normalize(text), text])).values()];
  const isFew = values.length <= mostValues && values.length * 2 <= texts.length;
  const areFlags = filled.every((row) => sheet.cells.kind(row, column) === "boolean");
  const areFigures = numbers >= 0.5 || (texts.filter(isMarkedNumber).length * 2 > texts.length && !isFirst());
  const question = isTimed ? askedTimes : areFigures && !areAges && !isOfPowers ? askedWords : null;
  if (isFew || areFlags || isOfPowers || isUnitHead(header) || areMeasures(values))
    return { ...base, kind: "choice", values, question };
  return { ...base, kind: "text", question };
}

/** Whether a few names each have a unit behind them, of which there are several: `Area (km²)`, `Share (%)`. */
function areMeasures(values: readonly string[]): boolean {
  const units = new Set(values.map((value) => unitBehind(value)));
  return values.length <= mostValues && units.size > 1 && !units.has(null);
}

function placesIn(texts: readonly string[], areas: Areas): SurveyedColumn["places"] {
  const all = new Set(texts.map(normalize));
  const isMember = askedBy({ values: "members" }, areas);
  const known = [...all].filter((place) => areas.find(place) !== null).length;
  return { all: all.size, known, members: [...all].filter(isMember).length };
}

/** A column's name in the header; where several rows describe a column, the first of them. */
function nameIn({ paths, headerRow, levels, isDeep }: SurveyedTable, column: number): string {
  const path = paths.get(column) ?? [];
  if (!isDeep) return path.map(({ text }) => text).join(between);
  const [top] = path;
  return top && top.at.row === headerRow - levels + 1 ? top.text : "";
}

/** Whether a column counts the rows from 1. */
function isCounted(table: SurveyedTable, column: number): boolean {
  let count = 0;
  for (const row of table.rows) {
    if (isGap(table.sheet, row, column)) continue;
    if (amountIn(table, row, column) !== ++count) return false;
  }
  return count > 2;
}

/** Whether digits and capitals are codes, as a zero before digits shows. */
function areCodes(texts: readonly string[]): boolean {
  if (!texts.some((text) => /^'?0\d+$/.test(text))) return false;
  const digits = texts.filter((text) => /^'?\d+$/.test(text));
  // Among codes may stand the name of what has none.
  const areAlike = new Set(digits.map((text) => text.length)).size === 1 && digits.length * 2 > texts.length;
  const coded = texts.filter((text) => /^'?[\dA-Z]{1,12}$/.test(text));
  return areAlike || coded.length > texts.length * 0.8;
}

/** Whether whole numbers, each once, stand without a name before a name in every row. */
function areCodesOfNames({ sheet, rows }: SurveyedTable, column: number, texts: readonly string[]): boolean {
  return (
    new Set(texts).size === texts.length &&
    texts.every((text) => /^\d+$/.test(text) && !isYear(text)) &&
    rows.every((row) => /\p{L}{2}/u.test(rawText(sheet, row, column + 1)))
  );
}

/** Whether some codes are digits and others digits with capitals: `2A` among `21`. */
function areMixedCodes(texts: readonly string[]): boolean {
  return (
    texts.every((text) => /^'?[\dA-Z]{1,12}$/.test(text)) &&
    texts.some((text) => /^'?\d+[A-Z]|^'?[A-Z]+\d/.test(text))
  );
}

/** Whether more than a few words end like place names in a script without capitals. */
function areNamedAsPlaces(texts: readonly string[]): boolean {
  const values = [...new Set(texts)];
  const named = values.filter((text) => text.length <= 12 && placeSuffix.test(text));
  return values.length > 4 && named.length > values.length * 0.8;
}

export const askedTimes =
  "Are these times? They are in no form that is read, and kept as text. Write them as 2020-12-31, 2020-12 or 2020 in the file, or empty this cell to tell no figure by its time.";

/** Numbers in brackets behind most numbers may be figures, such as how many were asked. */
function askedMarks(texts: readonly string[]): string | null {
  const [marked, ...others] = texts.filter((text) => /\d ?[([]\d+[)\]]$/.test(text));
  return marked !== undefined && (others.length + 1) * 2 > texts.length
    ? `Is what stands in brackets behind these numbers, as in “${marked}”, a footnote's mark? It is left out; if it counts something, give it a column of its own.`
    : null;
}

/** Whether a sign before, behind or around a number makes it none that is read: `△48`, `(1,500)`, `2,210²`. */
function isMarkedNumber(text: string): boolean {
  const isFootnote = /^[(（]?\d{1,2}[)）]$/u.test(text);
  return !isFootnote && /^[^\p{L}\d\s]{0,2} ?\d[\d.,' ]*[^\p{L}\d]{0,3}$/u.test(text);
}

const askedWords =
  "Numbers stand here among words, and are kept as text. If they are figures, write quantity under kind.";

function askedYearOfAll(year: string): string {
  return `Is ${year} the year of each row? If it is an amount, write quantity under kind.`;
}

const askedOrder = "Is the day first, or the month? Write day first or month first under written.";

/** Whether texts are consecutive years, or one and the same, under a header of at most two words. */
function countsYears(texts: readonly string[], header: string): boolean {
  if (!texts.every((text) => /^(?:1[5-9]|20)\d\d$/.test(text)) || header.split(/\s/u).length > 2)
    return false;
  const years = [...new Set(texts.map(Number))].sort((a, b) => a - b);
  const [first = 0] = years;
  if (years.length === 1) return texts.length > 2;
  return (years.at(-1) ?? 0) - first < years.length * 2;
}

/** Whether texts are recent years, each later than the one before, or each earlier. */
function areYearsInOrder(texts: readonly string[]): boolean {
  const steps = texts.slice(1).map((text, at) => Math.sign(Number(text) - Number(texts[at])));
  return texts.every(isYear) && steps.every((step) => step !== 0 && step === steps[0]);
}

function onlyOf<T>(candidates: readonly T[], holds: (candidate: T) => boolean): T | null {
  const [only, ...others] = candidates.filter(holds);
  return others.length === 0 ? (only ?? null) : null;
}

function isPeriod(read: CellReading<string>, areYears: boolean): boolean {
  // 03.04.2004 is a date, though ambiguous.
  if (isAmbiguous(read)) return true;
  if (!("value" in read)) return false;
  return areYears || !/^\d{4}$/.test(read.value);
}

function isAmbiguous(read: CellReading<string>): boolean {
  return "problem" in read && read.problem.code === "ambiguous-date";
}
