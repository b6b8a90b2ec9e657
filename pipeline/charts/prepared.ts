import type { Chart } from "../model/chart.ts";
import { isDoubted, type Observation } from "../model/observation.ts";
import type { Period } from "../model/period.ts";
import type { Qualifier, Status } from "../model/quantity.ts";
import type { MapPlace } from "./chart-words.ts";
import type { Fields } from "./fields.ts";

/** A point with its words and its number. */
export interface ChartEntry {
  readonly category: string;
  readonly series: string;
  readonly period: Period | null;
  readonly amount: number | null;
  readonly qualifier: Qualifier;
  readonly status: Status;
  readonly joined: boolean;
  /** The amount published before; null where it was not restated, or had another unit. */
  readonly earlier: number | null;
  /** The country or area that it lies in. */
  readonly region: string;
  readonly place: MapPlace | null;
  readonly observation: Observation;
}

export interface Prepared {
  readonly chart: Chart;
  readonly fields: Fields;
  readonly entries: readonly ChartEntry[];
  /** The category and the series of what is not stated, which come last. */
  readonly unstated: ReadonlySet<string>;
  /** In order of appearance. */
  readonly categories: readonly string[];
  readonly series: readonly string[];
  /** As written on the chart: "n/a", "fewer than 10 %". */
  amount(entry: ChartEntry): string;
  at(category: string, series: string): ChartEntry | undefined;
}

/** Whether it is not a measurement of the past: drawn hollow and dashed. */
export function isAhead({ status }: Pick<ChartEntry, "status">): boolean {
  return status === "target" || status === "planned" || status === "projected";
}

/** Whether it is not an exact measurement. */
export function isUnsure(entry: ChartEntry): boolean {
  return isAhead(entry) || entry.qualifier !== "exact";
}

/** Whether it goes from one day, month or year to another. */
export function isSpan({ period }: Pick<ChartEntry, "period">): boolean {
  return period?.includes("/") ?? false;
}

/** The sign after the amount of a figure in doubt, as its mark in texts. */
export const doubtSign = "ᶜ";

export function doubtBeside({ observation }: Pick<ChartEntry, "observation">): string {
  return isDoubted(observation) ? doubtSign : "";
}

/** The sign before a qualified number where words have no room. */
export const chartSigns: { readonly [Q in Qualifier]: string } = {
  exact: "",
  about: "≈ ",
  "more-than": "> ",
  "at-least": "≥ ",
  "about-or-more": "≈≥ ",
  "less-than": "< ",
  "at-most": "≤ ",
  "about-or-less": "≈≤ ",
};
