import { expect, test } from "vitest";
import type { Area, Areas } from "../../../../pipeline/model/area.ts";
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

/** Each place in a country, or in none. */
function areasIn(nationOf: (place: string) => string | null): Areas {
  const area = (code: string): Area => {
    const isPlace = code.startsWith("P");
    const parent = isPlace ? nationOf(code) : null;
    return {
      code,
      parent,
      kind: isPlace ? "city" : "country or area",
      names: {},
      aliases: [],
    } as unknown as Area;
  };
  return { all: [], find: () => null, nearest: () => null, get: area };
}

const nowhere = areasIn(() => null);

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

const source = (id: string, ...charts: Chart[]) => ({
  dataset: { id } as unknown as Dataset,
  charts,
  highlights: [],
});
const idsOf = (chosen: ReturnType<typeof leadingCharts>) => chosen.map(({ chart: { id } }) => id);

test("three charts lead, those of more places and of changes first, a second of a dataset only with far more news", () => {
  const chosen = leadingCharts(
    [
      source("air", chart("fell", { places: 30 }), chart("rose", { places: 20 })),
      source("waste", chart("rate", { places: 3, kind: "figure" })),
    ],
    null,
  );
  expect(idsOf(chosen)).toEqual(["fell", "rate", "rose"]);
  const one = (id: string) => source(id, chart(id, { places: 3, kind: "figure", unit: "city" }));
  const [two, ...counts] = [
    source("air", chart("fell", { places: 30 }), chart("rose", { places: 20 })),
    one("a"),
    one("b"),
  ];
  expect(idsOf(leadingCharts([two, ...counts], null))).toEqual(["fell", "rose", "a"]);
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

test("a heading loses for each year that it is older than the newest, and a rank told at two times is a change", () => {
  const aged = (id: string, period: string, kind: ClaimKind): Chart => {
    const base = chart(id, { places: 9, kind });
    const dated = (of: Observation) => ({ ...of, period });
    const [first] = base.points.map(({ observation }) => dated(observation));
    const parts = [{ figure: first as Observation }];
    return {
      ...base,
      message: { parts, statements: [{ parts, claim: { id, kind, population: null } }] },
      points: base.points.map((point) => ({ ...point, observation: dated(point.observation) })),
    };
  };
  const lead = (...charts: Chart[]) =>
    idsOf(
      leadingCharts(
        charts.map((each) => source(each.id, each)),
        null,
      ),
    );
  expect(lead(aged("old", "2016", "change"), aged("new", "2021", "figure"))).toEqual(["new", "old"]);
  expect(lead(aged("a year old", "2020", "change"), aged("new", "2021", "figure"))).toEqual([
    "a year old",
    "new",
  ]);
  const plain = aged("rank", "2021", "rank");
  const [part] = plain.message?.parts ?? [];
  const before = { ...(part as { figure: Observation }).figure, period: "2020" };
  const parts = [...(plain.message?.parts ?? []), { figure: before }];
  const told = { ...plain, id: "told", message: { parts, statements: plain.message?.statements ?? [] } };
  expect(lead(plain, told)).toEqual(["told", "rank"]);
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
  expect(shortenedChart(chart("few", { places: 10 }), 10, nowhere)).toBeNull();
  const short = shortenedChart(twice, 10, nowhere);
  expect(short?.of).toBe(200);
  const kept = new Set(short?.chart.points.map(({ observation: { area } }) => area));
  expect(kept.size).toBe(10);
  expect(kept).toContain("P200");
  expect(kept).not.toContain("P3");
  // Places known once did not change, and are none of those of which the most changed are shown.
  const once = chart("once", { places: 204 }).points.slice(200);
  expect(shortenedChart({ ...twice, points: [...twice.points, ...once] }, 10, nowhere)?.of).toBe(200);
  const single = shortenedChart(chart("single", { places: 57 }), 10, nowhere);
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
  const path = shortenedChart({ ...chart("path", { places: 98 }), form: "path" }, 10, nowhere);
  expect(path?.by).toBe("pathOf");
  expect(path?.chart.points.map(({ observation: { area } }) => area)).toEqual(
    // The four on the path, and of the others some from the nearest to it to the farthest.
    ["P1", "P20", "P38", "P57", "P75", "P94", "P95", "P96", "P97", "P98"],
  );
  // Beside those on the path stands one of each other country.
  const abroad = areasIn((place) => (place === "P30" ? "N2" : "N1"));
  const paths = shortenedChart({ ...chart("paths", { places: 98 }), form: "path" }, 10, abroad);
  expect(paths).toMatchObject({ rows: 10, by: "pathOf", isOfEachCountry: true });
  expect(paths?.chart.points.map(({ observation: { area } }) => area)).toContain("P30");
  // What reports something above zero is drawn to its end, and still so many in all.
  const zeros = chart("zeros", { places: 98 });
  const points = zeros.points.map((point, index) => ({
    ...point,
    observation: figure(index + 1, {}, index < 40 ? 0 : index + 1),
  }));
  const ended = shortenedChart({ ...zeros, form: "path", points }, 10, nowhere);
  expect(ended?.chart.points).toHaveLength(10);
  expect(ended?.chart.points.map(({ observation: { area } }) => area)).toEqual(
    expect.arrayContaining(["P40", "P41", "P94", "P98"]),
  );
  // Lines are places as rows are, and a chart that was shortened before keeps the count of all.
  const turned = (charted: Chart): Chart => ({
    ...charted,
    points: charted.points.map((point) => ({ ...point, category: point.series, series: point.category })),
  });
  const lines = shortenedChart(turned(twice), 60, nowhere);
  expect(lines?.rows).toBe(60);
  expect(lines && shortenedChart(lines.chart, 10, nowhere)).toMatchObject({ rows: 10, of: 200 });
  expect(short?.isOfEachCountry).toBe(false);
  // Of five countries the place that changed most is drawn, and then those that changed most of all.
  const nations = areasIn((place) => `N${Number(place.slice(1)) % 5}`);
  const mixed = shortenedChart(twice, 10, nations);
  expect(mixed).toMatchObject({ rows: 10, isOfEachCountry: true });
  // Where only the last places changed much, they are of one country.
  const ofOne = areasIn((place) => (Number(place.slice(1)) > 100 ? "N1" : "N2"));
  const both = shortenedChart(twice, 10, ofOne);
  expect(both?.isOfEachCountry).toBe(true);
  expect(new Set(both?.chart.points.map(({ observation: { area } }) => area))).toEqual(
    new Set(["P100", ...Array.from({ length: 9 }, (_, index) => `P${192 + index}`)]),
  );
  // As many countries as places would leave no room for those that changed most.
  expect(
    shortenedChart(
      twice,
      10,
      areasIn((place) => `N${place}`),
    )?.isOfEachCountry,
  ).toBe(false);
});
