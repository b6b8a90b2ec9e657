import { expect, test } from "vitest";
import { measured, type Status } from "../../../pipeline/model/quantity.ts";
import type { Figure } from "../../../pipeline/model/vintage.ts";
import { levelBreaks } from "../../../pipeline/stages/compare/level-breaks.ts";

const range = { file: "a.csv", sheet: "", row: 1, column: 1, toRow: 1, toColumn: 1 };
const figure = (period: string, amount: number, status: Status = "reported"): Figure => ({
  ...{ dataset: "waste", indicator: "waste", area: "JPN", period, breakdown: "" },
  value: measured("t", amount, { range, status, raw: String(amount) }),
});

/** Published with steps of at most 10. */
const published = [100, 110, 105, 100]
  .map((amount, index) => figure(String(2015 + index), amount))
  .map((own) => ({ ...own, edition: "2018" }));

test.each([
  ["as far as three of the largest steps is no break", published, figure("2019", 130), 0],
  ["farther is", published, figure("2019", 131), 1],
  ["each year that lies between may bring its steps", published, figure("2020", 160), 0],
  ["and no more than those", published, figure("2020", 161), 1],
  ["a projection is not held against what was reported", published, figure("2019", 500, "projected"), 0],
  ["three values tell of no usual step", published.slice(1), figure("2019", 500), 0],
  [
    "three of the steps may still be a small share of the value",
    published.map((own, index) => ({ ...figure(own.period, 1000 + (index % 2)), edition: "2018" })),
    figure("2019", 1080),
    0,
  ],
])("%s", (_, vintages, next, found) => {
  expect(levelBreaks(vintages, [next])).toHaveLength(found);
});
