import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type CellRef,
  columnLetters,
  formatAddress,
  formatCells,
  mergeRanges,
} from "../../pipeline/model/source.ts";

describe("addresses are written as the spreadsheet shows them", () => {
  test.each([
    [1, "A"],
    [26, "Z"],
    [27, "AA"],
    [52, "AZ"],
    [53, "BA"],
    [702, "ZZ"],
    [703, "AAA"],
    [16384, "XFD"],
  ])("column %i is %s", (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });

  test.each([
    [
      { file: "m/a.xlsx", sheet: "Roster", row: 6, column: 5, toRow: 18, toColumn: 5 },
      "m/a.xlsx › Roster!E6:E18",
    ],
    [{ file: "a/b.xlsx", sheet: "2020 activities", row: 4, column: 4 }, "a/b.xlsx › '2020 activities'!D4"],
    [{ file: "a/b.xlsx", sheet: "it's", row: 1, column: 1 }, "a/b.xlsx › 'it''s'!A1"],
    [{ file: "r/t.csv", sheet: "", row: 3, column: 4 }, "r/t.csv › D3"],
    [
      { file: "s/k.xlsx", sheet: "评估表", row: 1, column: 7, toRow: 33, toColumn: 7 },
      "s/k.xlsx › 评估表!G1:G33",
    ],
  ])("%j is %s", (at, address) => {
    expect(formatAddress(at)).toBe(address);
  });
});

describe("mergeRanges", () => {
  const cell = fc.record({
    file: fc.constantFrom("a.csv", "b.xlsx"),
    sheet: fc.constantFrom("S", ""),
    row: fc.integer({ min: 1, max: 8 }),
    column: fc.integer({ min: 1, max: 5 }),
  });
  const keyOf = ({ file, sheet, row, column }: CellRef) => `${file} ${sheet} ${row} ${column}`;

  test("covers exactly the cells given, none twice, whatever their order", () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 60 }), (cells) => {
        const covered = mergeRanges(cells).flatMap((range) => {
          const inside: string[] = [];
          for (let row = range.row; row <= range.toRow; row++) {
            for (let column = range.column; column <= range.toColumn; column++) {
              inside.push(keyOf({ ...range, row, column }));
            }
          }
          return inside;
        });
        expect([...covered].sort()).toEqual([...new Set(cells.map(keyOf))].sort());
        expect(mergeRanges([...cells].reverse())).toEqual(mergeRanges(cells));
      }),
    );
  });

  test("joins a block into one range", () => {
    const block = [2, 3].flatMap((row) => [2, 3, 4].map((column) => ({ file: "a", sheet: "", row, column })));
    expect(mergeRanges(block).map(formatCells)).toEqual(["B2:D3"]);
  });
});
