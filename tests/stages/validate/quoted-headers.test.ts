import { expect, test } from "vitest";
import { type Contract, quantity } from "../../../pipeline/model/contract.ts";
import type { Finding } from "../../../pipeline/model/finding.ts";
import { requiredTogether } from "../../../pipeline/rules/required-together.ts";
import { sheetOf, type TestCell } from "../../support/sheet.ts";
import { readSheets, waste } from "./validate-fixture.ts";

/** What findings call columns, where they do. */
function columnsQuoted(contract: Contract, rows: readonly (readonly TestCell[])[]): unknown[] {
  const { findings } = readSheets(contract, [sheetOf(rows)]);
  const quoted = (found: Finding) =>
    Object.entries(found).flatMap(([name, value]) => (/^(column|columns|name)$/.test(name) ? [value] : []));
  return findings.flatMap(quoted);
}

const busan = ["Busan", 2020, "Food", "much", null];

test.each([
  [["City", "Year", "Kind", "Amount", "Note"], "Amount"],
  [["도시", "연도", "Kind", "* 발생량 (t)", "Note"], "발생량"],
  [["City", "Year", "Kind", "발생량（t）", "Note"], "발생량"],
])("a finding quotes the column as the header %j spells it", (header, name) => {
  expect(columnsQuoted(waste, [header, busan])).toEqual([name]);
});

test("a column that the header lacks is called as in the language of the others", () => {
  const [missing] = columnsQuoted(waste, [
    ["도시", "연도", "Kind"],
    ["Busan", 2020, "Food"],
  ]);
  expect(missing).toBe("발생량");
  const [other] = columnsQuoted(waste, [
    ["City", "Year", "Kind"],
    ["Busan", 2020, "Food"],
  ]);
  expect(other).toBe("Amount");
});

test.each([
  [
    ["도시", "연도", "Kind", "발생량"],
    ["음식물", "종이"],
  ],
  [
    ["City", "Year", "Kind", "Amount"],
    ["Food", "Paper"],
  ],
])("below the header %j a list's values are those of its language", (header, allowed) => {
  const { findings } = readSheets(waste, [sheetOf([header, ["Busan", 2020, "Stone", 5]])]);
  expect(findings).toMatchObject([{ code: "not-in-list", allowed }]);
});

test("a column that stands twice is called as its header is", () => {
  const header = ["도시", "연도", "Kind", "발생량", "발생량"];
  expect(columnsQuoted(waste, [header, ["Busan", 2020, "Food", 5, 5]])).toEqual(["발생량"]);
});

test("so does what a rule finds", () => {
  const rules = [requiredTogether(["note", "amount"])];
  const header = ["도시", "연도", "Kind", "발생량", "Note"];
  const { findings } = readSheets({ ...waste, rules }, [sheetOf([header, ["Busan", 2020, "Food", 5, null]])]);
  expect(findings).toEqual([expect.objectContaining({ code: "required-together", with: ["발생량"] })]);
});

test.each([
  [["City", "Year", "Kind", "Amuont (kt)"], "Amount (kt)"],
  [["City", "Year", "Kind", "Stuff (kt)"], "Amount (kt)"],
  [["도시", "연도", "Kind", "발생랑（만 톤）"], "발생량 (만 톤)"],
  [["City", "Year", "Kind", "Amount of it"], "Amount (t)"],
])("the header to write instead of that of %j has its unit, and is read", (header, name) => {
  const amount = quantity({ en: ["Amount"], ko: ["발생량"] }, { units: ["t"], unitFrom: "header" });
  const contract = { ...waste, columns: { ...waste.columns, amount } };
  const read = (top: readonly string[]) => readSheets(contract, [sheetOf([top, ["Busan", 2020, "Food", 5]])]);
  expect(read(header).findings).toMatchObject([{ code: "missing-column", name }]);
  expect(read([...header.slice(0, 3), name]).findings).toEqual([]);
});

test("a header without a unit is to get one", () => {
  const amount = quantity({ en: ["Amount"] }, { units: ["t"], unitFrom: "header" });
  const contract = { ...waste, columns: { ...waste.columns, amount } };
  const { findings } = readSheets(contract, [
    sheetOf([
      ["City", "Year", "Kind", "Amount"],
      ["Busan", 2020, "Food", 5],
    ]),
  ]);
  expect(findings).toMatchObject([{ code: "unknown-unit", inHeader: true }]);
});
