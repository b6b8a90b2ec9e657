import { expect, test } from "vitest";
import type { Areas } from "../../../../pipeline/model/area.ts";
import type { Chart } from "../../../../pipeline/model/chart.ts";
import type { ClaimKind } from "../../../../pipeline/model/claim.ts";
import type { Dataset } from "../../../../pipeline/model/dataset.ts";
import type { Comparison } from "../../../../pipeline/model/movement.ts";
import { type Observation, observe } from "../../../../pipeline/model/observation.ts";
import { measured, type Status } from "../../../../pipeline/model/quantity.ts";
import type { Unit } from "../../../../pipeline/model/unit.ts";
import { shortenedChart } from "../../../../pipeline/stages/render/shortened-chart.ts";
import { leadingCharts } from "../../../../pipeline/stages/render/story/leading-charts.ts";

const range = { file: "a.csv", sheet: "", row: 2, column: 1, toRow: 2, toColumn: 1 };

interface Drawn {
  readonly places: number;
  readonly kind?: ClaimKind;
  readonly unit?: Unit;
  readonly status?: Status;
}

const figure = (
  place: number,
  { unit = "percent", status = "reported" }: Omit<Drawn, "places">,
  amount = place,
) =>
  observe("rate", { area: `P${place}`, period: "2021" }, measured(unit, amount, { range, status, raw: "1" }));

function chart(id: string, { places, kind = "change", ...of }: Drawn): Chart {
  const observations = Array.from({ length: places }, (_, index) => figure(index + 1, of));
  const parts = [{ figure: observations[0] as Observation }];
  return {
    ...{ id, form: "bars", title: id, subtitle: "", unit: of.unit ?? "percent" },
    message: { parts, statements: [{ parts, claim: { id, kind, population: null } }] },
    points: observations.map((observation) => ({
      observation,
      category: { area: observation.area },
      series: { text: "" },
    })),
  };
}

const listed = {
  all: Array.from({ length: 200 }, (_, at) => ({ code: `P${200 - at}` })),
} as unknown as Areas;

const source = (id: string, ...charts: Chart[]) => ({
  dataset: { id } as unknown as Dataset,
  charts,
  highlights: [],
});
const idsOf = (chosen: ReturnType<typeof leadingCharts>) => chosen.map(({ chart: { id } }) => id);

test("three charts lead, one of each dataset before any has two, those of more places and of changes first", () => {
  const chosen = leadingCharts(
    [
      source("air", chart("fell", { places: 30 }), chart("rose", { places: 20 })),
      source("waste", chart("rate", { places: 3, kind: "figure" })),
    ],
    null,
  );
  expect(idsOf(chosen)).toEqual(["fell", "rate", "rose"]);
});

test("none leads that says nothing, is of one place and year, was invented, or that the edition before had whole", () => {
  const { message: _, ...silent } = chart("silent", { places: 9 });
  const old = chart("old", { places: 5 });
  const since = {
    vintages: old.points.map(({ observation }) => ({ ...observation, dataset: "waste" })),
  } as unknown as Comparison;
  expect(
    leadingCharts(
      [
        source(
          "air",
          silent,
          chart("single", { places: 1 }),
          chart("invented", { places: 9, status: "illustrative" }),
        ),
        source("waste", old),
      ],
      since,
    ),
  ).toEqual([]);
});

test("what only counts stands behind what measures", () => {
  const counts = chart("counts", { places: 200, kind: "figure", unit: "city" });
  const chosen = leadingCharts(
    [source("a", counts), source("b", chart("rate", { places: 2, kind: "figure" }))],
    null,
  );
  expect(idsOf(chosen)).toEqual(["rate", "counts"]);
});

test("of many places those are drawn whose values changed most, and it says of how many", () => {
  const many = chart("many", { places: 200 });
  const twice: Chart = {
    ...many,
    points: many.points.flatMap((point, index) => [
      point,
      { ...point, observation: figure(index + 1, {}, 2 * index) },
    ]),
  };
  expect(shortenedChart(chart("few", { places: 10 }), 10, listed)).toBeNull();
  const short = shortenedChart(twice, 10, listed);
  expect(short?.of).toBe(200);
  const kept = new Set(short?.chart.points.map(({ observation: { area } }) => area));
  expect(kept.size).toBe(10);
  expect(kept).toContain("P200");
  expect(kept).not.toContain("P3");
  const single = shortenedChart(chart("single", { places: 57 }), 10, listed);
  expect(single?.by).toBe("stepsOf");
  expect(single?.chart.points.map(({ observation: { area } }) => area)).toEqual([
    "P1",
    "P7",
    "P13",
    "P20",
    "P26",
    "P32",
    "P38",
    "P45",
    "P51",
    "P57",
  ]);
  const path = shortenedChart({ ...chart("path", { places: 98 }), form: "path" }, 10, listed);
  expect(path?.by).toBe("pathOf");
  expect(path?.chart.points.map(({ observation: { area } }) => area)).toEqual(
    // The four on the path, and of the others those listed first.
    ["P89", "P90", "P91", "P92", "P93", "P94", "P95", "P96", "P97", "P98"],
  );
  // Lines are places as rows are, and a chart that was shortened before keeps the count of all.
  const turned = (charted: Chart): Chart => ({
    ...charted,
    points: charted.points.map((point) => ({ ...point, category: point.series, series: point.category })),
  });
  const lines = shortenedChart(turned(twice), 60, listed);
  expect(lines?.rows).toBe(60);
  expect(lines && shortenedChart(lines.chart, 10, listed)).toMatchObject({ rows: 10, of: 200 });
});
