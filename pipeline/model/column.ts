import { z } from "zod";
import type { AreaCode } from "./area.ts";
import type { Locale } from "./locale.ts";
import type { Period } from "./period.ts";
import type { Measure, Status } from "./quantity.ts";
import { countsThings, type RawUnit, type Unit } from "./unit.ts";

/** What a column, or a value of its list, is called: of each language the first is shown, and all are understood. */
export type Names = { readonly en: readonly string[] } & { readonly [L in Locale]?: readonly string[] };

/** The name shown in a language: the first that it has, or the first in English. */
export function nameFor(names: Names, locale: Locale): string {
  return (names[locale] ?? names.en)[0] ?? "";
}

/** Every name in every language, each once. */
export function everyName(names: Names): string[] {
  return [...new Set(Object.values(names).flat())];
}

/** Where a column's values stand: under a header, to the right of a label above the table, or in the sheet's name. */
export type ColumnPlace = "column" | "field" | "sheet-name";

interface Base {
  readonly names: Names;
  readonly place: ColumnPlace;
  /** An empty cell is null instead of an error. */
  readonly optional: boolean;
  /** `across`: its values head other columns, as years do; `below`: its numbers stand below those. Each of them makes a row. */
  readonly spread?: "across" | "below";
  /** An empty cell says what stands above it: a region that is written once. */
  readonly fillsDown?: true;
}

/** Free text, trimmed. */
export interface TextColumn extends Base {
  readonly kind: "text";
  readonly schema: z.ZodString;
}

/** One of a closed list; each id is written by any of its names. */
export interface ChoiceColumn<T extends string = string> extends Base {
  readonly kind: "choice";
  readonly schema: z.ZodType<T>;
  readonly choices: { readonly [id in T]: Names };
  /** The choice says how sure (status) or how exact (qualifier) the row's figures are. */
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
  /** A letter with a number is a year of a Japanese era (H1); elsewhere it may be a half-year or a reference. */
  readonly eras: boolean;
  /** How the source says that it writes dates, where that is not plain; null where it does not say. */
  readonly written: DateWriting | null;
}

/**
 * `year.month`: 2020.11 is November. `day first`: 03/04/2020 is the third of April. `split year`: 2010/11 runs into 2011.
 * `months of 2024`: the file names months alone. `year in column year`: their year stands in another column.
 */
export const dateWritings = ["year.month", "day first", "month first", "split year"] as const;
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

/** A number with a unit: fixed here, named in the header above, or named by another column of the row. */
export interface QuantityColumn<U extends Unit = Unit> extends Base {
  readonly kind: "quantity";
  readonly schema: z.ZodNumber;
  readonly units: readonly U[];
  /** Units that only this source writes, by their symbol in NFKC. */
  readonly datasetUnits?: { readonly [symbol: string]: RawUnit };
  readonly unitFrom: "contract" | "header" | { readonly column: string };
  /** Empty cells and markers such as `…` are values not reported, not errors. */
  readonly gaps: boolean;
  /** NO, NE, NA, IE and C of greenhouse-gas inventories are values not reported, never 0. */
  readonly notationKeys: boolean;
  /** How sure this column's figures are, whatever their row says: a target is a target. */
  readonly status?: Status;
  /** Its counts need not be whole: it holds averages. */
  readonly inParts?: boolean;
  /** Another way in which the source writes some figures, with the number at `{}`, and what those are. */
  readonly written?: { readonly as: string; readonly status: Status };
}

export type Column = TextColumn | ChoiceColumn | AreaColumn | PeriodColumn | InstantColumn | QuantityColumn;
export type Columns = { readonly [name: string]: Column };

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
  // Object.keys forgets the keys' type; the record's own type says what they are.
  const ids = Object.keys(choices) as T[];
  return { ...base, kind: "choice", role: "plain", names, schema: z.enum(ids), choices };
}

/** How sure the row's figures are; each status as the office writes it. */
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
  { eras = false, written = null }: Partial<Pick<PeriodColumn, "eras" | "written">> = {},
): PeriodColumn {
  return { ...base, kind: "period", names, schema: z.string().min(4), eras, written };
}

export function instant(names: Names): InstantColumn {
  return { ...base, kind: "instant", names, schema: z.number() };
}

/** A number in one of `units`; at or above 0 unless another range is given. */
export function quantity<const U extends Unit>(
  names: Names,
  options: {
    readonly units: readonly U[];
    readonly datasetUnits?: NonNullable<QuantityColumn["datasetUnits"]>;
    readonly unitFrom?: QuantityColumn["unitFrom"];
    readonly schema?: z.ZodNumber;
    readonly gaps?: boolean;
    readonly notationKeys?: boolean;
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
    ...options,
  };
}

/** Whether amounts of a unit must be whole in a column. */
export function mustBeWhole({ inParts = false }: QuantityColumn, unit: Unit): boolean {
  return !inParts && countsThings(unit);
}

/** Degrees of latitude or longitude, as far as `most` either way. */
export function degrees(names: Names, most: 90 | 180): QuantityColumn<"1"> {
  return quantity(names, { units: ["1"], schema: z.number().min(-most).max(most) });
}

/** An empty cell in this column is null, not an error. */
export function optional<C extends Column>(column: C): C & { readonly optional: true } {
  return { ...column, optional: true };
}

/** The value stands once for the whole table, right of its label in the lines above the header. */
export function field<C extends Column>(column: C): C {
  return { ...column, place: "field" };
}
