import { describe, expect, test } from "vitest";
import { oneUnit } from "../../pipeline/rules/one-unit.ts";
import { definitionWith, small } from "../datasets/declared/definitions.ts";
import { municipalWaste } from "../datasets/recycling/recycling.ts";
import { briefs, readSheets } from "../stages/validate/validate-fixture.ts";
import { sheetOf, type TestCell } from "../support/sheet.ts";
import { say } from "./rule-fixture.ts";

const rule = oneUnit("place", "year", ["paper", "glass"], ["waste"]);
const headers = ["Year", "Paper", "Glass", "Waste"];
const from2001 = (...rows: readonly (readonly TestCell[])[]) =>
  rows.map((cells, index) => ["Bo", 2001 + index, ...cells]);

describe("a row in another unit", () => {
  test.each<readonly [what: string, rows: TestCell[][], found: readonly string[]]>([
    [
      "is told at each of its cells",
      from2001([100, 7, 900], [0.1, 0.0071, 0.91]),
      ["unit-suspect D3", "unit-suspect E3"],
    ],
    [
      "is told where one of them was mended",
      from2001([100, 7, 900], [101, 0.0071, 0.91]),
      ["unit-suspect E3"],
    ],
    [
      "is told by two that agree, where all others were mended",
      from2001([100, 7, 900], [101, 8, 910], [102, 0.0081, 905]),
      ["unit-suspect E4"],
    ],
    [
      "is told in the first row",
      from2001([0.1, 0.007, 900], [101, 8, 910], [102, 8, 905]),
      ["unit-suspect D2", "unit-suspect E2"],
    ],
    [
      "is none where one figure alone leaps, from none that agree",
      from2001([100, 1, 900], [101, 700, 910], [102, 90, 905]),
      [],
    ],
    ["is none where all grow", from2001([100, 7, 900], [500, 35, 4500]), []],
  ])("%s", (_, rows, found) => expect(say(rule, headers, rows)).toEqual(found));
});

test("of municipal waste is told at all seven cells, and at those that were not mended", () => {
  const header = [
    "Year",
    "Generated",
    "Treated",
    "Recycled",
    "Composted",
    "Incinerated with energy recovery",
    "Incinerated without energy recovery",
    "Landfilled",
    "Recycling rate as published",
  ];
  const units = [null, "t", "t", "t", "t", "t", "t", "t", "%"];
  const of2019 = [2019, 42737000, 42923000, 8236000, 162000, 32128000, 1999000, 398000, 19.188];
  const of2018 = of2019.map((value, at) => (at === 0 ? 2018 : value * 1.01));
  const inThousands = [2020, 41669, 41670, 8326, 150, 31000, 1800, 380, 19.98];
  const suspects = (last: readonly number[]) =>
    briefs(
      readSheets(municipalWaste, [sheetOf([units, header, of2018, of2019, last], { name: "Kyoto" })])
        .findings,
    )
      .filter((brief) => brief.startsWith("unit-suspect"))
      .map((brief) => brief.slice(-2));
  expect(suspects(inThousands).sort()).toEqual(["B5", "C5", "D5", "E5", "F5", "G5", "H5"]);
  const mended = inThousands.map((value, at) => (at > 0 && at < 4 ? value * 1000 : value));
  expect(suspects(mended).sort()).toEqual(["E5", "F5", "G5", "H5"]);
});

test("of a declared dataset is told in the columns that no rule judges, too", () => {
  const { dataset } = definitionWith({
    columns: [
      ...(small.columns ?? []),
      ["waste", "other", "quantity", "Other", "t", null, null, "What else"],
    ],
    rules: [
      ["source", "rule", "columns", "of", "allowed"],
      ["waste", "series", "city|year|amount", null, null],
    ],
  });
  const contract = dataset?.sources.waste;
  if (!contract) throw new Error("missing source");
  const rows = [
    ["City", "Year", "Kind", "Amount", "Other"],
    ["Kyoto", 2019, "Food", 100, 7],
    ["Kyoto", 2020, "Food", 0.101, 0.0071],
  ];
  const { findings } = readSheets(contract, [sheetOf(rows)]);
  expect(briefs(findings).filter((brief) => brief.startsWith("unit-suspect"))).toEqual([
    "unit-suspect D3",
    "unit-suspect E3",
  ]);
});
