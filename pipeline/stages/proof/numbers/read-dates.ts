import type { Period } from "../../../model/period.ts";
import type { Grammar, RelativeTime } from "./grammar.ts";
import { numeralValue } from "./numeral-value.ts";
import type { Taken } from "./taken.ts";

/** A time named in a text. */
export interface Mention {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Null for a day or month without a year. */
  readonly period: Period | null;
  /** A month, or a month and day, without a year: `12`, `12-31`. */
  readonly partial: string | null;
  /** Years relative to the writer's year or to the one named last, or the span last named. */
  readonly relative: RelativeTime | null;
  /** First and last day of a range of days. */
  readonly days: readonly [first: string, last: string] | null;
}

/** The dates, months, years and year words of a folded text; marks them as taken. */
export function readDates(text: string, grammar: Grammar, taken: Taken): Mention[] {
  const mentions: Mention[] = [];
  for (const pattern of grammar.dates) {
    for (const match of text.matchAll(pattern)) {
      const mention = dated(match, grammar);
      if (mention && taken.take(mention.from, mention.to)) mentions.push(mention);
    }
  }
  return mentions;
}

/** A period that no record has, for a time that cannot be known. */
const unknownTime = "0000";

/** Years by themselves, after names and numbering were taken. */
export function readYears(text: string, grammar: Grammar, taken: Taken): Mention[] {
  const mentions: Mention[] = [];
  const add = (match: RegExpExecArray, time: Pick<Mention, "period" | "relative">) => {
    const [from, to] = [match.index, match.index + match[0].length];
    if (taken.take(from, to)) mentions.push({ from, to, text: match[0], partial: null, days: null, ...time });
  };
  for (const match of text.matchAll(grammar.vagueTimes)) add(match, { period: unknownTime, relative: null });
  const counted = ({ groups }: RegExpExecArray) => {
    const count = groups?.n ?? "";
    return /\d/.test(count) ? Number(count) : numeralValue(count.toLowerCase(), grammar);
  };
  for (const match of text.matchAll(grammar.yearsAgo))
    add(match, { period: null, relative: { to: "writer", years: -counted(match) } });
  for (const match of text.matchAll(grammar.yearsLater))
    add(match, { period: null, relative: { to: "named", years: counted(match) } });
  for (const pattern of grammar.years) {
    for (const match of text.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      const { y, y2, roc, reiwa, heisei } = match.groups ?? {};
      // 2000 households: four digits before a counted thing are not a year.
      if (!/[年년о]/u.test(match[0]) && counts(text.slice(to, to + 40), grammar)) continue;
      const year =
        y ??
        (roc && String(1911 + Number(roc))) ??
        (reiwa && era(reiwa, 2018)) ??
        (heisei && era(heisei, 1988));
      if (!year || !taken.take(from, to)) continue;
      const end = y2 === undefined ? null : y2.length === 2 ? year.slice(0, 2) + y2 : y2;
      const period = end !== null && end > year ? `${year}/${end}` : year;
      mentions.push({ from, to, text: match[0], period, relative: null, partial: null, days: null });
    }
  }
  for (const [pattern, relative] of grammar.relativeYears) {
    for (const match of text.matchAll(pattern)) add(match, { period: null, relative });
  }
  return mentions;
}

function counts(rest: string, { units }: Grammar): boolean {
  return units.some(({ pattern, units: named }) => named.length > 0 && pattern.test(rest));
}

function era(count: string, before: number): string {
  return String(before + (count === "元" ? 1 : Number(count)));
}

function dated(match: RegExpExecArray, grammar: Grammar): Mention | null {
  const { y, m, d, y2, m2, d2 } = match.groups ?? {};
  const month = monthOf(m, grammar);
  const lastMonth = m2 === undefined ? month : monthOf(m2, grammar);
  if (month === null || lastMonth === null) return null;
  if (Number(d ?? 1) > 31 || Number(d ?? 1) < 1 || Number(d2 ?? 1) > 31) return null;
  const place = {
    from: match.index,
    to: match.index + match[0].length,
    text: match[0],
    relative: null,
    partial: null,
  };
  const first = [y, month, d?.padStart(2, "0")].filter((part) => part !== undefined).join("-");
  const last = [y2 ?? y, lastMonth, d2?.padStart(2, "0")].filter((part) => part !== undefined).join("-");
  const isRange = d2 !== undefined || m2 !== undefined;
  if (y === undefined) {
    const days = isRange && d && d2 ? ([`0000-${first}`, `0000-${last}`] as const) : null;
    return { ...place, period: null, partial: isRange ? null : first, days };
  }
  if (!isRange) return { ...place, period: first, days: null };
  return { ...place, period: `${first}/${last}`, days: d && d2 ? [first, last] : null };
}

function monthOf(written: string | undefined, { months }: Grammar): string | null {
  if (written === undefined) return null;
  const number = /^\d+$/.test(written) ? Number(written) : 1 + months.findIndex((name) => name.test(written));
  return number >= 1 && number <= 12 ? String(number).padStart(2, "0") : null;
}
