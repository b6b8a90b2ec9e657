import { expect, test } from "vitest";
import type { Movement } from "../../../pipeline/model/movement.ts";
import { measured } from "../../../pipeline/model/quantity.ts";
import type { Vintage } from "../../../pipeline/model/vintage.ts";
import { lostFigures } from "../../../pipeline/stages/compare/lost-figures.ts";

const range = { file: "a.csv", sheet: "", row: 1, column: 1, toRow: 1, toColumn: 1 };
const vintage = (indicator: string, area: string, period: string): Vintage => ({
  ...{ dataset: "waste", indicator, area, period, breakdown: "", edition: "2020" },
  value: measured("t", 1, { range, status: "reported", raw: "1" }),
});

const published = [
  ...["2018", "2019"].flatMap((year) => [vintage("waste", "JPN", year), vintage("waste", "KOR", year)]),
  ...["JPN", "KOR"].map((area) => vintage("recycled", area, "2019")),
];

/** How many figures each loss has, of how many. */
function lost(isKept: (own: Vintage) => boolean) {
  const gone = published.filter((own) => !isKept(own));
  const movements = gone.map(
    (was): Movement => ({
      ...{ kind: "gone", was, now: null, printed: true, share: null, cause: "method", line: null },
    }),
  );
  return lostFigures(movements, published, published.filter(isKept)).map(({ kind, vintages, of }) => [
    kind,
    vintages.length,
    of,
  ]);
}

test("an indicator that is lost whole has lost all of its figures, not more than those of its first place", () => {
  expect(lost(({ indicator }) => indicator !== "waste")).toEqual([["indicator", 4, 4]]);
});

test("of a series, the figures of its own place are counted", () => {
  expect(
    lost(({ indicator, area, period }) => indicator !== "waste" || area !== "JPN" || period !== "2018"),
  ).toEqual([["values", 1, 2]]);
});
