import { expect, test } from "vitest";
import { countryOf } from "../../../../pipeline/model/area.ts";
import { observe } from "../../../../pipeline/model/observation.ts";
import { block, missing } from "../../../../pipeline/model/quantity.ts";
import { placesData } from "../../../../pipeline/stages/render/pdf/standings-data.ts";
import { wordsOf } from "../../../../pipeline/stages/render/words.ts";
import { checkEdition } from "../../../support/check-edition.ts";
import { datasetOf, datasets } from "../../../support/datasets.ts";

const { areas } = await checkEdition("activities");
const climate = datasetOf("climate");
const words = wordsOf("en", areas, datasets);
const cities = areas.all.filter(({ kind }) => kind === "city").map(({ code }) => code);
const subject = {
  ...{ dataset: climate, observations: [], passages: [], charts: [], files: [], ground: "", corrections: [] },
};

const range = { file: "a.csv", sheet: "", row: 1, column: 1, toRow: 1, toColumn: 1 };
const ofCities = (amount: number) => ({ ...block("city", 1, [{ range, status: "reported" }]), amount });

/** What print says of so many places that are behind, and so many of which nothing is known: two more are counted, and one for another reason. */
function told(behind: number, unknown: number) {
  const judged = observe("next-targets", { area: "EAS", period: "2021" }, missing("not-reported"));
  const part = (breakdown: string) => ({ ...judged, breakdown });
  const place = (breakdown: string, period: string) => (_: unknown, at: number) => {
    const area = cities[at % cities.length] ?? "";
    return { ...observe("next-targets", { area, period }, missing("not-reported")), breakdown };
  };
  const counts = [
    {
      standing: "behind" as const,
      figures: [part("behind")],
      places: Array.from({ length: behind }, place("behind", "2030")),
    },
    {
      standing: "unknown" as const,
      figures: [
        { ...part("not-stated"), value: ofCities(unknown + 2) },
        { ...part("without-code"), value: ofCities(1) },
      ],
      places: Array.from({ length: unknown }, place("not-stated", "2021")),
    },
  ];
  const data = placesData(
    { dataset: climate, counts: { indicator: "next-targets", judged, counts }, doubtsOf: () => [] },
    { subjects: [subject], areas },
    words,
  ) as {
    readonly tables: readonly { readonly rows: readonly { readonly heads: readonly string[] }[] }[];
    readonly unjudged: readonly {
      readonly reason: string;
      readonly lists: readonly { readonly country: string; readonly names: readonly string[] }[];
      readonly rest: string;
    }[];
    readonly more: string;
  } | null;
  return data;
}

test("each place that is judged has a row with its country and target year, the others are named", () => {
  const data = told(3, 2);
  const rows = data?.tables.flatMap((table) => table.rows.map(({ heads }) => heads));
  expect(rows).toHaveLength(3);
  for (const [name, country, year] of rows ?? []) {
    expect(cities.map(words.area)).toContain(name);
    expect(country).not.toBe(name);
    expect(year).toBe("2030");
  }
  const names = data?.unjudged[0]?.lists.flatMap((list) => list.names);
  for (const code of cities.slice(0, 2)) expect(names).toContain(words.area(code));
  expect(data?.more).toBe("");
});

test("each reason has its count, also without names; places counted without a name are told as so many", () => {
  const unjudged = told(1, 3)?.unjudged ?? [];
  expect(unjudged.map(({ reason }) => /\d+$/.exec(reason)?.[0])).toEqual(["5", "1"]);
  expect(unjudged[0]?.rest).toMatch(/^2 /);
  expect(unjudged[1]?.rest).toMatch(/^1 /);
  expect(unjudged[1]?.lists).toEqual([]);
});

test("names stand by country, countries in the order of places", () => {
  const listed = told(0, 250)?.unjudged[0]?.lists.map(({ country }) => country);
  const countries = cities.slice(0, 250).map((code) => countryOf(code, areas) ?? "");
  const inOrder = [...new Set(countries)].sort(words.compareAreas).map(words.area);
  expect(listed).toEqual(inOrder.map((name) => `${name}:`));
});

test("of thousands, print has a page, and leaves the rest to the workbook", () => {
  const data = told(500, 3000);
  expect(data?.tables.flatMap(({ rows }) => rows)).toHaveLength(70);
  expect(data?.unjudged).toEqual([]);
  expect(data?.more).toContain("statistics.xlsx");
});

test("without places there is no page", () => {
  expect(told(0, 0)).toBeNull();
});

test("places with one and the same figure are named, all of them, however many rows a table may have", () => {
  const places = cities.slice(0, 80).map((area) => ({
    ...observe("next-targets", { area, period: "2030" }, missing("not-reported")),
    breakdown: "nothing-achieved",
  }));
  const share = { ...ofCities(0), unit: "percent" as const };
  const observations = places.map(({ area, period }) =>
    observe("next-target-progress", { area, period }, share),
  );
  const judged = observe("next-targets", { area: "EAS", period: "2021" }, ofCities(places.length));
  const figures = [{ ...judged, breakdown: "nothing-achieved" }];
  const counts = [{ standing: "no-progress" as const, figures, places }];
  const charts = [{ chart: { points: observations.map((observation) => ({ observation })) } }];
  const data = placesData(
    { dataset: climate, counts: { indicator: "next-targets", judged, counts }, doubtsOf: () => [] },
    { subjects: [{ ...subject, observations, charts } as never], areas },
    words,
  ) as Pick<NonNullable<ReturnType<typeof told>>, "tables"> & {
    readonly alike: NonNullable<ReturnType<typeof told>>["unjudged"];
  };
  expect(data.tables).toEqual([]);
  expect(data.alike.map(({ rest }) => rest)).toEqual([""]);
  expect(data.alike.flatMap(({ lists }) => lists.flatMap(({ names }) => names))).toHaveLength(80);
});
