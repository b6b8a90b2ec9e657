import { expect, test } from "vitest";
import type { Areas } from "../../../pipeline/model/area.ts";
import { observe } from "../../../pipeline/model/observation.ts";
import { difference, type Measure, measured, missing, share } from "../../../pipeline/model/quantity.ts";
import { datasetUnit, type Unit } from "../../../pipeline/model/unit.ts";
import { tableNumber } from "../../../pipeline/stages/render/table-number.ts";
import { wordsOf } from "../../../pipeline/stages/render/words.ts";

const areas: Areas = { all: [], find: () => null, nearest: () => null, get: () => null };
const words = wordsOf("en", areas);

/** A cell as it was typed; `<` makes a bound of it. */
function typed(raw: string, unit: Unit = "µg/m³"): Measure {
  const range = { file: "x.csv", sheet: "", row: 2, column: 1, toRow: 2, toColumn: 1 };
  const from = { range, raw, status: "reported" as const };
  return measured(unit, Number(raw.replace("<", "")), from, raw.startsWith("<") ? "less-than" : "exact");
}

const [a, b, c] = [typed("60.2"), typed("60"), typed("52.0")];

test.each<
  readonly [what: string, values: readonly Measure[], written: readonly string[], isAsGiven: boolean]
>([
  [
    "decimals, a whole of its source and one that its source gives with its zero",
    [a, b, c],
    ["60.2", "60", "52.0"],
    true,
  ],
  ["whole numbers alone", [b, typed("7")], ["60", "7"], false],
  [
    "a difference of decimals that happens to be whole",
    [a, difference(typed("7.5"), typed("4.5"))],
    ["60.2", "3.0"],
    false,
  ],
  ["a difference of wholes", [a, difference(typed("7"), typed("4"))], ["60.2", "3"], true],
  [
    "a bound, and nothing",
    [a, typed("<10"), missing("not-reported")],
    ["60.2", "less than 10", "not reported"],
    true,
  ],
  [
    "shares that were computed",
    [share(typed("1", "t"), typed("2", "t")), share(typed("1", "t"), typed("3", "t"))],
    ["50.0", "33.3"],
    false,
  ],
  [
    "tonnes in full where some are millions",
    [typed("2500000.5", "t"), typed("12.5", "t")],
    ["2,500,001", "13"],
    false,
  ],
  [
    "what a dataset alone counts",
    [typed("2.5", datasetUnit("tree")), typed("3", datasetUnit("tree"))],
    ["2.5", "3"],
    true,
  ],
])("a column of %s", (_, values, written, isAsGiven) => {
  const observations = values.map((value, index) =>
    observe("pm25", { area: "JPN", period: String(2000 + index) }, value),
  );
  const number = tableNumber(observations, words);
  expect(values.map(number.write)).toEqual(written);
  expect(number.isAsGiven).toBe(isAsGiven);
});
