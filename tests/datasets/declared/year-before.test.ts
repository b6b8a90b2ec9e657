import { expect, test } from "vitest";
import { figureMakers } from "../../../pipeline/datasets/declared/operations/figures.ts";
import { block } from "../../../pipeline/model/measure.ts";
import { observe } from "../../../pipeline/model/observation.ts";

const cell = { file: "a.csv", sheet: "", row: 2, column: 3, toRow: 2, toColumn: 3 };

/** The periods of which a change since the figure under `of` is told, of a place with figures in some. */
function toldOf(of: string, ...periods: readonly string[]): string[] {
  const observations = periods.map((period, index) =>
    observe(
      "waste",
      { area: "KOR", period, breakdown: "" },
      block("t", index + 1, [{ range: cell, status: "reported" }]),
    ),
  );
  const own = { observations, byArea: true, byPeriod: true };
  const nothing = { observations: [], byArea: false, byPeriod: false };
  const given = {
    id: "change",
    part: "",
    unit: "t",
    figures: own,
    of,
    since: "",
    amount: null,
    others: nothing,
    find: () => null,
  } as const;
  return figureMakers["change since"]({ ...given, better: "neither", whole: "ALL" }).map(
    ({ period }) => period,
  );
}

test("a figure since the year before is told only where that year has one", () => {
  expect(toldOf("previous", "2018", "2020", "2021")).toEqual(["2020", "2021"]);
  expect(toldOf("year before", "2018", "2020", "2021")).toEqual(["2021"]);
  expect(toldOf("year before", "2019-04", "2020-03", "2020-04")).toEqual(["2020-04"]);
  expect(toldOf("year before", "2019-04/2020-03", "2020-04/2021-03")).toEqual(["2020-04/2021-03"]);
});
