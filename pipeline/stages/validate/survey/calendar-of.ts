import type { DateWriting } from "../../../model/column.ts";
import { eraDate } from "../readers/era.ts";
import { normalize } from "../readers/normalize.ts";
import { readShortMonth } from "../readers/period-text.ts";
import { isHead } from "./is-head.ts";

/** How years and months without a full year are written, with a question where only a person can tell. */
export interface Calendar {
  readonly written: DateWriting;
  readonly question: string | null;
}

export const quarterHead =
  /^(?:quarters?|qtr|half(?:[ -]?years?)?|semest(?:er|re)s?|полугодие|반기|半年|trimestres?|trim\.?|quartale?|kvartal|квартал|улирал|quý|季度?|四半期|분기)$/iu;

const minguoHead = /^(?:中華民國|民國)?年(?:份|度|別|次|底|月別)?$/u;

const forms =
  /^[mtshr]\d{1,2}$|^\d{4}[-/]\d\d$|^(?:1[89]|20)\d\d[ /]\d{1,2}$|^\d{2,3} ?年$|^2[45]\d\d$|^\p{L}+\.?[-'’ /]?\d\d$/u;

/** How those of the texts are written that are years or months of no plain form, below a header; null for none. */
export function calendarOf(texts: readonly string[], header = ""): Calendar | null {
  const all = [...new Set(texts.map(normalize).filter((text) => forms.test(text)))];
  const [last = ""] = all.toSorted().slice(-1);
  const asked = (era: string, year: string, before: number) =>
    `Are these years of the ${era}, so that ${year} is ${Number.parseInt(year, 10) + before}?`;
  // Below a header of years, numbers that count up are none of our era.
  if (minguoHead.test(header.replace(/\s/gu, "")) && countUp(texts, /^(\d{2,3})$/))
    return { written: "minguo year", question: asked("Minguo calendar", texts.at(-1) ?? "", 1911) };
  if (all.length < 2) return null;
  const [lettered = "", ...others] = all.filter((text) => eraDate(text) !== null);
  const areTimes = isHead("times", header);
  // Above columns of numbers, such years are read as they are.
  if (
    header !== "" &&
    others.length === all.length - 1 &&
    (areTimes || new Set(all.map((text) => text[0])).size > 1)
  )
    return { written: "era year", question: areTimes ? null : askedEras(lettered) };
  const ofYears = partsOfYears(all);
  const areNamed = quarterHead.test(header);
  if (ofYears.length > (areNamed ? 0 : 3) && Math.max(...ofYears) <= 4)
    return { written: "year/quarter", question: areNamed ? null : askedQuarters(all) };
  if (ofYears.length > 0 && texts.every((text) => text.includes(" ")))
    return { written: "year/month", question: null };
  if (all.every(isSplitYear)) return { written: "split year", question: null };
  const slashed = texts.filter((text) => /^\d{4}\/\d{1,2}$/.test(text));
  if (slashed.length > 1 && slashed.every((text) => /\/(?:0?[1-9]|1[0-2])$/.test(text)))
    return { written: "year/month", question: null };
  if (areMonthsInOrder(all.map(readShortMonth))) return { written: "short year", question: null };
  if (countUp(all, /^(\d{2,3}) ?年$/u))
    return { written: "minguo year", question: asked("Minguo calendar", last, 1911) };
  if (countUp(all, /^(2[45]\d\d)$/u))
    return { written: "buddhist year", question: asked("Buddhist era", last, -543) };
  return null;
}

/** The numbers behind years, as in `1993 01`, where all texts are like that, in order: of quarters, 1 to 4. */
function partsOfYears(texts: readonly string[]): number[] {
  const parts = texts.map((text) => Number(/^\d{4}[ /](0?[1-9]|1[0-2])$/.exec(text)?.[1]));
  return parts.some(Number.isNaN) ? [] : [...new Set(parts)];
}

function askedEras(year: string): string {
  return `Are these years of Japanese eras, so that ${year.toUpperCase()} is ${eraDate(year)?.date}? If not, write text under kind.`;
}

function askedQuarters([first = "", ...others]: readonly string[]): string {
  return `Are ${[first, ...others].slice(0, 4).join(", ")} … quarters? If they are months, write year/month under written.`;
}

/** Whether a text is like `2010/11` or `2010-11`. */
function isSplitYear(text: string): boolean {
  const [, year = "", next = ""] = /^(\d{4})[-/](\d{2})$/.exec(text) ?? [];
  return year !== "" && (Number(year) + 1) % 100 === Number(next);
}

function areMonthsInOrder(months: readonly (string | null)[]): boolean {
  const numbers = months.map((month) => Number(month?.slice(0, 4)) * 12 + Number(month?.slice(5)));
  const steps = new Set(numbers.slice(1).map((number, at) => number - (numbers[at] ?? 0)));
  return months.length > 2 && steps.size === 1 && (steps.has(1) || steps.has(-1));
}

function countUp(texts: readonly string[], form: RegExp): boolean {
  const years = texts.map((text) => Number(form.exec(text)?.[1]));
  return Math.max(...years) - Math.min(...years) < years.length * 2;
}
