import { z } from "zod";
import type { AreaCode } from "./area.ts";
import type { Locale } from "./locale.ts";
import type { Period } from "./period.ts";
import type { Measure, Status } from "./quantity.ts";
import { countsThings, type RawUnit, type Unit } from "./unit.ts";

/** Names of a column or of a list value: in each language the first is shown, and all are recognized. */
export type Names = { readonly en: readonly string[] } & { readonly [L in Locale]?: readonly string[] };

/** The name shown in a language, or the English one. */
export function nameFor(names: Names, locale: Locale): string {
  return (names[locale] ?? names.en)[0] ?? "";
}

/** All names in all languages, without duplicates. */
export function everyName(names: Names): string[] {
  return [...new Set(Object.values(names).flat())];
}

/** Where values stand: under a header, right of a label above the table, or in the sheet's name. */
export type ColumnPlace = "column" | "field" | "sheet-name";

interface Base {
  readonly names: Names;
  readonly place: ColumnPlace;
  /** An empty cell is null, not an error. */
  readonly optional: boolean;
  /** `across`: the values head other columns, as years do; `below`: the numbers under those. Each gives a row. */
  readonly spread?: "across" | "below";
  /** An empty cell repeats the one above: a region written only once. */
  readonly fillsDown?: true;
  /** It stands in rows of its own, in the cells of another column, above the rows that it is about. */
  readonly isHeading?: true;
  /** The label at this level, from 1, of those that stand below each other in the cells of another column. */
  readonly level?: number;
  /** Which of the labels in its cells it is, from 1. */
  readonly part?: number;
  /** It is the only time in the texts above the table, or in the name of the sheet or the file. */
  readonly inTitle?: true;
}

/** Free text, trimmed. */
export interface TextColumn extends Base {
  readonly kind: "text";
  readonly schema: z.ZodString;
}

/** A value of a closed list, written by any of its names. */
export interface ChoiceColumn<T extends string = string> extends Base {
  readonly kind: "choice";
  readonly schema: z.ZodType<T>;
  readonly choices: { readonly [id in T]: Names };
  /** Whether the value sets the status or the qualifier of the row's figures. */
  readonly role: "plain" | "status" | "qualifier";
}

/** A place by any of its reviewed names. */
export interface AreaColumn extends Base {
  readonly kind: "area";
  readonly schema: z.ZodString;
}

/** A date, month, year or interval. */
export interface PeriodColumn extends Base {
  readonly kind: "period";
  readonly schema: z.ZodString;
  /** Reads a letter with a number (H1) as a Japanese era year; otherwise it may be a half-year or a reference. */
  readonly eras: boolean;
  /** How the source writes ambiguous dates; null where it does not say. */
  readonly written: DateWriting | null;
  /** The time of all rows, where no cell has one. */
  readonly always?: Period;
}

/**
 * `year.month`: 2020.11 is November. `day first`: 03/04/2020 is 3 April. `split year`: 2010/11 runs into 2011,
 * `year/month`: it is November. `year/quarter`: 1993 04 is its last three months. `short year`: Jan-05 is January 2005. `minguo year`: 112 is 2023. `buddhist year`: 2566 is 2023.
 * `era year`: H30 is 2018. `in text`: (1) In 2015 is 2015. `months of 2024`: the file names only months. `year in column year`: another column has the year.
 */
export const dateWritings = [
  ...(["year.month", "day first", "month first", "split year", "year/month", "year/quarter"] as const),
  ...(["short year", "minguo year", "buddhist year", "era year", "in text"] as const),
] as const;
export type DateWriting = (typeof dateWritings)[number] | `months of ${number}` | `year in column ${string}`;

/** The way of writing dates that a definition names, or null. */
export function dateWritingOf(text: string): DateWriting | null {
  const [, year] = /^months of ((?:19|20)\d\d)$/.exec(text) ?? [];
  if (year !== undefined) return `months of ${Number(year)}`;
  const [, column] = /^year in column (\S+)$/.exec(text) ?? [];
  if (column !== undefined) return `year in column ${column}`;
  return dateWritings.find((writing) => writing === text) ?? null;
}

/** An instant with its offset, `2015-11-22T00:00:00-06:00`, kept as milliseconds since 1970 UTC. */
export interface InstantColumn extends Base {
  readonly kind: "instant";
  readonly schema: z.ZodNumber;
}

/** A number whose unit is fixed here, named in its header, or named in another column of the row. */
export interface QuantityColumn<U extends Unit = Unit> extends Base {
  readonly kind: "quantity";
  readonly schema: z.ZodNumber;
  readonly units: readonly U[];
  /** Units used only by this source, by symbol in NFKC. */
  readonly datasetUnits?: { readonly [symbol: string]: RawUnit };
  readonly unitFrom: "contract" | "header" | { readonly column: string };
  /** The multiple of its unit that its numbers are in where no header says another: kt. */
  readonly multiple?: RawUnit & { readonly name: string };
  /** Empty cells and markers such as `…` are unreported values, not errors. */
  readonly gaps: boolean;
  /** NO, NE, NA, IE and C of greenhouse-gas inventories are unreported values, never 0. */
  readonly notationKeys: boolean;
  /** Further texts that stand for an unreported value. */
  readonly gapMarks: readonly string[];
  /** Status of the column's figures, whatever their row says: a target is a target. */
  readonly status?: Status;
  /** Counts may be fractions, because they are averages. */
  readonly inParts?: boolean;
  /** A form in which the source writes some figures, with the number at `{}`, and their status. */
  readonly written?: { readonly as: string; readonly status: Status };
}

export type Column = TextColumn | ChoiceColumn | AreaColumn | PeriodColumn | InstantColumn | QuantityColumn;
export type Columns = { readonly [name: string]: Column };

/** Whether a column has months whose years another column has. */
export function isMonthOfYears(column: Column): boolean {
  return column.kind === "period" && column.written?.startsWith("year in column ") === true;
}

type Required<C extends Column> =
  C extends QuantityColumn<infer U>
    ? Measure<U>
    : C extends ChoiceColumn<infer T>
      ? T
      : C extends AreaColumn
        ? AreaCode
        : C extends PeriodColumn
          ? Period
          : z.infer<C["schema"]>;

/** The type of a column's value in an accepted row. */
export type ColumnValue<C extends Column> = C extends { readonly optional: true }
  ? Required<C> | null
  : Required<C>;

const base = { place: "column", optional: false } as const;

export function text(names: Names): TextColumn {
  return { ...base, kind: "text", names, schema: z.string().min(1) };
}

export function choice<const T extends string>(
  names: Names,
  choices: { readonly [id in T]: Names },
): ChoiceColumn<T> {
  // Object.keys loses the keys' type; the record's type has them.
  const ids = Object.keys(choices) as T[];
  return { ...base, kind: "choice", role: "plain", names, schema: z.enum(ids), choices };
}

/** The status of the row's figures, with the names that offices use. */
export function status<const S extends Status>(
  names: Names,
  choices: { readonly [id in S]: Names },
): ChoiceColumn<S> {
  return { ...choice(names, choices), role: "status" };
}

export function area(names: Names): AreaColumn {
  return { ...base, kind: "area", names, schema: z.string().min(1) };
}

export function period(
  names: Names,
  {
    eras = false,
    written = null,
    ...always
  }: Partial<Pick<PeriodColumn, "eras" | "written" | "always">> = {},
): PeriodColumn {
  return { ...base, kind: "period", names, schema: z.string().min(4), eras, written, ...always };
}

export function instant(names: Names): InstantColumn {
  return { ...base, kind: "instant", names, schema: z.number() };
}

/** A number in one of `units`, not negative unless `options` allows it. */
export function quantity<const U extends Unit>(
  names: Names,
  options: {
    readonly units: readonly U[];
    readonly datasetUnits?: NonNullable<QuantityColumn["datasetUnits"]>;
    readonly unitFrom?: QuantityColumn["unitFrom"];
    readonly multiple?: NonNullable<QuantityColumn["multiple"]>;
    readonly schema?: z.ZodNumber;
    readonly gaps?: boolean;
    readonly notationKeys?: boolean;
    readonly gapMarks?: readonly string[];
    readonly status?: Status;
    readonly inParts?: boolean;
    readonly written?: NonNullable<QuantityColumn["written"]>;
  },
): QuantityColumn<U> {
  return {
    ...base,
    kind: "quantity",
    names,
    schema: z.number().min(0),
    unitFrom: "contract",
    gaps: false,
    notationKeys: false,
    gapMarks: [],
    ...options,
  };
}

/** Whether amounts in a unit must be whole numbers. */
export function mustBeWhole({ inParts = false }: QuantityColumn, unit: Unit): boolean {
  return !inParts && countsThings(unit);
}

/** Degrees of latitude or longitude, from −`most` to `most`. */
export function degrees(names: Names, most: 90 | 180): QuantityColumn<"1"> {
  return quantity(names, { units: ["1"], schema: z.number().min(-most).max(most) });
}

/** Makes an empty cell null instead of an error. */
export function optional<C extends Column>(column: C): C & { readonly optional: true } {
  return { ...column, optional: true };
}

/** Places the value once for the whole table, right of its label in the lines above the header. */
export function field<C extends Column>(column: C): C {
  return { ...column, place: "field" };
}

/** Whether a cell of the column may hold nothing. */
export function mayBeEmpty(column: Column): boolean {
  return column.optional || (column.kind === "quantity" && column.gaps);
}
