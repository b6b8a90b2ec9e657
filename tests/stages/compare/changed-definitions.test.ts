import { expect, test } from "vitest";
import type { Dataset } from "../../../pipeline/model/dataset.ts";
import { changedDefinitions, isRedefined } from "../../../pipeline/stages/compare/changed-definitions.ts";

const was = {
  dataset: "air",
  indicator: "pm25",
  unit: "µg/m³",
  title: "Fine particles",
  definition: "A mean of 75 % of a year.",
  method: "As published.",
};

function foundOf(definition: string): readonly string[] {
  const { title, method, unit } = was;
  const dataset = {
    id: "air",
    indicators: { pm25: { unit } },
    words: { en: { indicators: { pm25: { title, definition, method } } } },
  } as unknown as Dataset;
  return changedDefinitions({ definitions: [was], datasets: [dataset], from: "2020" }, []).map(
    ({ code }) => code,
  );
}

test("a definition is another if its words are, not if its spaces are", () => {
  expect(foundOf("A mean of 75% of a year.")).toEqual([]);
  expect(foundOf("A mean of 80 % of a year.")).toEqual(["definition-changed"]);
  expect(isRedefined(was, { ...was, definition: "A mean of 75% of a year." })).toBe(false);
  expect(isRedefined(was, { ...was, definition: "A mean of 80 % of a year." })).toBe(true);
  expect(isRedefined(was, { ...was, title: "PM2.5" })).toBe(false);
});
