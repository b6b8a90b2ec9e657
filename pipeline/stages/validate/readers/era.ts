import type { Era } from "../../../locales/reading-words.ts";
import { allReads } from "../../../locales/reads.ts";
import type { Period } from "../../../model/period.ts";

/** The Buddhist era, in which Thailand counts. */
const buddhist: Era = {
  names: /^(?:ปี ?(?=2[45]\d\d)|(?:ปี ?)?พ\. ?ศ\. ?)/u,
  before: -543,
  first: "1800",
  last: "2400",
};
const eras = [...allReads.flatMap((reads) => reads.eras), buddhist];

/** A date in an era; `sure` is false where a letter and a number may also be a half-year or a reference. */
export interface EraDate {
  /** "" where the era has no such date. */
  readonly date: Period;
  readonly sure: boolean;
}

/** Converts a date in an era: 令和2年4月 → 2020-04; null where no era is named. A fiscal year (年度) runs from April in Japan. */
export function eraDate(text: string): EraDate | null {
  const named = eras.find(({ names }) => names.test(text));
  if (named) return { date: commonDate(named, text.replace(named.names, "").trim()), sure: true };
  const lettered = eras.find(({ letter }) => letter?.test(text));
  if (!lettered?.letter) return null;
  const rest = text.replace(lettered.letter, "");
  return { date: commonDate(lettered, rest), sure: /年/u.test(rest) || rest.split(/[./-]/).length === 3 };
}

/** A year without an era, such as 10年 right of 昭和5年, with the era of the one before it; any other text as it is. */
export function inEraOf(before: string, text: string): string {
  const [, era = "", last] = /^(\p{L}+)(\d{1,2}|元)年/u.exec(before) ?? [];
  const [, count] = /^(\d{1,2})年度?$/.exec(text) ?? [];
  const follows = count !== undefined && Number(count) > (last === "元" ? 1 : Number(last));
  return follows && eraDate(`${era}${text}`)?.date ? `${era}${text}` : text;
}

function commonDate(era: Era, text: string): Period {
  const match =
    /^(元|\d{1,4})(年度|年|[./-])?(?: ?(\d{1,2})(?:月|[./-])?)?(?: ?(\d{1,2})日?)?[底末份]?$/u.exec(text);
  if (!match) return "";
  const [, count = "", mark = "", month, day] = match;
  const year = era.before + (count === "元" ? 1 : Number(count));
  const date: Period = [String(year), ...[month, day].flatMap((part) => part?.padStart(2, "0") ?? [])].join(
    "-",
  );
  if (count === "0" || date > era.last || date < era.first.slice(0, date.length)) return "";
  if (mark !== "年度") return date;
  const isJapan = era.before !== 1911;
  if (month) return "";
  return isJapan ? `${year}-04/${year + 1}-03` : date;
}
