import { describe, expect, test } from "vitest";
import type { Chart } from "../../../pipeline/model/chart.ts";
import { type Dataset, defineDataset } from "../../../pipeline/model/dataset.ts";
import type { Edition } from "../../../pipeline/model/edition.ts";
import { compute } from "../../../pipeline/stages/compute/compute.ts";
import { indexAreas } from "../../../pipeline/stages/correct/read-areas.ts";
import { validate } from "../../../pipeline/stages/validate/validate.ts";
import { placeOf } from "../../support/edition.ts";
import { everyLanguage } from "../../support/every-language.ts";

const edition: Edition = {
  ...{ edition: "2020", network: "N", published: "2021-06-30", locales: ["en", "ko"], deliveries: [] },
  title: { en: "T", "zh-Hans": "T", "zh-Hant": "T", ja: "T", ko: "T", mn: "T" },
};
const context = { edition, areas: indexAreas([]) };

const quiet = defineDataset({
  id: "cities",
  words: everyLanguage({ title: "T", about: "T", indicators: {}, breakdowns: {}, columns: {} }),
  sources: {},
  indicators: {},
  check: () => [],
  compute: () => [],
  keyFigures: () => [],
  charts: () => [],
  narrative: () => [],
});

function findingsOf(dataset: Dataset) {
  const validated = validate(dataset, { files: [] }, context);
  return validated.sound ? compute(validated, context).findings : validated.findings;
}

describe("a dataset that throws is a finding that names it", () => {
  const parts = ["check", "compute", "keyFigures", "charts", "narrative"] as const;
  const thrown: readonly unknown[] = [new Error("gone"), "gone", Object.create(null, {}), undefined];
  test.each(parts.flatMap((part) => thrown.map((what, at) => [part, at, what] as const)))(
    "in %s, kind %d",
    (part, _, what) => {
      const throwing = () => {
        throw what;
      };
      const found = findingsOf({ ...quiet, [part]: throwing });
      expect(found.map((one) => [one.code, one.severity, placeOf(one)])).toEqual([
        ["check-failed", "error", "cities"],
      ]);
    },
  );

  test("in a chart of a form that there is not", () => {
    const chart: Chart = { id: "c", form: "pie", title: "T", subtitle: "", unit: "member", points: [] };
    const found = findingsOf({ ...quiet, charts: () => [chart] });
    expect(found.map((one) => [one.code, one.severity, placeOf(one)])).toEqual([
      ["check-failed", "error", "cities"],
    ]);
    const drawn = findingsOf({ ...quiet, charts: () => [{ ...chart, form: "bars" }] });
    expect(drawn.map(({ code }) => code)).toEqual(["chart-left-out"]);
  });

  test("and one that does not is none", () => {
    expect(findingsOf(quiet)).toEqual([]);
  });
});
