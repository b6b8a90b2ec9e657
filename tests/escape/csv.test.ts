import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { csvLines, writeCsv } from "../../pipeline/escape/csv.ts";

const piece = fc.constantFrom("a", "B7", "é", "中", " ", ",", ";", '"', "\n", "\r", "\t", "\ufeff", "\u3000");
const text = fc
  .array(piece, { maxLength: 5 })
  .map((pieces) => `${pieces.length > 3 ? " " : ""}x${pieces.join("")}`);
const cell = fc.oneof(text, fc.constant(""), fc.double({ noNaN: true, min: 0 }));
const table = fc
  .integer({ min: 1, max: 4 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }));

test("rows are written as the library writes them all at once", () => {
  fc.assert(
    fc.property(table, (rows) => {
      const whole = `${Papa.unparse([["head", "two heads"], ...rows], { newline: "\n" })}\n`;
      expect(writeCsv(["head", "two heads"], rows)).toBe(whole);
      expect(csvLines(rows)).toBe(whole.slice(whole.indexOf("\n") + 1));
    }),
  );
});

test("text that a spreadsheet would take for a formula stays text", () => {
  expect(writeCsv(["a"], [["=1+1"], ["＝1"], [" @b"], [-1]])).toBe("a\n'=1+1\n'＝1\n' @b\n-1\n");
});
