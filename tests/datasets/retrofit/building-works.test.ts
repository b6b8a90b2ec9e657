import { expect, test } from "vitest";
import { worksByBuilding } from "../../../pipeline/datasets/declared/methods/metered-savings/building-works.ts";
import type { Retrofit } from "../../../pipeline/datasets/declared/methods/metered-savings/needs.ts";
import { cells } from "../../../pipeline/model/table.ts";

const stage = (building: string, worksStart: string, worksEnd: string): Retrofit => ({
  building,
  area: "MNG-ULN",
  worksStart,
  worksEnd,
  station: "airport",
  record: "reported",
  source: "made up",
  households: undefined,
  floorArea: undefined,
  [cells]: () => ({
    range: { file: "retrofits.csv", sheet: "", row: 2, column: 1, toRow: 2, toColumn: 1 },
    status: "reported",
  }),
});

test("a register keeps no rows: works are made from their stages when somebody asks", () => {
  const stages = [
    stage("b1", "2018-05-01", "2018-06-01"),
    stage("b2", "2018-05-01", "2018-05-10"),
    stage("b1", "2018-02", "2018-09"),
  ];
  let made = 0;
  const row = (index: number): Retrofit => {
    made++;
    return stages[index] ?? stage("", "", "");
  };
  const works = worksByBuilding({ length: stages.length, row });
  made = 0;
  expect(works.has("b1")).toBe(true);
  expect([works.has("b3"), works.get("b3")]).toEqual([false, undefined]);
  expect(made).toBe(0);
  const { start, end, stages: own } = works.get("b1") ?? {};
  expect({ start, end, own }).toEqual({ start: "2018-02", end: "2018-09", own: [stages[0], stages[2]] });
  expect(made).toBe(2);
  expect([...works].map(({ building }) => building)).toEqual(["b1", "b2"]);
});
