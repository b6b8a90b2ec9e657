import { languages } from "../../locales/languages.ts";
import type { TemplateWords } from "../../locales/phrasebook.ts";
import { unitNames } from "../../locales/unit-names.ts";
import type { Areas } from "../../model/area.ts";
import {
  type Column,
  type Contract,
  mayBeEmpty,
  type Names,
  nameFor,
  type QuantityColumn,
} from "../../model/contract.ts";
import { headerUnit, withUnit } from "../../model/header-unit.ts";
import type { Locale } from "../../model/locale.ts";
import { type Punctuation, punctuation } from "../../model/punctuation.ts";
import { isCounted, isProgramUnit, spellingsOf } from "../../model/unit.ts";
import { unitFor } from "../../stages/validate/readers/units.ts";

/** A contract's column as offered for filling in. */
export interface TemplateColumn {
  readonly name: string;
  readonly column: Column;
  /** The header or label: name, unit where fixed, asterisk where required. */
  readonly label: string;
  readonly shown: string;
  readonly unit: string;
  readonly required: boolean;
  /** Values of its dropdown; null where anything may be typed. */
  readonly list: readonly string[] | null;
  readonly help: string;
  readonly range: { readonly minimum: number | null; readonly maximum: number | null };
}

export interface TemplateLanguage {
  readonly locale: Locale;
  readonly words: TemplateWords;
  readonly punctuation: Punctuation;
  readonly areas: Areas;
  /** What each column means, by its name in the contract. */
  readonly meanings: { readonly [column: string]: string };
}

/** The contract's columns as a template offers them, in the contract's order. */
export function templateColumns(contract: Contract, language: TemplateLanguage): TemplateColumn[] {
  return Object.entries(contract.columns).map(([name, column]) => {
    const shown = nameFor(column.names, language.locale);
    const unit = column.kind === "quantity" && !isPerRow(column) ? shownUnit(column, language.locale) : "";
    const required = !mayBeEmpty(column);
    const units = unitsOfRow(contract, name, language.locale);
    const range = rangeOf(column);
    const base = { name, column, shown, unit, required, range };
    return {
      ...base,
      label: `${required ? "* " : ""}${withUnit(shown, unit)}`,
      list: units.length > 0 ? units : listOf(column, language),
      help: helpOf(base, units.length > 0, language),
    };
  });
}

function shownUnit(column: QuantityColumn, locale: Locale): string {
  return inLanguage(headerUnit(column), column, locale);
}

/** A unit of what is counted, or a multiple such as a million tonnes, in the language's words, if they are read again. */
function inLanguage(symbol: string, column: QuantityColumn, locale: Locale): string {
  const meant = unitFor(symbol, column);
  const unit = meant?.unit ?? "";
  if (!meant || !isProgramUnit(unit)) return symbol;
  const names = unitNames(locale);
  // Who takes part is counted as people are.
  const counted = [...names[unit], ...(unit === "participant" ? names.person : [])];
  const multiples = Object.entries(languages[locale].reads.multipliers).flatMap(([word, factor]) =>
    factor === meant.factor ? names[unit].map((name) => word + punctuation[locale].gap + name) : [],
  );
  const words = isCounted(unit) ? counted : locale !== "en" && symbol.includes(" ") ? multiples : [];
  const isRead = (word: string) => {
    const read = unitFor(word, column);
    return read?.unit === unit && read.factor === meant.factor;
  };
  return words.find(isRead) ?? symbol;
}

function listOf(column: Column, { areas, locale }: TemplateLanguage): readonly string[] | null {
  if (column.kind === "area") return [...new Set(areas.all.map(({ names }) => names[locale]))];
  if (column.kind !== "choice") return null;
  return Object.values<Names>(column.choices).map((names) => nameFor(names, locale));
}

/** The units that a text column may name for the numbers of its row. */
function unitsOfRow(contract: Contract, name: string, locale: Locale): string[] {
  const units = Object.values(contract.columns).flatMap((column) =>
    column.kind === "quantity" && typeof column.unitFrom === "object" && column.unitFrom.column === name
      ? [...column.units.flatMap(spellingsOf), ...Object.keys(column.datasetUnits ?? {})].map((unit) =>
          inLanguage(unit, column, locale),
        )
      : [],
  );
  return [...new Set(units)];
}

function isPerRow({ unitFrom }: QuantityColumn): boolean {
  return typeof unitFrom === "object";
}

function rangeOf(column: Column): TemplateColumn["range"] {
  // The range is in the base unit, and a row may name another.
  const anyUnit =
    column.kind === "quantity" &&
    isPerRow(column) &&
    column.units.some((unit) => spellingsOf(unit).length > 1);
  if (column.kind !== "quantity" || anyUnit) return { minimum: null, maximum: null };
  const { minValue, maxValue } = column.schema;
  const bound = (value: number | null) =>
    value === null || Math.abs(value) >= Number.MAX_SAFE_INTEGER ? null : value;
  return { minimum: bound(minValue), maximum: bound(maxValue) };
}

/** What a column means, and how to write it; for units with a dropdown only the first. */
function helpOf(
  { name, column, unit, range }: Pick<TemplateColumn, "name" | "column" | "unit" | "range">,
  isUnit: boolean,
  { words, punctuation, meanings }: TemplateLanguage,
): string {
  const meaning = meanings[name] ?? "";
  if (isUnit) return meaning || words.unitOfRow;
  const how =
    column.kind === "quantity" ? words.number(range.minimum, range.maximum, unit) : words[column.kind];
  if (meaning === "") return how;
  // Definitions may omit the full stop.
  const stop = /[.!?。！？…]$/u.test(meaning) ? "" : punctuation.stop;
  return meaning + stop + punctuation.gap + how;
}
