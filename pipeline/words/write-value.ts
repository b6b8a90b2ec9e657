import { textIn } from "../model/edition.ts";
import type { Locale } from "../model/locale.ts";
import { punctuation } from "../model/punctuation.ts";
import { formatCells, rangeOf } from "../model/source.ts";
import { type Writing, type Written, writingOf } from "../model/tells.ts";
import type { Unit } from "../model/unit.ts";
import type { Values } from "./condition.ts";
import { nameIn } from "./names.ts";

/** How a language writes the values in its sentences. */
export interface WritingGrammar {
  readonly quoted: (text: string) => string;
  readonly list: (items: readonly string[], most?: number) => string;
  readonly or: (items: readonly string[]) => string;
  /** An interval in words, any other period as it is. */
  readonly until: (period: string) => string;
}

/** A number without binary noise, and with thousands separators from five digits on, which no year has. */
function number(amount: number, { locale }: Speech): string {
  const [whole = "", ...rest] = String(Number(amount.toPrecision(12))).split(".");
  const grouped = /^-?\d{5,}$/.test(whole) ? inThousands(whole, locale) : whole;
  return [grouped, ...rest].join(punctuation[locale].decimal).replace(/^-/, "−");
}

function inThousands(digits: string, locale: Locale): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, punctuation[locale].thousands);
}

/** A language with its names of places, offices, units and published things. */
export interface Speech {
  readonly locale: Locale;
  readonly grammar: WritingGrammar;
  readonly area: (code: string) => string;
  readonly office: (name: string) => string;
  readonly published: {
    readonly [K in "time" | "figure" | "value" | "place"]: (value: Written[K]) => string;
  };
  readonly unit: (unit: Unit) => string;
}

type Writer<V> = (value: V, speech: Speech, values: Values) => string;

const named =
  (list: string): Writer<string> =>
  (id, { locale }) =>
    nameIn(list, id, locale);

const writers: { readonly [K in keyof Written]: Writer<Written[K]> } = {
  plain: (text) => text,
  whole: (text) => text,
  quoted: (text, { grammar }) => grammar.quoted(text),
  typed: (text, { grammar, locale }) =>
    /^\d{5,}$/.test(text) ? inThousands(text, locale) : grammar.quoted(text),
  number,
  amount: (amount, speech, { unit }) =>
    typeof unit === "string" ? `${number(amount, speech)} ${unit}` : number(amount, speech),
  count: (count, { locale }) => inThousands(String(count), locale),
  "code point": (code) => code.toString(16).toUpperCase().padStart(4, "0"),
  period: (period, { grammar }) => grammar.until(period),
  time: (period, { published }) => published.time(period),
  figure: (key, { published }) => published.figure(key),
  value: (value, { published }) => published.value(value),
  measure: (measure, speech) =>
    "missing" in measure ? nameIn("nothing", "value", speech.locale) : number(measure.amount, speech),
  unit: (unit, speech) => speech.unit(unit),
  rate: ({ amount, shareOf, area, year }, speech) =>
    nameIn("rate", shareOf ?? "not stated", speech.locale)
      .replaceAll("{amount}", number(amount, speech))
      .replaceAll("{area}", speech.area(area))
      .replaceAll("{year}", String(year)),
  cells: formatCells,
  address: (cells, { published }) => {
    const { edition: _, ...range } = rangeOf(cells);
    return published.place(range);
  },
  place: (cells, { published }) => published.place(cells),
  area: (code, { area }) => area(code),
  office: (name, { office }) => office(name),
  language: (language, { locale }) =>
    new Intl.DisplayNames(locale, { type: "language" }).of(language) ?? language,
  delimiter: (mark, { grammar, locale }) =>
    mark === "\t" ? nameIn("delimiter", "tab", locale) : grammar.quoted(mark),
  encoding: ({ encoding, sample }, { grammar }) =>
    sample === "" ? encoding : `${encoding} (${grammar.quoted(sample)})`,
  text: (text, { locale }) => textIn(text, locale),
  format: named("format"),
  limit: named("limit"),
  content: named("content"),
  reference: named("reference"),
  cause: named("cause"),
  reason: named("reason"),
  facet: named("facet"),
  "sourced figure": ({ raw, wording, at }, { locale }) => {
    const { bracketed, clause } = punctuation[locale];
    return bracketed(raw, `${wording}${clause}${formatCells(at)}`);
  },
  whether: String,
  "edition fault": String,
};

/** Whether values have a format of this name. */
export function isWritable(kind: string): boolean {
  const { single, choices } = writingOf(kind);
  return choices !== null || Object.hasOwn(writers, single);
}

export function writeValue(value: unknown, kind: string, values: Values, speech: Speech): string {
  const writing = writingOf(kind);
  if (writing.choices) return String(value);
  // The type of a kind of problem ensures that its values match their formats.
  const write = writers[writing.single as keyof Written] as Writer<unknown> | undefined;
  if (!write) throw new Error(`unknown kind of value: ${kind}`);
  if (writing.joined === null) return write(value, speech, values);
  const items = Array.isArray(value) ? value.map((item) => write(item, speech, values)) : [];
  if (items.length === 0 && /^(?:cells|address|place)$/.test(writing.single))
    return nameIn("nothing", "cells", speech.locale);
  return join(items, writing, speech.grammar);
}

function join(items: readonly string[], { joined, most }: Writing, grammar: WritingGrammar): string {
  if (joined === "or") return grammar.or(items);
  return joined === "list" ? grammar.list(items, most) : items.join(joined === "sum" ? " + " : " → ");
}
