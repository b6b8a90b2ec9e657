import { expect, test } from "vitest";
import type { Dataset } from "../../../pipeline/model/dataset.ts";
import { observe } from "../../../pipeline/model/observation.ts";
import { measured } from "../../../pipeline/model/quantity.ts";
import { sparkLine } from "../../../pipeline/stages/render/spark-line.ts";
import { wordsOf } from "../../../pipeline/stages/render/words.ts";

const range = { file: "a.csv", sheet: "", row: 2, column: 1, toRow: 2, toColumn: 1 };
const observations = [12, 15, 14].map((amount, at) =>
  observe(
    "counted",
    { area: "EAS", period: String(2019 + at) },
    measured("government", amount, { range, status: "reported", raw: String(amount) }),
  ),
);
const areas = { all: [], find: () => null, nearest: () => null, get: () => null };

test.each([
  [{}, 3],
  [{ isNotComparedOverTime: true }, null],
])("a line joins values of three times, unless times do not compare: %j", (how, points) => {
  const indicator = { unit: "government", better: "neither", ...how };
  const dataset = { id: "air", indicators: { counted: indicator } } as unknown as Dataset;
  const [, , latest] = observations;
  if (!latest) throw new Error("missing figure");
  const line = sparkLine(latest, { dataset, observations, since: null }, wordsOf("en", areas));
  expect(line?.runs.flat().length ?? null).toBe(points);
});
