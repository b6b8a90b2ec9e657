import { z } from "zod";
import {
  area,
  choice,
  defineContract,
  optional,
  period,
  quantity,
  text,
} from "../../../pipeline/model/contract.ts";
import type { Rule } from "../../../pipeline/model/rule.ts";
import { readSheets } from "../../stages/validate/validate-fixture.ts";
import { type SheetOptions, sheetOf, type TestCell } from "../../support/sheet.ts";
import type { Case, Findings } from "./case.ts";

const file = "cities/waste.xlsx";
const name = "Waste";

const columns = {
  city: area({ en: ["City"] }),
  kind: choice({ en: ["Kind"] }, { city: { en: ["City"] }, county: { en: ["County"] } }),
  opened: period({ en: ["Opened"] }),
  waste: quantity(
    { en: ["Waste"] },
    { units: ["t"], unitFrom: { column: "unit" }, gaps: true, notationKeys: true },
  ),
  unit: text({ en: ["Unit"] }),
  rate: quantity({ en: ["Rate"] }, { units: ["percent"], schema: z.number().min(0).max(100), gaps: true }),
  visitors: quantity({ en: ["Visitors"] }, { units: ["participant"], schema: z.number().int().min(0) }),
  closed: optional(period({ en: ["Closed"] })),
  paper: optional(quantity({ en: ["Paper"] }, { units: ["t"] })),
  glass: optional(quantity({ en: ["Glass"] }, { units: ["t"] })),
  balance: optional(quantity({ en: ["Balance"] }, { units: ["t"], schema: z.number() })),
};
type Column = keyof typeof columns;

export const header = ["City", "Kind", "Opened", "Waste", "Unit", "Rate", "Visitors"] as const;
const more = [...header, "Closed", "Paper", "Glass", "Balance"] as const;
const plain = ["Busan", "City", 2010, 12.5, "t", 48.5, 7, null, null, null, null];
const names: readonly string[] = Object.keys(columns);

/** A row in which nothing is wrong, but for what is given. */
export function row(given: { readonly [C in Column]?: TestCell } = {}): TestCell[] {
  const cells = plain.map((cell, index) => {
    const own = Object.entries(given).find(([column]) => column === names[index]);
    return own ? own[1] : cell;
  });
  return Object.keys(given).some((column) => names.indexOf(column) >= header.length)
    ? cells
    : cells.slice(0, header.length);
}

/** What is found in a table of these rows below its header. */
export function found(
  rows: readonly (readonly TestCell[])[],
  rules: readonly Rule<Column>[] = [],
  options: SheetOptions = {},
): Findings {
  const width = Math.max(header.length, ...rows.map((cells) => cells.length));
  return foundOn([sheetOf([more.slice(0, width), ...rows], { file, name, ...options })], rules);
}

export function foundOn(
  sheets: Parameters<typeof readSheets>[1],
  rules: readonly Rule<Column>[] = [],
): Findings {
  const contract = defineContract({
    file: "waste.xlsx",
    columns,
    key: ["city", "opened", "kind"],
    totals: [{ label: /^subtotal/i, over: "group", kind: "sum", column: "waste" }],
    rules,
  });
  return readSheets(contract, sheets).findings;
}

/** The sheet of these rows, header and all. */
export function sheet(rows: readonly (readonly TestCell[])[], options: SheetOptions = {}) {
  return sheetOf(rows, { file, name, ...options });
}

export const place = (cells: string): string => `${file} › ${name}!${cells}`;

/** One cell of the first row, once wrong and once right. */
export function cellCase(column: Column, wrong: TestCell, right?: TestCell): Case {
  const letter = String.fromCharCode(65 + names.indexOf(column));
  return {
    at: place(`${letter}2`),
    reject: () => found([row({ [column]: wrong })]),
    accept: () => found([row(right === undefined ? {} : { [column]: right })]),
  };
}

/** Rows that break a rule, and rows that keep it. */
export function ruleCase(
  rule: Rule<Column>,
  cells: string,
  wrong: readonly TestCell[][],
  right: readonly TestCell[][],
): Case {
  return {
    at: place(cells),
    reject: () => found(wrong, [rule]),
    accept: () => found(right, [rule]),
  };
}
