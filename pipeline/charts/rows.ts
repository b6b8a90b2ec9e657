import { type ChartEntry, isUnsure, type Prepared } from "./prepared.ts";
import { type Json, light } from "./theme.ts";

/** An entry as a row of the specification's data, with a form's additions. */
export function rowOf(prepared: Prepared, entry: ChartEntry, more: Json = {}): Json {
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

/** Test of a row for a target, plan or projection; such marks are hollow or dashed. */
export const ahead = "indexof(['target', 'planned', 'projected'], datum.status) >= 0";
/** Test of a row for anything but an exact measurement. */
export const unsure = `(${ahead} || isValid(datum.qualifier))`;

export const nominal = (field: string, more: Json): Json => ({ field, type: "nominal", ...more });
export const quantitative = (field: string, more: Json = {}): Json => ({
  field,
  type: "quantitative",
  ...more,
});

/** A colour, or a shape, for each series in chart order; for what is not stated the last, a grey. */
export function bySeries({ fields, series, unstated }: Prepared, legend: Json | null = null): Json {
  const named = series.filter((name) => !unstated.has(name));
  const skipped = Array.from({ length: Math.max(0, light.palette.length - 1 - named.length) }, (_, at) => at);
  const domain = named.length === series.length ? series : [...named, ...skipped, ...unstated];
  return nominal(fields.series, {
    scale: { domain },
    legend: legend && { ...legend, values: series },
    title: null,
  });
}

/** Encoding of anything but exact measurements: pale within a dashed outline. */
export function certainty(prepared: Prepared, legend: Json | null = null): Json {
  if (!prepared.entries.some(isUnsure)) return {};
  const where = (branch: Json, otherwise: unknown): Json => ({
    condition: { test: unsure, ...branch },
    value: otherwise,
  });
  return {
    fillOpacity: where({ value: 0.2 }, 1),
    stroke: where(bySeries(prepared, legend), null),
    strokeDash: where({ value: [3, 2] }, [1, 0]),
  };
}
