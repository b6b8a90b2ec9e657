import type { Phrasebook } from "../../locales/phrasebook.ts";
import { phrasebooks } from "../../locales/phrasebooks.ts";
import type { Areas } from "../../model/area.ts";
import type { Label } from "../../model/chart.ts";
import type { Dataset, IndicatorWords } from "../../model/dataset.ts";
import type { Locale } from "../../model/locale.ts";
import type { Period } from "../../model/period.ts";
import { isMissing, type Measure, type Qualifier } from "../../model/quantity.ts";
import type { Unit } from "../../model/unit.ts";

/** How one language writes numbers, dates, places and values; rounding happens here and nowhere else. */
export interface Words {
  readonly locale: Locale;
  readonly book: Phrasebook;
  area(code: string): string;
  period(period: Period): string;
  label(label: Label): string;
  /** What an indicator is called, what it is and how it is measured; throws where a dataset has no such indicator. */
  indicator(dataset: Dataset, id: string): IndicatorWords;
  number(amount: number, decimals?: number): string;
  /** The rounded value with its qualifier and unit, or why there is none. */
  amount(measure: Measure): string;
  /** The same without its unit, for tables whose header names it. */
  bare(measure: Measure): string;
  unit(unit: Unit): string;
}

/** The sign of a qualifier where there is no room for words. */
export const signs: { readonly [Q in Qualifier]: string } = {
  exact: "",
  about: "~",
  "more-than": ">",
  "at-least": "≥",
  "less-than": "<",
  "at-most": "≤",
};

/** Digits after the decimal point: counts none, rates one, factors two. */
export const decimals: { readonly [U in Unit]?: number } = {
  percent: 1,
  "percentage point": 2,
  "t/MWh": 2,
  point: 0,
  "1": 3,
};

export function wordsOf(locale: Locale, areas: Areas): Words {
  const book = phrasebooks[locale];
  const number = (amount: number, digits = 0): string =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits })
      .format(amount)
      .replace(/^-/, "−");
  const rounded = (amount: number, unit: Unit): string => {
    const digits = decimals[unit];
    if (digits !== undefined) return number(amount, digits);
    if (Math.abs(amount) >= 1_000_000) return `${number(amount / 1_000_000, 1)} ${book.million}`;
    return number(amount, Number.isInteger(amount) ? 0 : 1);
  };
  const area = (code: string): string => areas.get(code)?.names[locale] ?? code;
  const period = (of: Period): string => writtenPeriod(of, locale);
  const unitOf = (unit: Unit): string => book.units[unit].many;
  return {
    locale,
    book,
    area,
    period,
    number,
    unit: unitOf,
    label: (label) =>
      "area" in label ? area(label.area) : "period" in label ? period(label.period) : label.text,
    indicator: (dataset, id) => {
      const told = dataset.words[locale].indicators[id];
      if (!told) throw new Error(`missing indicator: ${id}`);
      return told;
    },
    amount: (measure) => {
      if (isMissing(measure)) return book.missing[measure.missing];
      const forms = book.units[measure.unit];
      const amount = rounded(measure.amount, measure.unit);
      const unit = measure.amount === 1 ? forms.one : forms.many;
      return book.qualifiers[measure.qualifier](forms.counted?.(amount) ?? `${amount} ${unit}`.trim());
    },
    bare: (measure) =>
      isMissing(measure)
        ? book.missing[measure.missing]
        : book.qualifiers[measure.qualifier](rounded(measure.amount, measure.unit)),
  };
}

/** A period as people write it: 2020, October 2020, 12 October 2020, and both ends of an interval. */
function writtenPeriod(period: Period, locale: Locale): string {
  if (period.includes("/")) {
    return period
      .split("/")
      .map((end) => (end ? writtenPeriod(end, locale) : "…"))
      .join(" – ");
  }
  const [year, month, day] = period.split("-");
  if (!month) return period;
  const options: Intl.DateTimeFormatOptions = { timeZone: "UTC", year: "numeric", month: "long" };
  const written = new Intl.DateTimeFormat(
    locale === "en" ? "en-GB" : locale,
    day ? { ...options, day: "numeric" } : options,
  );
  return written.format(new Date(`${year}-${month}-${day ?? "01"}T00:00:00Z`));
}
