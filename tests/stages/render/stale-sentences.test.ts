import { expect, test } from "vitest";
import type { Areas } from "../../../pipeline/model/area.ts";
import type { Dataset } from "../../../pipeline/model/dataset.ts";
import type { Comparison, Movement } from "../../../pipeline/model/movement.ts";
import type { Observation } from "../../../pipeline/model/observation.ts";
import { measured } from "../../../pipeline/model/quantity.ts";
import type { Vintage } from "../../../pipeline/model/vintage.ts";
import { staleSentences } from "../../../pipeline/stages/render/changes/stale-sentences.ts";
import { wordsOf } from "../../../pipeline/stages/render/words.ts";

const areas: Areas = { all: [], find: () => null, nearest: () => null, get: () => null };
const range = { file: "a.csv", sheet: "", row: 1, column: 1, toRow: 1, toColumn: 1 };
const figure = (indicator: string, amount: number): Observation => ({
  ...{ indicator, area: "JPN", period: "2020", breakdown: "" },
  value: measured("t", amount, { range, status: "reported", raw: String(amount) }),
});
const vintage = (of: Observation): Vintage => ({ ...of, dataset: "waste", edition: "2020" });
const movement = (was: Observation, now: Observation | null): Movement => ({
  ...{ kind: now ? "restated" : "gone", printed: true, cause: "source", share: null, line: null },
  ...{ was: vintage(was), now: now && { ...now, dataset: "waste" } },
});
const [treated, landfilled] = [figure("treated", 7), figure("landfilled", 4)];
/** "7 t treated, 4 t landfilled", whatever the figures are. */
const dataset = {
  id: "waste",
  narrative: () => [{ parts: [{ figure: treated }, " treated, ", { figure: landfilled }, " landfilled"] }],
} as unknown as Dataset;

function stale(...movements: readonly Movement[]): string[] {
  const vintages = [treated, landfilled].map(vintage);
  const since: Comparison = {
    ...{ from: "2020", published: "2021-06-30", to: "2021", redefined: new Set<string>() },
    ...{ movements, vintages },
  };
  return staleSentences(since, dataset, wordsOf("en", areas)).map((pieces) =>
    pieces.map(({ text }) => text).join(""),
  );
}

test("a sentence of the last edition says what a revised figure is now, and which figure is no longer given", () => {
  expect(stale(movement(landfilled, figure("landfilled", 5)))).toEqual([
    "7 t treated, 4 t (now 5 t) landfilled",
  ]);
  expect(stale(movement(landfilled, figure("landfilled", 5)), movement(treated, null))).toEqual([
    "7 t (no longer given) treated, 4 t (now 5 t) landfilled",
  ]);
});

test("a figure that grew to millions stands in the unit of what was published", () => {
  expect(stale(movement(landfilled, figure("landfilled", 2_843_925)))).toEqual([
    "7 t treated, 4 t (now 2,843,925 t) landfilled",
  ]);
});

test("a count of the last edition itself, which this one gives for its own year, says what it is there", () => {
  const later: Movement = { ...movement(treated, null), kind: "new", was: null };
  const next = { ...later, now: { ...figure("treated", 8), period: "2021", dataset: "waste" } };
  expect(stale(movement(landfilled, figure("landfilled", 5)), movement(treated, null), next)).toEqual([
    "7 t (now 8 t) treated, 4 t (now 5 t) landfilled",
  ]);
});

test("a sentence without a revised figure is not quoted", () => {
  expect(stale(movement(treated, null))).toEqual([]);
  expect(stale()).toEqual([]);
});
