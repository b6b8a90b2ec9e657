import fc from "fast-check";
import { expect, test } from "vitest";
import type { CellRange } from "../../pipeline/model/source.ts";
import { findByCells, overlap } from "../../pipeline/model/touching.ts";

const range = fc
  .record({
    file: fc.constantFrom("a.xlsx", "b.xlsx"),
    row: fc.integer({ min: 1, max: 400 }),
    column: fc.integer({ min: 1, max: 4 }),
    // Some are higher than those kept by blocks of rows.
    rows: fc.oneof(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 4000, max: 9000 })),
    columns: fc.integer({ min: 0, max: 2 }),
  })
  .map(({ file, row, column, rows, columns }): CellRange => {
    return { file, sheet: "S", row, column, toRow: row + rows, toColumn: column + columns };
  });

test("finds what stands at given cells, in order, as a look at each would", () => {
  fc.assert(
    fc.property(fc.array(range), range, (ranges, cells) => {
      const found = findByCells(ranges, (each) => each)(cells);
      expect(found).toEqual(ranges.filter((each) => overlap(each, cells)));
    }),
  );
});
