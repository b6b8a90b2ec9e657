import { bookOf } from "../../findings/book-of.ts";
import type { Phrasebook, UnitWords } from "../../locales/phrasebook.ts";
import { phrasebooks } from "../../locales/phrasebooks.ts";
import type { Areas } from "../../model/area.ts";
import type { Label } from "../../model/chart.ts";
import type { Dataset, IndicatorWords } from "../../model/dataset.ts";
import type { Edition } from "../../model/edition.ts";
import { type Locale, locales } from "../../model/locale.ts";
import type { Period } from "../../model/period.ts";
import {
  isLowerBound,
  isMissing,
  isUpperBound,
  type Measure,
  type Qualifier,
  type Quantity,
} from "../../model/quantity.ts";
import { isKnownUnit, type KnownUnit, type Unit } from "../../model/unit.ts";
import { isWholeAsPrinted, roundedTo, shownWith } from "./rounding.ts";

/** How one language writes numbers, dates, places and values; rounding happens here and nowhere else. */
export interface Words {
  readonly locale: Locale;
  readonly book: Phrasebook;
  area(code: string): string;
  period(period: Period): string;
  label(label: Label): string;
  /** An office that is a place by the place's name, the secretariat by what it is called; any other by its own name. */
  office(name: string): string;
  /** What a dataset is called; its id where it is none of those at hand. */
  dataset(id: string): string;
  /** What an indicator is called, what it is and how it is measured; throws where a dataset has no such indicator. */
  indicator(dataset: Dataset, id: string): IndicatorWords;
  /** What readers see for a breakdown's id. */
  breakdown(dataset: Dataset, id: string): string;
  /** A bound is rounded outward, anything else to the nearest. */
  number(amount: number, decimals?: number, qualifier?: Qualifier): string;
  /** The rounded value with its qualifier and unit, or why there is none. */
  amount(measure: Measure): string;
  /** Every digit, with qualifier, unit, and the status where it is anything but reported. */
  exact(measure: Measure): string;
  /** How much more or less the second is, with its sign and unit; null where that rounds to nothing or either is no exact number. */
  change(from: Quantity, to: Quantity): string | null;
  /** The same without its unit, for tables whose header names it. */
  bare(measure: Measure): string;
  /** The number that a reader takes from that. */
  printed(quantity: Quantity): number;
  unit(unit: Unit): string;
}

/** Counters in these scripts follow their number without a space. */
const isAttached = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** A unit beside its number, or on an axis beside what that counts in: "3 t", "million t", "万t", "만 t". */
export function besideAmount(amount: string, unit: string): string {
  return `${amount}${isAttached.test(unit) || isCounted.test(amount) ? "" : " "}${unit}`.trim();
}

/** What a unit of a definition is called where no number stands before it: its words begin with what counts it. */
function withoutCounter(name: string, isKnown: boolean): string {
  return isKnown ? name : name.replace(/^(?:件の|の|[个個項项份次種种場场]|[개건곳명회]의? )(?=.)/u, "");
}

/** An amount in 万 or 億 takes its unit without a space. */
const isCounted = /\p{Script=Han}$/u;

/** Digits after the decimal point: counts none, rates one, factors two. */
const decimals: { readonly [U in KnownUnit]?: number } = {
  percent: 1,
  "percentage point": 2,
  "t/MWh": 2,
  times: 1,
  rank: 0,
  index: 1,
  "t/person": 2,
  "1": 3,
};

/** The digits that a unit always has, whatever the amount. */
export function fixedDecimals(unit: Unit): number | undefined {
  return isKnownUnit(unit) ? decimals[unit] : undefined;
}

/** The words of a language; with those of the datasets, for their problems and the units that they bring along. */
export function wordsOf(locale: Locale, areas: Areas, datasets: readonly Dataset[] = []): Words {
  const office = (name: string): string => {
    const place = areas.find(name);
    if (place !== null) return area(place);
    const isOurs = locales.some((own) => phrasebooks[own].page.secretariat === name);
    return isOurs ? phrasebooks[locale].page.secretariat : name;
  };
  const area = (code: string): string => areas.get(code)?.names[locale] ?? code;
  const book: Phrasebook = { ...bookOf(locale, datasets, areas), office };
  // A formatter is slow to make, and asked for a hundred thousand times.
  const formatters = [0, 1, 2, 3].map(
    (digits) =>
      new Intl.NumberFormat(locale, {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
        signDisplay: "negative",
      }),
  );
  const own = new Map(datasets.flatMap(({ words }) => Object.entries(words[locale].units ?? {})));
  const unitWords = (unit: Unit): UnitWords =>
    isKnownUnit(unit) ? book.units[unit] : (own.get(unit) ?? { one: unit, many: unit });
  const number = (amount: number, digits = 0, qualifier: Qualifier = "exact"): string => {
    const formatter = formatters[digits];
    if (!formatter) throw new Error(`invalid digits: ${digits}`);
    return formatter.format(roundedTo(amount, digits, qualifier)).replace(/^-/, "−");
  };
  const rounded = (amount: number, unit: Unit, qualifier: Qualifier = "exact"): string => {
    const { scaled, digits, word } = scaleOf(amount, unit, book);
    return number(scaled, digits, qualifier) + word;
  };
  const asPrinted = (quantity: Quantity): string => {
    const { amount, unit, qualifier } = quantity;
    return hasFixedWhole(quantity) ? number(amount) : rounded(amount, unit, qualifier);
  };
  const counted = (amount: string, unit: Unit, isOne: boolean): string => {
    const { one, many, counted } = unitWords(unit);
    const name = isOne ? one : many;
    return counted?.(amount) ?? besideAmount(amount, name);
  };
  // In Chinese faces the apostrophe is as wide as a sign.
  const named = (text: string): string =>
    locale.startsWith("zh") ? text.replace(/(?<=\p{Script=Latin})’/gu, "'") : text;
  const period = (of: Period): string => writtenPeriod(of, book);
  const unitOf = (unit: Unit): string => withoutCounter(unitWords(unit).many, isKnownUnit(unit));
  return {
    locale,
    book,
    area,
    period,
    number,
    unit: unitOf,
    label: (label) => {
      if ("area" in label) return area(label.area);
      if ("period" in label) return period(label.period);
      return "month" in label
        ? (book.months[Number(label.month.slice(5)) - 1] ?? label.month)
        : named(label.text);
    },
    office,
    dataset: (id) => datasets.find((own) => own.id === id)?.words[locale].title ?? id,
    indicator: (dataset, id) => {
      const told = dataset.words[locale].indicators[id];
      if (!told) throw new Error(`missing indicator: ${id}`);
      return told;
    },
    breakdown: (dataset, id) => {
      const { breakdowns: names, openBreakdowns = [] } = dataset.words[locale];
      const read = (part: string) => {
        if (Object.hasOwn(names, part)) return names[part] ?? part;
        return named(part.slice(openBreakdowns.find((start) => part.startsWith(start))?.length ?? 0));
      };
      return Object.hasOwn(names, id) ? read(id) : id.split(", ").map(read).join(book.punctuation.clause);
    },
    amount: (measure) => {
      if (isMissing(measure)) return book.missing[measure.missing];
      const { amount, unit, qualifier } = measure;
      return book.qualifiers[qualifier](counted(asPrinted(measure), unit, amount === 1));
    },
    exact: (measure) => {
      if (isMissing(measure)) return book.missing[measure.missing];
      const { amount, unit, qualifier, status } = measure;
      const written = book.qualifiers[qualifier](counted(String(amount), unit, amount === 1));
      return status === "reported" ? written : book.punctuation.bracketed(written, book.statuses[status]);
    },
    change: (from, to) => {
      if (from.qualifier !== "exact" || to.qualifier !== "exact") return null;
      const amount = to.amount - from.amount;
      const unit = from.unit === "percent" ? "percentage point" : from.unit;
      const written = from.unit === "percent" ? number(amount, 1) : rounded(amount, unit);
      if (!/[1-9]/.test(written)) return null;
      const signed = amount > 0 ? `+${written}` : written;
      return unitWords(unit).changed?.(signed) ?? counted(signed, unit, Math.abs(amount) === 1);
    },
    printed: (quantity) => {
      if (hasFixedWhole(quantity)) return quantity.amount;
      const { scaled, digits, size } = scaleOf(quantity.amount, quantity.unit, book);
      return shownWith(scaled, digits, quantity.qualifier) * size;
    },
    bare: (measure) =>
      isMissing(measure)
        ? book.missing[measure.missing]
        : book.qualifiers[measure.qualifier](asPrinted(measure)),
  };
}

/** The same words, in which an edition's offices are called what it says that they are. */
export function withOffices(words: Words, edition: Pick<Edition, "offices"> | null): Words {
  const names = edition?.offices ?? {};
  const office = (name: string): string => names[name]?.[words.locale] ?? words.office(name);
  return { ...words, office, book: { ...words.book, office } };
}

/** A whole that a cell printed, of a unit that has decimals otherwise. */
function hasFixedWhole(quantity: Quantity): boolean {
  return (
    fixedDecimals(quantity.unit) !== undefined && (isWholeAsPrinted(quantity) || isRecordedBound(quantity))
  );
}

/** A whole bound of an earlier edition's record, which keeps no text of the cell: “<10” said nothing of tenths. */
function isRecordedBound({ amount, qualifier, derivation }: Quantity): boolean {
  const isBound = isLowerBound(qualifier) || isUpperBound(qualifier);
  return isBound && Number.isInteger(amount) && derivation.from === "cells" && !derivation.raw;
}

/** An amount in what it is counted in, and its digits after the point. */
function scaleOf(amount: number, unit: Unit, book: Phrasebook) {
  // A pure number may be a count: a whole one has no decimals to show.
  const fixed = unit === "1" && Number.isInteger(amount) ? 0 : fixedDecimals(unit);
  const magnitude = fixed === undefined ? magnitudeOf(amount, book) : null;
  if (magnitude) {
    const scaled = amount / magnitude.size;
    return { scaled, digits: scaledDigits(scaled), ...magnitude };
  }
  return { scaled: amount, digits: fixed ?? (Number.isInteger(amount) ? 0 : 1), size: 1, word: "" };
}

/** What a large amount is counted in; null below a million. */
export function magnitudeOf(
  amount: number,
  { magnitudes }: Phrasebook,
): Phrasebook["magnitudes"][number] | null {
  if (Math.abs(amount) < 1e6) return null;
  return magnitudes.find(({ size }) => Math.abs(amount) >= size) ?? null;
}

/** Digits after the point of an amount that is counted in a magnitude. */
export function scaledDigits(scaled: number): number {
  return Math.abs(scaled) >= 100 ? 0 : 1;
}

/** A period as people write it: 2020, October 2020, 12 October 2020, and both ends of an interval. */
function writtenPeriod(period: Period, book: Phrasebook): string {
  if (period.includes("/")) {
    const [from = "", to = ""] = period.split("/");
    const { interval, since } = book.punctuation;
    const start = writtenPeriod(from, book);
    return to === "" ? since(start) : interval(start, writtenPeriod(to, book));
  }
  const [year = "", month, day] = period.split("-");
  return month === undefined
    ? period
    : book.date(year, Number(month), day === undefined ? null : Number(day));
}
