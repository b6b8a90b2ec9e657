import { expect, test } from "vitest";
import type { Contract } from "../../../pipeline/model/contract.ts";
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

test("so does what a rule finds", () => {
  const rules = [requiredTogether(["note", "amount"])];
  const header = ["도시", "연도", "Kind", "발생량", "Note"];
  const { findings } = readSheets({ ...waste, rules }, [sheetOf([header, ["Busan", 2020, "Food", 5, null]])]);
  expect(findings).toEqual([expect.objectContaining({ code: "required-together", with: ["발생량"] })]);
});
