import { describe, expect, test } from "vitest";
import { cellText } from "../../../../pipeline/stages/render/workbook/cell-text.ts";
import { columnWidth } from "../../../../pipeline/stages/render/workbook/column-width.ts";
import { sheetName } from "../../../../pipeline/stages/render/workbook/sheet-name.ts";
import { sourceCells } from "../../../../pipeline/stages/render/workbook/source-cells.ts";

const at = (file: string, sheet: string, row: number, toRow = row) => ({
  file,
  sheet,
  row,
  column: 5,
  toRow,
  toColumn: 5,
});
const more = (count: number) => `… and ${count} more`;

describe("source cells", () => {
  test("name each sheet once", () => {
    const ranges = [
      at("a.xlsx", "My S", 1),
      at("a.xlsx", "My S", 3, 9),
      at("a.xlsx", "T", 4),
      at("b.csv", "", 2),
    ];
    expect(sourceCells(ranges, more)).toBe("a.xlsx › 'My S'!E1, E3:E9 + a.xlsx › T!E4 + b.csv › E2");
  });

  test("are cut between two addresses and count what is left out", () => {
    const ranges = Array.from({ length: 20_000 }, (_, index) => at("a.xlsx", "S", 2 * index + 1));
    const text = sourceCells(ranges, more);
    const [, listed = "", rest] = /^a\.xlsx › S!(.*) … and (\d+) more$/.exec(text) ?? [];
    const cells = listed.split(", ");
    expect(text.length).toBeLessThanOrEqual(32_767);
    expect(text.length).toBeGreaterThan(32_700);
    expect(cells.every((cell, index) => cell === `E${2 * index + 1}`)).toBe(true);
    expect(cells.length + Number(rest)).toBe(20_000);
  });
});

describe("sheet names", () => {
  test("are cut at a word, never within a character, and told apart", () => {
    expect(sheetName("1a Countries and areas with members", new Set())).toBe("1a Countries and areas with");
    expect(sheetName(`${"a".repeat(30)}𠮷`, new Set())).toBe("a".repeat(30));
    expect(sheetName("notes", new Set(["Notes", "notes 2"]))).toBe("notes 3");
    expect(sheetName("[]", new Set())).toBe("-");
  });
});

describe("cell text", () => {
  test("is no longer than a cell may be, and cut between characters", () => {
    expect(cellText("x".repeat(40_000))).toHaveLength(32_767);
    expect(cellText(`${"x".repeat(32_765)}𠮷y`)).toBe(`${"x".repeat(32_765)}…`);
  });
});

test("a column is as wide as its numbers, which cannot wrap, whatever its limit", () => {
  const width = (cell: Parameters<typeof columnWidth>[1][number]) =>
    columnWidth({ header: "2020", align: "right", widest: 12 }, [cell]);
  expect(width({ number: 7_007_211.6, format: "#,##0.0" })).toBeGreaterThan("7,007,211.6".length + 2);
  expect(width("7,007,211.6 and more")).toBe(12);
});
