import { describe, expect, test } from "vitest";
import { isError } from "../../pipeline/model/finding.ts";
import { briefs, readSheets, waste } from "../stages/validate/validate-fixture.ts";
import { checkEdition } from "../support/check-edition.ts";
import { copyEdition, placeOf } from "../support/edition.ts";
import { sheetOf } from "../support/sheet.ts";

describe("one fault is one error", () => {
  test("the cells of a ragged row are not judged under wrong headers", async () => {
    const copy = await copyEdition();
    try {
      await copy.edit("recycling/targets.csv", "2025,30,%", "2025,1,230,%");
      const { findings } = await checkEdition("recycling", copy.root);
      expect(findings.filter(isError).map((found) => [found.code, placeOf(found)])).toEqual([
        ["ragged-row", "recycling/targets.csv › A2:J2"],
      ]);
    } finally {
      await copy.dispose();
    }
  });

  test("a file that repeats another is a copy, and not empty", () => {
    const rows = [
      ["City", "Year", "Kind", "Amount", "Note"],
      ["Busan", 2020, "Food", 10, null],
    ];
    const read = readSheets(waste, [sheetOf(rows), sheetOf(rows, { file: "x/y.xlsx" })]);
    expect(briefs(read.findings)).toEqual(["duplicate-row A2"]);
    expect(briefs(readSheets(waste, [sheetOf(rows.slice(0, 1))]).findings)).toEqual(["empty-read"]);
  });
});
