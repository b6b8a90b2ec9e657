import type { Chart } from "../../../model/chart.ts";
import { isMissing } from "../../../model/quantity.ts";
import type { Entry, Prepared } from "./prepare-chart.ts";
import type { Json } from "./theme.ts";

/** What a specification calls the columns of its data. */
export interface Fields {
  readonly category: "period" | "area" | "category";
  readonly series: "area" | "series";
}

export function fieldsOf({ points }: Chart): Fields {
  const [first] = points;
  const category =
    !first || "text" in first.category || "month" in first.category
      ? "category"
      : "area" in first.category
        ? "area"
        : "period";
  return { category, series: first && "area" in first.series && category !== "area" ? "area" : "series" };
}

/** An entry as a row of the specification's data, with whatever a form adds to it. */
export function rowOf(prepared: Prepared, entry: Entry, more: Json = {}): Json {
  const { category, series } = prepared.fields;
  const { period, amount, qualifier, status, earlier } = entry;
  const [from = "", until = ""] = period?.split("/") ?? [];
  return {
    ...(category === "period" ? { period: from } : { [category]: entry.category }),
    ...(until === "" ? {} : { until }),
    [series]: entry.series,
    amount,
    unit: prepared.chart.unit,
    status: amount === null ? "missing" : status,
    ...(qualifier === "exact" ? {} : { qualifier }),
    ...(amount === null ? { note: prepared.amount(entry) } : {}),
    ...(earlier === null ? {} : { earlier }),
    ...more,
  };
}

/** What was published before, where that is a number. */
export function earlierOf(point: Chart["points"][number]): number | null {
  const value = point.earlier?.value;
  return value && !isMissing(value) ? value.amount : null;
}

/** Of a row: a target, a plan or a projection; such marks are hollow or dashed. */
export const ahead = "indexof(['target', 'planned', 'projected'], datum.status) >= 0";
/** Of a row: not a measurement of what was, or not an exact one. */
export const unsure = `(${ahead} || isValid(datum.qualifier))`;

export const nominal = (field: string, more: Json = {}): Json => ({ field, type: "nominal", ...more });
export const quantitative = (field: string, more: Json = {}): Json => ({
  field,
  type: "quantitative",
  ...more,
});

/** A colour, or a shape, for each series in the order of the chart. */
export function bySeries({ fields, series }: Prepared, legend: Json | null = null): Json {
  return nominal(fields.series, { scale: { domain: series }, legend, title: null });
}

/** What a value is known by: where it stands, and its series; Vega keeps dates as moments. */
export function keyOf(category: unknown, series: unknown): string {
  const isDate = typeof category === "string" && /^\d{4}(-\d\d){0,2}$/.test(category);
  const at = category instanceof Date ? category.getTime() : isDate ? Date.parse(category) : category;
  return `${at}\n${series}`;
}
