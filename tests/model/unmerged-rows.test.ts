import { expect, test } from "vitest";
import { unmergedRows } from "../../pipeline/model/unmerged-rows.ts";
import { briefs, definitionWith, small } from "../datasets/declared/definitions.ts";
import { placeOf } from "../support/edition.ts";
import { sheetOf } from "../support/sheet.ts";

test.each([
  ["one conflict", ["code", "<<<<<<< HEAD", "A", "=======", "B", ">>>>>>> spring", "C"], ["x.csv › A2:A6"]],
  [
    "two conflicts",
    ["<<<<<<< HEAD", "A", "=======", ">>>>>>> spring", "B", "<<<<<<< HEAD", "=======", "C", ">>>>>>> spring"],
    ["x.csv › A1:A4", "x.csv › A6:A9"],
  ],
  ["a mark that was left behind", ["code", "A", "=======", "B"], ["x.csv › A3"]],
  ["the last mark alone", ["code", "A", ">>>>>>> 1234abc (Add, then mend)"], ["x.csv › A3"]],
  ["what only looks like a mark", ["<<", "========", "=== A ===", "<10", "<<<<<<<<"], []],
])("%s", (_, lines, found) => {
  const sheet = sheetOf(
    lines.map((line) => [line]),
    { file: "x.csv", name: "" },
  );
  expect(unmergedRows(sheet).map((one) => placeOf(one))).toEqual(found);
});

test("a definition that git could not merge is told as one, and of its rows nothing else", () => {
  const [header = [], ...rows] = small.lists ?? [];
  const lists = [
    header,
    ["<<<<<<< HEAD"],
    ...rows,
    ["======="],
    ["kinds", "food", "Meal"],
    [">>>>>>> spring"],
  ];
  expect(briefs(definitionWith({ lists }).findings)).toEqual(["unmerged lists.csv › A2:A7"]);
});
