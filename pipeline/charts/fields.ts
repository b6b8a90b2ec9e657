import type { Chart } from "../model/chart.ts";

/** The names of data columns in a specification. */
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

/** Identifies a value by category and series; Vega keeps dates as timestamps. */
export function keyOf(category: unknown, series: unknown): string {
  const isDate = typeof category === "string" && /^\d{4}(-\d\d){0,2}$/.test(category);
  const at = category instanceof Date ? category.getTime() : isDate ? Date.parse(category) : category;
  return `${at}\n${series}`;
}
