import { describe, expect, test } from "vitest";
import type { Area, Areas } from "../../../../pipeline/model/area.ts";
import type { Dataset } from "../../../../pipeline/model/dataset.ts";
import type { Comparison } from "../../../../pipeline/model/movement.ts";
import { type Observation, observe } from "../../../../pipeline/model/observation.ts";
import {
  block,
  measured,
  missing,
  missingBesideParts,
  type Status,
} from "../../../../pipeline/model/quantity.ts";
import { datasetUnit, type Unit } from "../../../../pipeline/model/unit.ts";
import { placeLink } from "../../../../pipeline/stages/render/place-link.ts";
import { crowdedFigures, profilesOf } from "../../../../pipeline/stages/render/story/profiles.ts";

const range = { file: "a.csv", sheet: "", row: 2, column: 1, toRow: 2, toColumn: 1 };
const dataset = {
  ...{ id: "air", indicators: { rows: { better: "neither" }, trees: { better: "higher" } } },
  keyFigures: (all: readonly Observation[]) => all.filter(({ indicator }) => indicator === "rate"),
} as unknown as Dataset;

function areasOf(rows: readonly (readonly [code: string, kind: string, parent: string | null])[]): Areas {
  const all = rows.map(([code, kind, parent]) => ({ code, kind, parent }) as Area);
  const byCode = new Map(all.map((area) => [area.code, area]));
  return { all, get: (code) => byCode.get(code) ?? null, find: () => null, nearest: () => null };
}

const places = areasOf([
  ["REG", "region", null],
  ["AAA", "country or area", "REG"],
  ["AAA-X", "city", "AAA"],
  ["AAA-Y", "city", "AAA"],
  ["AAA-Z", "city", "AAA"],
]);

const figure = (
  area: string,
  period: string,
  amount: number,
  {
    indicator = "pm25",
    unit = "µg/m³",
    status = "reported",
  }: { indicator?: string; unit?: Unit; status?: Status } = {},
) => observe(indicator, { area, period }, measured(unit, amount, { range, status, raw: `${amount}` }));

const profiles = (observations: readonly Observation[], areas = places, since: Comparison | null = null) =>
  profilesOf([{ dataset, observations }], areas, { edition: "2021" }, since);

describe("a profile", () => {
  test("is of a city or country with two figures; with one it has a line, with none nothing", () => {
    const { of, others } = profiles([
      figure("AAA-X", "2019", 30),
      figure("AAA-X", "2020", 28),
      figure("AAA-Y", "2020", 12),
      figure("REG", "2020", 20),
      figure("REG", "2021", 20),
    ]);
    expect([...of.keys()]).toEqual(["AAA-X"]);
    expect([...others.keys()]).toEqual(["AAA-Y"]);
  });

  test("has the latest figure of a series, the earlier ones behind it and the latest of its peers, countries and cities apart", () => {
    const { of } = profiles([
      figure("AAA-X", "2020", 28),
      figure("AAA-X", "2019", 30),
      figure("AAA-Y", "2018", 12),
      figure("AAA-Y", "2020", 11),
      figure("AAA", "2020", 50),
    ]);
    const [first] = of.get("AAA-X")?.figures ?? [];
    expect(first?.figure).toMatchObject({ period: "2020" });
    expect(first?.series.map(({ period }) => period)).toEqual(["2019", "2020"]);
    expect(first?.peers.map(({ area, period }) => [area, period])).toEqual([["AAA-Y", "2020"]]);
  });

  test("has no region of its country among its peers", () => {
    const among = areasOf([
      ["AAA", "country or area", null],
      ["AAA-S", "region", "AAA"],
      ["AAA-X", "state", "AAA"],
      ["AAA-Y", "state", "AAA"],
    ]);
    const figures = ["AAA-S", "AAA-X", "AAA-Y"].flatMap((area) => [
      figure(area, "2019", 30),
      figure(area, "2020", 28),
    ]);
    const [first] = profiles(figures, among).of.get("AAA-X")?.figures ?? [];
    expect(first?.peers.map(({ area }) => area)).toEqual(["AAA-Y"]);
  });

  test("stands among figures of the last five years alone: older ones of others are left out", () => {
    const { of } = profiles([
      figure("AAA-X", "2019", 30),
      figure("AAA-X", "2020", 28),
      figure("AAA-Y", "2015", 11),
      figure("AAA-Z", "2010", 7),
      figure("AAA-Z", "2009", 8),
    ]);
    const peersOf = (area: string) => of.get(area)?.figures[0]?.peers.map((peer) => peer.area);
    expect(peersOf("AAA-X")).toEqual(["AAA-Y"]);
    expect(peersOf("AAA-Z")).toEqual(["AAA-X", "AAA-Y"]);
  });

  test("does not compare amounts of places of different size, and shows no invented figure", () => {
    const tonnes = { indicator: "waste", unit: "t" } as const;
    const { of } = profiles([
      figure("AAA-X", "2019", 30, tonnes),
      figure("AAA-X", "2020", 28, tonnes),
      figure("AAA-Y", "2020", 12, tonnes),
      figure("AAA-X", "2020", 99, { indicator: "score", unit: "percent", status: "illustrative" }),
    ]);
    const profile = of.get("AAA-X");
    expect(profile?.figures.map(({ figure: { indicator }, peers }) => [indicator, peers.length])).toEqual([
      ["waste", 0],
    ]);
    expect(profile?.further).toEqual([]);
  });

  test("shows each target by itself, as no change of another", () => {
    const target = { indicator: "target", unit: "percent", status: "target" } as const;
    const { of } = profiles([
      figure("AAA-X", "2050", 100, target),
      figure("AAA-X", "2020", 20, target),
      figure("AAA-X", "2030", 40, target),
      figure("AAA-Y", "2040", 50, target),
      figure("AAA-X", "2020", 28),
    ]);
    const all = [...(of.get("AAA-X")?.figures ?? []), ...(of.get("AAA-X")?.further ?? [])];
    const shown = all.filter(({ figure: { indicator } }) => indicator === "target");
    expect(shown.map(({ figure: { period }, series }) => [period, series.length])).toEqual([
      ["2020", 1],
      ["2030", 1],
      ["2050", 1],
    ]);
  });

  test("leaves out a series that repeats another whole, and none that agrees with it in the latest year alone", () => {
    const rate = { indicator: "rate", unit: "percent" } as const;
    const { of } = profiles([
      figure("AAA", "2019", 41, rate),
      figure("AAA", "2020", 56, rate),
      figure("AAA", "2019", 43, { ...rate, indicator: "another-rate" }),
      figure("AAA", "2020", 56, { ...rate, indicator: "another-rate" }),
      figure("AAA", "2020", 56, { ...rate, indicator: "latest-rate" }),
    ]);
    const all = [...(of.get("AAA")?.figures ?? []), ...(of.get("AAA")?.further ?? [])];
    expect(all.map((each) => each.figure.indicator)).toEqual(["rate", "another-rate"]);
  });

  test("lists rates near the key figure of their dataset below it, and counts of rows only where more or fewer is better", () => {
    const rate = (indicator: string, was: number, amount: number) => [
      figure("AAA", "2020", was, { indicator, unit: "percent" }),
      figure("AAA", "2021", amount, { indicator, unit: "percent" }),
    ];
    const counted = (indicator: string) =>
      observe(
        indicator,
        { area: "AAA", period: "2021" },
        block(datasetUnit("row"), 5, [{ range, status: "reported" }]),
      );
    const { of } = profiles([
      ...[rate("near-rate", 19.9, 19.6), rate("rate", 19.5, 19.2), rate("other-rate", 31, 30)].flat(),
      ...[counted("rows"), counted("trees")],
    ]);
    const named = (all: readonly { readonly figure: Observation }[] = []) =>
      all.map((each) => each.figure.indicator);
    expect(named(of.get("AAA")?.figures)).toEqual(["rate", "other-rate"]);
    expect(named(of.get("AAA")?.further)).toEqual(["trees", "near-rate"]);
  });

  test("names what did not come, and what came last", () => {
    const absent = observe("pm25", { area: "AAA-X", period: "2021" }, missing("not-reported"));
    const { of } = profiles([figure("AAA-X", "2019", 30), figure("AAA-X", "2020", 28), absent]);
    expect(of.get("AAA-X")?.missing).toMatchObject([
      { figure: { period: "2021" }, last: { period: "2020" } },
    ]);
  });

  test("names each year since its latest total of which only parts were reported", () => {
    const none = missing("not-reported");
    const [part] = [figure("AAA-X", "2018", 3).value];
    const gap = (period: string, value = missingBesideParts(none, [part])) =>
      observe("pm25", { area: "AAA-X", period }, value);
    const { of } = profiles([
      gap("2015"),
      figure("AAA-X", "2016", 30),
      ...[gap("2017"), gap("2018", none), gap("2019")],
      figure("AAA-X", "2016", 20, { indicator: "no2" }),
    ]);
    expect(of.get("AAA-X")?.missing.map(({ figure }) => figure.period)).toEqual(["2017", "2019"]);
  });

  test("names what a place gave the year before and others give now, with a page or without one", () => {
    const answers = { indicator: "answers", unit: "city" } as const;
    const before = ["AAA-X", "AAA-Y", "AAA-Z"].map((area) => figure(area, "2020", 1, answers));
    const since: Comparison = {
      ...{ from: "2020", published: "2021-06-30", to: "2021", movements: [], redefined: new Set<string>() },
      vintages: before.map((vintage) => ({ ...vintage, dataset: "air", edition: "2020" })),
    };
    const { of, others } = profiles(
      [figure("AAA-X", "2019", 30), figure("AAA-X", "2020", 28), figure("AAA-Y", "2021", 1, answers)],
      places,
      since,
    );
    const stopped = [
      { figure: { indicator: "answers", period: "2021" }, last: { period: "2020", value: { amount: 1 } } },
    ];
    expect(of.get("AAA-X")?.missing).toMatchObject(stopped);
    expect(others.get("AAA-Z")).toMatchObject({ only: null, missing: stopped });
    expect(others.get("AAA-Y")?.missing).toEqual([]);
  });

  test("lists of the parts of a count those of its latest year that are not empty, equal ones too", () => {
    const part = (breakdown: string, period: string, amount: number) => ({
      ...figure("AAA", period, amount, { indicator: "answers", unit: "city" }),
      breakdown,
    });
    const { of } = profiles([
      ...[part("yes", "2020", 3), part("yes", "2021", 2)],
      ...[part("no", "2020", 1), part("no", "2021", 0)],
      ...[part("soon", "2020", 0), part("soon", "2021", 2)],
      part("silent", "2020", 4),
    ]);
    const parts = of.get("AAA")?.further.map(({ figure: { breakdown } }) => breakdown);
    expect(parts).toEqual(["yes", "soon"]);
  });

  test("has no count that is zero in every country, and keeps a zero beside others that have some", () => {
    const of = (indicator: string, ...amounts: readonly [number, number]) =>
      ["AAA", "BBB"].flatMap((area, at) => [
        figure(area, "2020", 3, { indicator, unit: "city" }),
        figure(area, "2021", amounts[at] ?? 0, { indicator, unit: "city" }),
      ]);
    const countries = areasOf(["AAA", "BBB"].map((code) => [code, "country or area", null]));
    const counted = profiles([...of("totals", 0, 0), ...of("answers", 0, 4)], countries).of.get("AAA");
    expect(counted?.figures.map(({ figure: { indicator } }) => indicator)).toEqual(["answers"]);
  });

  test("is of every place below another where the table has no country", () => {
    const offices = areasOf([
      ["NET", "network", null],
      ["O1", "office", "NET"],
    ]);
    const { of } = profiles(
      [figure("O1", "2020", 1), figure("O1", "2021", 2), figure("NET", "2021", 3)],
      offices,
    );
    expect([...of.keys()]).toEqual(["O1"]);
  });

  test("of 3,000 places takes well below a second", () => {
    const codes = Array.from({ length: 3000 }, (_, index) => `AAA-${index}`);
    const many = areasOf([
      ["AAA", "country or area", null],
      ...codes.map((code) => [code, "city", "AAA"] as const),
    ]);
    const all = codes.flatMap((code, index) => ["2019", "2020"].map((year) => figure(code, year, index)));
    const made = profiles(all, many);
    expect(made.of.size).toBe(3000);
    // The report's page leaves them to their own pages, but not those of few places.
    const few = codes.slice(0, 300).map((code) => figure(code, "2020", 1, { indicator: "no2" }));
    expect(crowdedFigures([{ dataset, observations: [...all, ...few] }], made).size).toBe(6000);
  });
});

test("a place's code makes a file of the report's own folder, whatever signs it has", () => {
  expect(placeLink("KOR-SEO", "en")).toBe("places/KOR-SEO.html");
  expect(placeLink("../x/y", "ja")).toBe("places/_2e_2e_2fx_2fy.ja.html");
  expect(placeLink("江南", "en")).not.toBe(placeLink("江北", "en"));
});
