import { expect, test } from "vitest";
import { choice, defineContract, period, quantity, text } from "../../../pipeline/model/contract.ts";
import { formatCells } from "../../../pipeline/model/source.ts";
import { evidence } from "../../../pipeline/model/table.ts";
import { sheetOf } from "../../support/sheet.ts";
import { briefs, readSheets } from "./validate-fixture.ts";

const homes = quantity({ en: ["Homes"] }, { units: ["1"], gaps: true });

test("each of several labels in a cell is a value of its own, with the cell", () => {
  const header = { en: ["unit,geo"] };
  const contract = defineContract({
    file: "x.xlsx",
    columns: {
      unit: { ...choice(header, { number: { en: ["NR"] } }), part: 1 },
      geo: { ...text(header), part: 2 },
      homes,
    },
    key: ["unit", "geo"],
  });
  const { rows, table, findings } = readSheets(contract, [
    sheetOf([
      ["unit,geo", "Homes"],
      ["NR,AT", 5],
      ["XX,BE", 6],
    ]),
  ]);
  expect(rows).toMatchObject([{ unit: "number", geo: "AT" }]);
  expect(formatCells(evidence(table.row(0), "geo").range)).toBe("A2");
  expect(briefs(findings)).toEqual(["not-in-list A3"]);
});

test("a heading holds for the rows below it, its cell is where it stands, and it is no data", () => {
  const contract = defineContract({
    file: "x.xlsx",
    columns: {
      age: text({ en: ["Age"] }),
      sex: {
        ...choice({ en: ["Age"] }, { men: { en: ["Men"] }, women: { en: ["Women"] } }),
        isHeading: true,
      },
      homes,
    },
    key: ["sex", "age"],
  });
  const sheet = sheetOf([
    ["Age", "Homes"],
    ["Men"],
    ["0-14", 1],
    ["15+", 2],
    ["Women"],
    ["0-14", 3],
    ["15+", 4],
    [],
    ["Source: a census"],
  ]);
  const { rows, table, findings } = readSheets(contract, [sheet]);
  expect(rows.map(({ sex, age }) => `${sex} ${age}`)).toEqual([
    "men 0-14",
    "men 15+",
    "women 0-14",
    "women 15+",
  ]);
  expect(formatCells(evidence(table.row(3), "sex").range)).toBe("A5");
  expect(briefs(findings)).toEqual([]);
});

test("of a row below the table a sentence cut at its commas is none, and a month with a slash is no split year", () => {
  const contract = defineContract({
    file: "x.csv",
    columns: {
      month: period({ en: ["Month"] }, { written: "year/month" }),
      kind: text({ en: ["Kind"] }),
      homes,
    },
    key: ["month", "kind"],
  });
  const sheet = sheetOf(
    [
      ["Month", "Kind", "Homes"],
      ["2011/11", "a", "1"],
      ["2011/12", "a", "2"],
      ["Counted at the end", " and rounded"],
    ],
    { name: "" },
  );
  const { rows } = readSheets(contract, [sheet]);
  expect(rows.map(({ month }) => month)).toEqual(["2011-11", "2011-12"]);
});
