import { expect, test } from "vitest";
import { observe } from "../../../../pipeline/model/observation.ts";
import { missing } from "../../../../pipeline/model/quantity.ts";
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

/** What print says of so many places that are behind, and so many of which nothing is known. */
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
      figures: [part("not-stated")],
      places: Array.from({ length: unknown }, place("not-stated", "2021")),
    },
  ];
  const data = placesData(
    { dataset: climate, counts: { indicator: "next-targets", judged, counts }, doubtsOf: () => [] },
    { subjects: [subject], areas },
    words,
  ) as {
    readonly tables: readonly { readonly rows: readonly { readonly heads: readonly string[] }[] }[];
    readonly unjudged: readonly { readonly names: string }[];
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
  for (const code of cities.slice(0, 2)) expect(data?.unjudged[0]?.names).toContain(words.area(code));
  expect(data?.more).toBe("");
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
