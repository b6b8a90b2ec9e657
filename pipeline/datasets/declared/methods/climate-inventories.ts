import { yearOf } from "../../../model/period.ts";
import { isMissing, type Measure, missing, type Quantity } from "../../../model/quantity.ts";
import { type Entry, measureIn, textIn } from "../entry.ts";
import type { MethodWorld } from "../method.ts";

/** The totals of the Global Protocol (GPC), by the column that holds each. */
export const totals = {
  basic: "emissions-basic",
  basicPlus: "emissions-basic-plus",
  scope1: "emissions-scope-1",
  scope2: "emissions-scope-2",
  scope3: "emissions-scope-3",
} as const;
export type Total = keyof typeof totals;

const directs = ["direct", "directGrid", "indirect", "indirectGrid", "outside", "outsideGrid"] as const;

/** One row of a questionnaire of CDP and ICLEI. */
export interface Answer {
  readonly entry: Entry;
  readonly account: string;
  /** The year of the questionnaire. */
  readonly year: string;
  readonly country: string | null;
  /** Null for a place without a code, which is known by its account alone. */
  readonly place: string | null;
  readonly isYes: boolean;
  /** The accounting period; a calendar year by its number. */
  readonly period: string | null;
  readonly population: Measure;
  value(column: string): Measure;
}

/** The answers of the region's places, in the order of the questionnaires. */
export function answersIn(world: MethodWorld): Answer[] {
  const answers = world.entries("emissions").flatMap((entry): Answer[] => {
    const country = textIn(entry.value("nation"));
    if (country === null || world.areas.get(country)?.parent !== world.whole) return [];
    const [place = null] = [entry.value("place") ?? []].flat() as readonly string[];
    return [
      {
        ...{ entry, country, place },
        account: textIn(entry.value("account")) ?? "",
        year: textIn(entry.value("year")) ?? "",
        isYes: entry.value("inventory") === "yes",
        period: calendarYear(textIn(entry.value("accounting"))),
        population: measureIn(entry.value("population")) ?? missing("not-reported"),
        value: (column) => measureIn(entry.value(column)) ?? missing("not-reported"),
      },
    ];
  });
  return answers.sort((a, b) => yearOf(a.year) - yearOf(b.year));
}

export function known(measure: Measure): Quantity | null {
  return isMissing(measure) ? null : measure;
}

/** Whether any figure of emissions is told. */
export function hasFigure({ value }: Answer): boolean {
  return [...Object.keys(totals), ...directs].some((column) => known(value(column)) !== null);
}

/** The days of an accounting period; null for one without an end. */
export function daysOf(period: string): number | null {
  const [from = "", to] = period.split("/");
  if (to === undefined) return 365;
  return to === "" ? null : (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
}

export function isOneYear(period: string): boolean {
  const days = daysOf(period);
  return days === 365 || days === 366;
}

function calendarYear(period: string | null): string | null {
  const [, year] = /^(\d{4})-01-01\/\1-12-31$/.exec(period ?? "") ?? [];
  return year ?? period;
}

/** Answers that tell the inventory of one place and period, by both, in the order of the questionnaires. */
export function inventoriesOf(answers: readonly Answer[]): ReadonlyMap<string, readonly Answer[]> {
  const told = new Map<string, Answer[]>();
  for (const answer of answers) {
    if (!answer.isYes || answer.period === null) continue;
    const key = `${answer.account} ${answer.period}`;
    told.set(key, [...(told.get(key) ?? []), answer]);
  }
  return told;
}

/** People are counted whole, and a city has neither a third nor three times those that it told in other years. */
export function isPlausible(answer: Answer, answers: readonly Answer[]): boolean {
  const own = known(answer.population);
  if (!own) return false;
  const all = answers.flatMap((other) =>
    other.account === answer.account ? (known(other.population)?.amount ?? []) : [],
  );
  const middle = [...all].sort((a, b) => a - b)[Math.floor((all.length - 1) / 2)] ?? own.amount;
  const others = all.length > 2 ? middle : Math.max(...all);
  return Number.isInteger(own.amount) && own.amount > others / 3 && own.amount < others * 3;
}
