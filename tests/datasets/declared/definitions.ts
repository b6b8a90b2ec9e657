import { type Declared, declare } from "../../../pipeline/datasets/declared/declare.ts";
import type { MethodBeside, Methods } from "../../../pipeline/datasets/declared/method.ts";
import { kindsOf } from "../../../pipeline/findings/problems.ts";
import type { Finding } from "../../../pipeline/model/finding.ts";
import type { Locale } from "../../../pipeline/model/locale.ts";
import { placeOf } from "../../support/edition.ts";
import { sheetOf, type TestCell } from "../../support/sheet.ts";

const kinds = new Map(kindsOf([]).map((kind) => [kind.code, kind]));

type Rows = readonly (readonly TestCell[])[];

/** A small definition without a mistake: places, years and amounts of waste. */
export const small: { readonly [sheet: string]: Rows } = {
  dataset: [
    ["setting", "value"],
    ["title", "Waste"],
    ["about", "Waste of cities"],
  ],
  sources: [
    ["source", "file"],
    ["waste", "waste.csv"],
  ],
  columns: [
    ["source", "name", "kind", "header", "unit", "key", "list", "meaning"],
    ["waste", "city", "area", "City", null, "yes", null, "The city"],
    ["waste", "year", "period", "Year", null, "yes", null, "The year"],
    ["waste", "kind", "choice", "Kind", null, null, "kinds", "The kind"],
    ["waste", "amount", "quantity", "Amount", "t", null, null, "How much"],
  ],
  lists: [
    ["list", "value", "label"],
    ["kinds", "food", "Food"],
    ["kinds", "paper", "Paper"],
  ],
  indicators: [
    ["indicator", "title", "unit", "operation", "column", "of", "by", "where"],
    ["waste", "Waste", "t", "sum", "waste.amount", null, "period; area|period", null],
    ["food", "Food waste", "t", "sum", "waste.amount", null, "period; area|period", "kind is food"],
    ["food-share", "Food of all", null, "share", "food", "waste", null, null],
  ],
};

/** The definition with some sheets written otherwise; null leaves one out. */
export function definitionWith(
  sheets: { readonly [name: string]: Rows | null },
  locales: readonly Locale[] = ["en"],
  methods: Methods = new Map(),
  own: MethodBeside | null = null,
): Declared {
  const all = Object.entries({ ...small, ...sheets }).flatMap(([name, rows]) =>
    rows ? [sheetOf(rows, { file: `datasets/waste/${name}.csv`, name: "" })] : [],
  );
  const place = { id: "waste", folder: "datasets/waste", locales, kinds };
  const others = new Map<string, never>();
  const owner = (id: string) => (id === "members" ? "membership" : null);
  return declare(all, { ...place, owner, methods, beside: own, others, path: ["waste"] });
}

/** The rows of a sheet with one put in place of the row of this number, the header being 1. */
export function withRow(
  sheet: string,
  row: number,
  cells: readonly TestCell[],
): { readonly [name: string]: Rows } {
  const rows = [...(small[sheet] ?? [])];
  rows[row - 1] = cells;
  return { [sheet]: rows };
}

export function briefs(findings: readonly Finding[]): string[] {
  return findings.map((found) => `${found.code} ${placeOf(found).replace("datasets/waste/", "")}`);
}
