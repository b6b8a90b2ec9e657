import type { DateOrder } from "../../../locales/reading-words.ts";
import { allReads } from "../../../locales/reads.ts";
import type { DateWriting } from "../../../model/column.ts";
import { firstDay, isPeriod, lastDay, type Period } from "../../../model/period.ts";
import { endBeforeStart } from "../../../rules/problems.ts";
import { type CellReading, gap, problem, value } from "./cell.ts";
import { eraDate } from "./era.ts";
import { isDayOrMonth } from "./is-day-or-month.ts";
import { isoWeek } from "./iso-week.ts";
import { anyMonth, monthNumbers } from "./month-numbers.ts";
import { monthsInYear } from "./months-in-year.ts";
import { hasMarkedDigits, normalize } from "./normalize.ts";
import { ambiguousDate, dateAsText, implausibleDate, notADate } from "./problems.ts";

import { timeOrDuration } from "./time-or-duration.ts";

/** How a column's dates are written. */
export interface PeriodForm {
  readonly name: string;
  /** Whether date cells are possible, so that a full date as text is remarked on; not in CSV. */
  readonly typed: boolean;
  /** Reads a letter with a number as a Japanese era year. */
  readonly eras: boolean;
  readonly written?: DateWriting | null;
}

/** A footnote mark behind a date: `Feb-2007 (a)`, `2019 [1]`, `2020*`, `Apr¹`. */
const footnoteMark = /\s*(?:[(（[](?:[a-z]|\d{1,2})[)）\]]|[*†‡¹²³⁴-⁹]+)\s*$/iu;

/** Reads a period from text in any form of any language that is read, with or without a footnote mark behind it. */
export function readPeriodText(raw: string, form: PeriodForm): CellReading<Period> {
  const read = readUnmarked(raw, form);
  if ("value" in read) return read;
  const [mark = ""] = footnoteMark.exec(raw) ?? [];
  if (mark === "") return read;
  const marked = readUnmarked(raw.slice(0, -mark.length), form);
  return "value" in marked ? value(marked.value, [dateAsText({ raw, value: marked.value })]) : read;
}

function readUnmarked(raw: string, form: PeriodForm): CellReading<Period> {
  const { name, typed } = form;
  const unreadable = problem<Period>(notADate({ raw, column: name }));
  if (hasMarkedDigits(raw)) return unreadable;
  const text = withoutTime(normalize(raw).replace(/^'/, ""));
  if (text === "") return gap("not-reported");
  const month = monthOfYear(text, form.written ?? "") ?? inCalendar(text, form.written ?? null);
  if (month) return value(month);
  // A year has four quarters: a fifth is no month.
  if (form.written === "year/quarter" && /^\d{4}[ /-]\d{1,2}$/.test(text)) return unreadable;
  const is = timeOrDuration(text);
  if (is) return problem(notADate({ raw, column: name, form: is }));
  if (form.written !== "split year" && isPeriod(text))
    return readIso(raw, text, typed && text.length === 10 && text.length === raw.trim().length);
  const span = readSpan(text);
  if (span) return readIso(raw, span, false);
  const week = isoWeek(text);
  if (week) return plausible(raw, week, false);
  const era = eraDate(text);
  if (era && isPeriod(era.date)) {
    if (!era.sure && !form.eras && form.written !== "era year")
      return problem(ambiguousDate({ raw, readings: [era.date], isDayOrMonth: false }));
    return plausible(raw, era.date, true);
  }
  const doubtful = readDoubtful(raw, text, form);
  if (doubtful) return doubtful;
  if (isPeriod(text)) return readIso(raw, text, false);
  const unmarked = text.replace(yearMark, "");
  for (const [pattern, order] of forms) {
    const match = pattern.exec(text) ?? pattern.exec(unmarked);
    if (!match) continue;
    const period = assemble(match, order);
    // No cell can hold a part of a year as a date.
    return period ? plausible(raw, period, !period.includes("/")) : unreadable;
  }
  return unreadable;
}

/** A word for year behind a year: `I кв. 2020 г.`. */
const yearMark = /(?<=\d{4}) ?(?:г\.?|года?)$/u;

/** Words before the day on which a stock was counted. */
const asOf = "на|am|au|as of";

/** Before a month, the first day on which its stock was counted: `на 1 января`, `1er mai`. */
const firstDayOf = new RegExp(`^(?:(?:${asOf}) )?1(?:er|-е|\\.)? (?=\\p{L})`, "u");

/** Reads `Gennaio`, `1월`, `1`, `на 1 января` or `Q2` in a column of `months of 2024`. */
function monthOfYear(text: string, written: string): Period | null {
  const [, year = ""] = /^months of (\d{4})$/.exec(written) ?? [];
  if (year === "") return null;
  const month = monthNumber(text.replace(firstDayOf, "").replace(/ ?[月월.]$/u, ""));
  const period = join(year, month);
  return /^\d{1,2}$/.test(month) && isPeriod(period) ? period : partOf(year, text);
}

/** Reads a quarter, a half or some months of a year that stands elsewhere. */
function partOf(year: string, text: string): Period | null {
  for (const whole of [`${year} ${text}`, `${text} ${year}`]) {
    const months = monthsInYear(whole);
    if (months !== null) return months;
    for (const [pattern, order] of parts) {
      const match = pattern.exec(whole);
      if (match) return assemble(match, order);
    }
  }
  return null;
}

/** Reads a year of another calendar, or a month with two digits of its year, where a column has them. */
function inCalendar(text: string, written: DateWriting | null): Period | null {
  const [, minguo] = (written === "minguo year" && /^(\d{2,3}) ?年?$/u.exec(text)) || [];
  if (minguo) return String(Number(minguo) + 1911);
  const [, buddhist] = (written === "buddhist year" && /^(2[45]\d\d)$/.exec(text)) || [];
  if (buddhist) return String(Number(buddhist) - 543);
  const [, year = "", quarter = ""] =
    (written === "year/quarter" && /^(\d{4})[ /-]0?([1-4])$/.exec(text)) || [];
  if (quarter) return monthsOf(year, Number(quarter));
  return written === "short year" ? readShortMonth(text) : null;
}

/** Reads `Jan-05` as January 2005, and years from 30 on as of the last century, as spreadsheets do; null for anything else. */
export function readShortMonth(text: string): Period | null {
  const [, name = "", year = ""] = /^(\p{L}+)\.?[-'’ /]?(\d\d)$/u.exec(normalize(text)) ?? [];
  const month = monthNumbers.get(name);
  return month ? join(`${Number(year) < 30 ? 20 : 19}${year}`, month) : null;
}

/** Whether a text names a month without a year. */
export function isMonthAlone(text: string): boolean {
  const month = normalize(text.replace(footnoteMark, "")).replace(firstDayOf, "").replace(/[.]$/u, "");
  return monthNumbers.has(month) || /^(?:[1-9]|1[0-2]) ?[月월]$/u.test(month);
}

/** Whether a text names a quarter, a half or a span of months without a year. */
export function isPartAlone(text: string): boolean {
  return partOf("2000", normalize(text.replace(footnoteMark, ""))) !== null;
}

function readIso(raw: string, text: string, remarked: boolean): CellReading<Period> {
  if (text.includes("/") && !text.endsWith("/") && firstDay(text) > lastDay(text)) {
    const [start = "", end = ""] = text.split("/");
    return problem(endBeforeStart({ start, end }));
  }
  return plausible(raw, text, remarked);
}

/** Reads two days or years with a dash between them; an empty end means the period is open. */
function readSpan(text: string): Period | null {
  const months = monthsInYear(text) ?? monthsOfYears(text);
  if (months !== null) return months;
  const [, from = "", to = ""] =
    /^(\d{4}-\d{2}-\d{2}) ?[-–—~] ?(\d{4}-\d{2}-\d{2})?$/u.exec(text) ??
    /^(\d{4}) ?[-–—] ?(\d{4})$/u.exec(text) ??
    [];
  const span = `${from}/${to}`;
  return from !== "" && isPeriod(span) ? span : null;
}

/** Reads two months of their own years with a dash between them: `Oct 2022 - Sep 2023`, `2022年4月～2023年3月`. */
function monthsOfYears(text: string): Period | null {
  const parts = text.split(/ ?[-–—~] ?(?=\p{L}|(?:19|20)\d\d ?[年년.])/u);
  if (parts.length !== 2) return null;
  const [from = "", to = ""] = parts.map((part) => {
    const read = readUnmarked(part, { name: "", typed: false, eras: false });
    return "value" in read && /^\d{4}-\d\d$/.test(read.value) ? read.value : "";
  });
  return from !== "" && to > from ? `${from}/${to}` : null;
}

/** Forms for which a single reading is not certain. */
function readDoubtful(raw: string, text: string, { typed, written }: PeriodForm): CellReading<Period> | null {
  const ambiguous = (readings: readonly Period[]) =>
    problem<Period>(ambiguousDate({ raw, readings, isDayOrMonth: isDayOrMonth(readings) }));
  const fiscal = /^(\d{4}) ?年度$/u.exec(text);
  // A fiscal year begins in April in Japan and in January in China.
  if (fiscal) return ambiguous([fiscal[1] ?? "", `${fiscal[1]}-04/${Number(fiscal[1]) + 1}-03`]);
  const two = /^(\d{4})[/-](\d{2})$/.exec(text);
  if (two && written === "split year" && Number(two[2]) === (Number(two[1]) + 1) % 100)
    return plausible(raw, `${two[1]}/${Number(two[1]) + 1}`, false);
  if (two && (text.includes("-") || written === "year/month")) return null;
  if (two && Number(two[2]) === (Number(two[1]) + 1) % 100 && Number(two[2]) <= 12) {
    return ambiguous([`${two[1]}-${two[2]}`, `${two[1]}/${Number(two[1]) + 1}`]);
  }
  const [, of = "", part = ""] = /^((?:1[89]|20)\d\d) (0?[1-9]|1[0-2])$/.exec(text) ?? [];
  if (part && (written === "year/month" || Number(part) > 4)) return plausible(raw, join(of, part), true);
  if (part) return ambiguous([join(of, part), monthsOf(of, Number(part))]);
  // A spreadsheet that saved 2020.10 as a number has written 2020.1 into the CSV.
  const cut = /^(\d{4})\.1$/.exec(text);
  if (cut && !typed) return ambiguous([`${cut[1]}-01`, `${cut[1]}-10`]);
  const slashed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (!slashed) return null;
  const [, a = "", b = "", year = ""] = slashed;
  const dayFirst = written === "month first" ? [] : [join(year, b, a)];
  const monthFirst = written === "day first" ? [] : [join(year, a, b)];
  const readings = [...new Set([...dayFirst, ...monthFirst])].filter(isPeriod);
  const [only] = readings;
  if (readings.length > 1) return ambiguous(readings);
  return only ? plausible(raw, only, true) : null;
}

/** Quarters and halves in lower case and NFKC: `1º trimestre 1996` has become `1o trimestre 1996`. */
const parts: readonly (readonly [RegExp, DateOrder])[] = [
  [/^(\d{4})[ _:.-]?(?:[qtk]|kv\.?) ?([1-4])$/u, ["year", "quarter"]],
  [/^([1-4])o?[qt]\.?[ _/:-]?(\d{4})$/u, ["quarter", "year"]],
  [/^(?:[qtk]|kv\.?) ?([1-4])[ _/:-]?(\d{4})$/u, ["quarter", "year"]],
  [/^([1-4])\. ?(?:kvartal|kvt|kv)\.? ?(\d{4})$/u, ["quarter", "year"]],
  [
    /^([1-4]|i{1,3}|iv) ?(?:o|a|er|re|e|ème|st|nd|rd|th|-?р|\.|°)? ?(?:trimestre|trim\.?|quarter|quartal|квартал|кв\.?|улирал) ?(?:de |del )?(\d{4})$/u,
    ["quarter", "year"],
  ],
  [
    /^(\d{4}),? ?([1-4]|i{1,3}|iv) ?(?:o|a|er|re|e|ème|st|nd|rd|th|-?р|\.|°)? ?(?:trimestre|trim\.?|quarter|quartal|квартал|кв\.?|улирал)$/u,
    ["year", "quarter"],
  ],
  [/^quý ([1-4]|i{1,3}|iv)[ /-]?(?:năm )?(\d{4})$/u, ["quarter", "year"]],
  [/^(\d{4})(?: ?年)? ?第? ?([1-4一二三四]) ?(?:季度|季|四半期)$/u, ["year", "quarter"]],
  [/^(\d{4})(?: ?년|\.)? ?([1-4]) ?(?:사|\/ ?4)? ?분기$/u, ["year", "quarter"]],
  [/^([1-4]) ?(?:사|\/ ?4)? ?분기,? (\d{4})$/u, ["quarter", "year"]],
  [/^(\d{4})\.? ?([1-4]) ?\/ ?4$/u, ["year", "quarter"]],
  [/^(\d{4})[ _:-]?[hs]([12])$/u, ["year", "half"]],
  [/^[hs]([12])[ _/:-](\d{4})$/u, ["half", "year"]],
  [/^([12])[hs][ _/:-]?(\d{4})$/u, ["half", "year"]],
  [/^(上半年|下半年|상반기|하반기),? (\d{4})$/u, ["half", "year"]],
  [/^(\d{4})(?: ?[年년])? ?(上半年|下半年|상반기|하반기)$/u, ["year", "half"]],
  [
    /^([12]|i{1,2}) ?(?:o|a|er|e|ème|st|nd|-е|\.|°)? ?(?:semest(?:er|re)|half|halbjahr|полугодие) ?(?:de |del |of )?(\d{4})$/u,
    ["half", "year"],
  ],
];

/** Forms of numbers only, common to all languages; then those of each language. */
const forms: readonly (readonly [RegExp, DateOrder])[] = [
  [/^(\d{4}) ?\. ?(\d{1,2}) ?\. ?(\d{1,2}) ?\.?$/u, ["year", "month", "day"]],
  [/^(\d{4}) ?\. ?(\d{1,2}) ?\.?$/u, ["year", "month"]],
  [/^(\d{4})\/(\d{1,2})\/(\d{1,2})$/u, ["year", "month", "day"]],
  [/^(\d{4})-(\d{1,2})-(\d{1,2})$/u, ["year", "month", "day"]],
  [/^(\d{4})(\d{2})(\d{2})$/u, ["year", "month", "day"]],
  [/^(\d{4})\/(\d{1,2})$/u, ["year", "month"]],
  [/^(\d{1,2})\/(\d{4})$/u, ["month", "year"]],
  [/^(\d{1,2})\.((?:19|20)\d\d)$/u, ["month", "year"]],
  [/^(\d{4})[ -]?m(\d{1,2})$/u, ["year", "month"]],
  [/^m(\d{1,2})[ -](\d{4})$/u, ["month", "year"]],
  ...parts,
  ...allReads.flatMap(({ dates }) => dates),
  [new RegExp(`^(${anyMonth})(?:(?: de| del|,)? |[-/])(\\d{4})$`, "u"), ["month", "year"]],
  [
    new RegExp(`^(\\d{1,2})(?:\\.|er|o)?(?: de| di)? (${anyMonth})(?: de| del|,)? (\\d{4})$`, "u"),
    ["day", "month", "year"],
  ],
  [new RegExp(`^(\\d{4})[ _/-]?(${anyMonth})$`, "u"), ["year", "month"]],
  [new RegExp(`^(\\d{4})(?: год)? (?:${asOf}) 1(?:er|\\.)? (${anyMonth})$`, "u"), ["year", "month"]],
  [/^(\d{4}) (\d{1,2})[月월]$/u, ["year", "month"]],
];

const partNumbers = new Map([
  ...[..."一二三四", "i", "ii", "iii", "iv"].map((name, at) => [name, (at % 4) + 1] as const),
  ...["上半年", "下半年", "상반기", "하반기"].map((name, at) => [name, (at % 2) + 1] as const),
]);

function assemble(match: RegExpExecArray, order: DateOrder): Period | null {
  const read = new Map(order.map((part, index) => [part, match[index + 1] ?? ""]));
  const year = read.get("year") ?? "";
  for (const [part, months] of [["quarter", 3] as const, ["half", 6] as const]) {
    const text = read.get(part);
    if (text) return monthsOf(year, Number(text) || partNumbers.get(text) || 0, months);
  }
  const month = read.get("month");
  const period = join(year, month && monthNumber(month), read.get("day"));
  return isPeriod(period) ? period : null;
}

/** The months of a year's quarter, or of another part of so many months. */
function monthsOf(year: string, part: number, months = 3): Period {
  return [months * (part - 1) + 1, months * part].map((month) => join(year, String(month))).join("/");
}

function monthNumber(month: string): string {
  return monthNumbers.get(month) ?? month;
}

function join(year: string, month?: string, day?: string): Period {
  return [year, month, day].flatMap((part) => (part ? [part.padStart(2, "0")] : [])).join("-");
}

/** The date of a timestamp: the day that the office wrote, in its own zone. */
function withoutTime(text: string): string {
  const compact = /^((?:19|20)\d{6})(?:[01]\d|2[0-3])(?:[0-5]\d){0,2}$/.exec(text)?.[1];
  if (compact !== undefined) return compact;
  return text.replace(
    /^(\d{4}[-/.]\d{1,2}[-/.]\d{1,2})[t ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[ap]m)?(?:z|[+-]\d{2}:?\d{2})?$/u,
    "$1",
  );
}

/** A year such as 2563 or 109 belongs to another calendar. */
function plausible(raw: string, period: Period, remarked: boolean): CellReading<Period> {
  const start = firstDay(period);
  if (start < "1500" || lastDay(period) > "2200") return problem(implausibleDate({ raw, value: period }));
  return value(period, remarked ? [dateAsText({ raw, value: period })] : undefined);
}
