import { bookOf } from "../../findings/book-of.ts";
import { dated } from "../../locales/dated.ts";
import type { Phrasebook, UnitWords } from "../../locales/phrasebook.ts";
import { completeLocales, phrasebooks } from "../../locales/phrasebooks.ts";
import { type Areas, countryOf } from "../../model/area.ts";
import type { Label } from "../../model/chart.ts";
import type { Dataset, IndicatorWords } from "../../model/dataset.ts";
import { decimalSum } from "../../model/decimals.ts";
import { delivers } from "../../model/delivers.ts";
import type { Edition } from "../../model/edition.ts";
import type { Locale } from "../../model/locale.ts";
import { fiscalYearOf, type Period } from "../../model/period.ts";
import { atCells, formatPlace } from "../../model/place.ts";
import { isMissing, type Measure, type Qualifier, type Quantity } from "../../model/quantity.ts";
import { roundedTo, shownWith, tellingDigits } from "../../model/rounding.ts";
import { type ShownNumber, shownAlike, shownChange, shownNumber } from "../../model/shown-number.ts";
import { compareText } from "../../model/source.ts";
import { isProgramUnit, type Unit } from "../../model/unit.ts";
import { placeLink } from "./place-link.ts";

/** How one language writes numbers, dates, places and values; the only place where values are rounded. */
export interface Words {
  readonly locale: Locale;
  readonly book: Phrasebook;
  area(code: string): string;
  /** The order of places in a list: by name or, where no alphabet gives one, by country and as the table of places has them. */
  compareAreas(a: string, b: string): number;
  /** The page of a place, relative to the report's folder, or null. */
  placePage(code: string): string | null;
  period(period: Period): string;
  /** The same in running text. */
  dated(period: Period): string;
  label(label: Label): string;
  /** An office that is a place by the place's name, the secretariat by its name in the language; any other by its own. */
  office(name: string): string;
  /** The title of a raw file as its delivery gives it; its path otherwise. */
  file(path: string): string;
  /** Who published a file that nobody else changes; null for any other. */
  publisher(path: string): string | null;
  /** The name of a dataset; its id if it is unknown. */
  dataset(id: string): string;
  /** The words of an indicator; throws where a dataset has no such indicator. */
  indicator(dataset: Dataset, id: string): IndicatorWords;
  /** What readers see for a breakdown's id. */
  breakdown(dataset: Dataset, id: string): string;
  /** A bound is rounded outward, anything else to nearest; a nonzero value gets enough digits to differ from zero. */
  number(amount: number, decimals?: number, qualifier?: Qualifier): string;
  /** The rounded value with its qualifier and unit, or why there is none; `write` overrides the digits. */
  amount(measure: Measure, write?: (quantity: Quantity) => string): string;
  /** The same beside the name of what is counted: in Korean 13건, not 행사 13건. */
  named(measure: Measure, write?: (quantity: Quantity) => string): string;
  /** All digits of values in cells and six of computed ones, with qualifier, unit, and status unless reported. */
  exact(measure: Measure): string;
  /** A number with all digits. */
  exactNumber(amount: number): string;
  /** The change with its sign and unit; null where both values are shown alike or either is not exact. */
  change(from: Quantity, to: Quantity): string | null;
  /** Writes the values of a change with as many digits as it, so that it is their difference. */
  beside(from: Quantity, to: Quantity): (value: Quantity) => string;
  /** The value without its unit, for tables whose header has it. */
  bare(measure: Measure, write?: (quantity: Quantity) => string): string;
  /** The number that a reader sees there. */
  printed(quantity: Quantity): number;
  unit(unit: Unit): string;
}

/** Counters in these scripts follow their number without a space. */
const isAttached = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** A unit beside its number, or on an axis beside its magnitude: "3 t", "million t", "万t", "만 t". */
export function besideAmount(amount: string, unit: string): string {
  return `${amount}${isAttached.test(unit) || isCounted.test(amount) ? "" : " "}${unit}`.trim();
}

/** A definition's unit without a number before it: without the counter that its words begin with. */
function withoutCounter(name: string, isCounted: boolean): string {
  return isCounted ? name : name.replace(/^(?:件の|の|[个個項项份次種种場场]|[개건곳명회]의? )(?=.)/u, "");
}

/** An amount in 万 or 億 takes its unit without a space. */
const isCounted = /\p{Script=Han}$/u;

/** Languages whose names are written in Chinese characters, which no alphabet orders. */
const inCharacters: ReadonlySet<Locale> = new Set(["zh-Hans", "zh-Hant", "ja"]);

/** The words of a language; with those of the datasets, for their problems and units. */
export function wordsOf(locale: Locale, areas: Areas, datasets: readonly Dataset[] = []): Words {
  const office = (name: string): string => {
    const place = areas.find(name);
    if (place !== null) return area(place);
    const isOurs = completeLocales().some((each) => phrasebooks[each].page.secretariat === name);
    return isOurs ? phrasebooks[locale].page.secretariat : name;
  };
  const area = (code: string): string => areas.get(code)?.names[locale] ?? code;
  const ranks = new Map(areas.all.map(({ code }, rank) => [code, rank]));
  const rankOf = (code: string | null) => ranks.get(code ?? "") ?? ranks.size;
  const byTable = (a: string, b: string) =>
    rankOf(countryOf(a, areas)) - rankOf(countryOf(b, areas)) || rankOf(a) - rankOf(b);
  const published: Phrasebook["published"] = {
    time: (of) => words.period(of),
    figure: (key) => {
      const dataset = datasets.find(({ id }) => id === key.dataset);
      // A figure of an earlier edition may be of an indicator that no definition has any more.
      const title = dataset?.words[locale].indicators[key.indicator]?.title ?? key.indicator;
      const part = key.breakdown === "" || !dataset ? key.breakdown : words.breakdown(dataset, key.breakdown);
      return [title, area(key.area), words.period(key.period), part]
        .filter((name) => name !== "")
        .join(" · ");
    },
    value: ({ amount, unit, qualifier }) =>
      words.amount({
        amount,
        unit,
        qualifier,
        status: "reported",
        derivation: { from: "cells", ranges: [] },
      }),
    place: phrasebooks[locale].published.place,
  };
  const unit = (of: Unit): string => unitOf(of) || of;
  const book: Phrasebook = { ...bookOf(locale, datasets, areas), office, unit, published };
  // One in English, anything below two in French; as published, numbers below zero are plural.
  const plural = new Intl.PluralRules(locale);
  const isSingular = (amount: number): boolean => amount >= 0 && plural.select(amount) === "one";
  // A formatter is slow to create, and used a hundred thousand times.
  const formatters = new Map<number, Intl.NumberFormat>();
  const formatterOf = (digits: number): Intl.NumberFormat => {
    const made =
      formatters.get(digits) ??
      new Intl.NumberFormat(locale, {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
        signDisplay: "negative",
      });
    formatters.set(digits, made);
    return made;
  };
  const unitNames = new Map(datasets.flatMap(({ words }) => Object.entries(words[locale].units ?? {})));
  const unitWords = (unit: Unit): UnitWords =>
    isProgramUnit(unit) ? book.units[unit] : (unitNames.get(unit) ?? { one: unit, many: unit });
  const number = (amount: number, least = 0, qualifier: Qualifier = "exact"): string => {
    const digits = tellingDigits(amount, least, qualifier);
    return formatterOf(digits)
      .format(roundedTo(amount, digits, qualifier))
      .replace(/^-/, "−");
  };
  const inFull = new Intl.NumberFormat(locale, { maximumSignificantDigits: 15 });
  const exactNumber = (amount: number): string => inFull.format(amount).replace(/^-/, "−");
  const written = ({ scaled, digits, word }: ShownNumber, qualifier: Qualifier = "exact"): string =>
    number(scaled, digits, qualifier) + word;
  const asPrinted = (quantity: Quantity): string =>
    written(shownNumber(quantity, book.magnitudes), quantity.qualifier);
  const counted = (written: string, unit: Unit, amount: number): string => {
    const { one, many, counted } = unitWords(unit);
    return counted?.(written) ?? besideAmount(written, isSingular(amount) ? one : many);
  };
  // In Chinese typefaces the typographic apostrophe is full-width.
  const named = (text: string): string =>
    locale.startsWith("zh") ? text.replace(/(?<=\p{Script=Latin})’/gu, "'") : text;
  const period = (of: Period): string => writtenPeriod(of, book);
  const unitOf = (unit: Unit): string => withoutCounter(unitWords(unit).many, isProgramUnit(unit));
  const words: Words = {
    locale,
    book,
    area,
    compareAreas: (a, b) => (inCharacters.has(locale) ? byTable(a, b) : 0) || compareText(area(a), area(b)),
    placePage: () => null,
    period,
    dated: (of) => dated(period(of), book.punctuation.year),
    number,
    unit: unitOf,
    label: (label) => {
      if ("area" in label) {
        const name = area(label.area);
        return label.years === undefined ? name : name + book.punctuation.clause + period(label.years);
      }
      if ("period" in label) return period(label.period);
      return "month" in label
        ? (book.months[Number(label.month.slice(5)) - 1] ?? label.month)
        : named(label.text);
    },
    office,
    file: (path) => path,
    publisher: () => null,
    dataset: (id) => datasets.find((each) => each.id === id)?.words[locale].title ?? id,
    indicator: (dataset, id) => {
      const indicatorWords = dataset.words[locale].indicators[id];
      if (!indicatorWords) throw new Error(`missing indicator: ${id}`);
      return indicatorWords;
    },
    breakdown: (dataset, id) => {
      const { breakdowns: names, openBreakdowns = [] } = dataset.words[locale];
      const read = (part: string) => {
        if (Object.hasOwn(names, part)) return names[part] ?? part;
        return named(part.slice(openBreakdowns.find((start) => part.startsWith(start))?.length ?? 0));
      };
      return Object.hasOwn(names, id) ? read(id) : id.split(", ").map(read).join(book.punctuation.clause);
    },
    amount: (measure, write = asPrinted) => {
      if (isMissing(measure)) return book.missing[measure.missing];
      const { amount, unit, qualifier } = measure;
      return book.qualifiers[qualifier](counted(write(measure), unit, amount));
    },
    named: (measure, write = asPrinted) => {
      const short = isMissing(measure) ? undefined : unitWords(measure.unit).changed;
      if (isMissing(measure) || !short) return words.amount(measure, write);
      return book.qualifiers[measure.qualifier](short(write(measure)));
    },
    exact: (measure) => {
      if (isMissing(measure)) return book.missing[measure.missing];
      const { amount, unit, qualifier, status, derivation } = measure;
      const digits = derivation.from === "cells" ? amount : telling(amount);
      const written = book.qualifiers[qualifier](counted(exactNumber(digits), unit, amount));
      return status === "reported" ? written : book.punctuation.bracketed(written, book.statuses[status]);
    },
    change: (from, to) => {
      if (from.qualifier !== "exact" || to.qualifier !== "exact") return null;
      // Values that are printed alike did not change for a reader.
      if (words.printed(from) === words.printed(to)) return null;
      const amount = decimalSum([to.amount, -from.amount]);
      const unit = from.unit === "percent" ? "percentage point" : from.unit;
      const shown = written(shownChange(from, to, book.magnitudes));
      const signed = amount > 0 ? `+${shown}` : shown;
      return book.qualifiers.exact(
        unitWords(unit).changed?.(signed) ?? counted(signed, unit, Math.abs(amount)),
      );
    },
    beside: (from, to) => {
      const change = shownChange(from, to, book.magnitudes);
      return (value) => written(shownAlike(shownNumber(value, book.magnitudes), change), value.qualifier);
    },
    printed: (quantity) => {
      const { scaled, digits, size } = shownNumber(quantity, book.magnitudes);
      return shownWith(scaled, digits, quantity.qualifier) * size;
    },
    exactNumber,
    bare: (measure, write = asPrinted) =>
      isMissing(measure) ? book.missing[measure.missing] : book.qualifiers[measure.qualifier](write(measure)),
  };
  return words;
}

/** The same words, with links to the pages of places. */
export function withPlaces(words: Words, places: Pick<ReadonlySet<string>, "has">): Words {
  return { ...words, placePage: (code) => (places.has(code) ? placeLink(code, words.locale) : null) };
}

/** The same words, with an edition's own names of offices and of the files that they deliver. */
export function withDeliveries(words: Words, edition: Pick<Edition, "offices" | "deliveries"> | null): Words {
  const names = edition?.offices ?? {};
  const office = (name: string): string => names[name]?.[words.locale] ?? words.office(name);
  const sourceOf = (path: string) => edition?.deliveries.find((delivery) => delivers(delivery, path))?.source;
  const publisher = (path: string): string | null => {
    const source = sourceOf(path);
    return source?.public ? source.organisation : null;
  };
  const file = (path: string): string => sourceOf(path)?.title ?? words.file(path);
  // Another edition's file of this name may have had another title.
  const place: Words["book"]["published"]["place"] = (cells) =>
    formatPlace(atCells(cells), cells.edition === undefined ? file(cells.file) : cells.file);
  const published = { ...words.book.published, place };
  return { ...words, office, file, publisher, book: { ...words.book, office, published } };
}

/** A computed amount without binary noise: six significant digits, and all digits before the point. */
function telling(amount: number): number {
  return Math.abs(amount) >= 1e6 ? Math.round(amount) : Number(amount.toPrecision(6));
}

/** A period as people write it: 2020, October 2020, 12 October 2020, both ends of an interval, and a fiscal year by its name. */
function writtenPeriod(period: Period, book: Phrasebook): string {
  if (period.includes("/")) {
    const [from = "", to = ""] = period.split("/");
    const { interval, since } = book.punctuation;
    const fiscal = fiscalYearOf(period);
    if (fiscal) return book.fiscalYear(...fiscal);
    const start = writtenPeriod(from, book);
    return to === "" ? since(start) : interval(start, writtenPeriod(to, book));
  }
  const [year = "", month, day] = period.split("-");
  return month === undefined
    ? period
    : book.date(year, Number(month), day === undefined ? null : Number(day));
}
