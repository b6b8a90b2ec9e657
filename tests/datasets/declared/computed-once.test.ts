import { expect, test } from "vitest";
import { isMissing, measured } from "../../../pipeline/model/quantity.ts";
import type { CellRange } from "../../../pipeline/model/source.ts";
import { cells, type Row, type Table } from "../../../pipeline/model/table.ts";
import { context } from "../activities/rows.ts";
import { definitionWith, small } from "./definitions.ts";

/** Waste and, from a second source, paper alone. */
const { dataset, findings } = definitionWith({
  sources: [...(small.sources ?? []), ["paper", "paper.csv"]],
  columns: [
    ...(small.columns ?? []),
    ["paper", "city", "area", "City", null, "yes", null, "The city"],
    ["paper", "year", "period", "Year", null, "yes", null, "The year"],
    ["paper", "sheets", "quantity", "Sheets", "t", null, null, "How much"],
  ],
  indicators: [
    ...(small.indicators ?? []).slice(0, 2),
    ["paper", "Paper", "t", "sum", "paper.sheets", null, "period; area|period", null],
  ],
});

/** A table of one row: an amount of waste or of paper in Japan in 2020. */
function tableOf(column: "amount" | "sheets", amount: number): Table {
  const range: CellRange = { file: "waste.csv", sheet: "", row: 2, column: 1, toRow: 2, toColumn: 1 };
  const at = { range, status: "reported", raw: String(amount) } as const;
  const values = { city: "JPN", year: "2020", kind: "food", [column]: measured("t", amount, at) };
  const row = { ...values, [cells]: () => at } as unknown as Row;
  return { length: 1, row: () => row, [Symbol.iterator]: () => [row].values() };
}

function paperIn(tables: { readonly waste: Table; readonly paper: Table }): number | undefined {
  const observations = [...(dataset?.compute(tables, context) ?? [])];
  const found = observations.find(({ indicator, area }) => indicator === "paper" && area === "JPN");
  return found && !isMissing(found.value) ? found.value.amount : undefined;
}

test("what the check asks for is not computed again by the computation after it", () => {
  expect(findings).toEqual([]);
  const tables = { waste: tableOf("amount", 5), paper: tableOf("sheets", 2) };
  const first = dataset?.compute(tables, context);
  expect(dataset?.compute({ ...tables }, context)).toBe(first);
});

test("any other table is computed anew, be it not the first one, and so is one that is left out", () => {
  const waste = tableOf("amount", 5);
  expect(paperIn({ waste, paper: tableOf("sheets", 2) })).toBe(2);
  expect(paperIn({ waste, paper: tableOf("sheets", 3) })).toBe(3);
  const both = dataset?.compute({ waste, paper: tableOf("sheets", 3) }, context);
  expect(dataset?.compute({ waste }, context)).not.toBe(both);
});
