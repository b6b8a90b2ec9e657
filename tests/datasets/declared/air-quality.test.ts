import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { report } from "../../../pipeline/flow/report.ts";
import { isError } from "../../../pipeline/model/finding.ts";
import { figureOf, observationOf, sourcesOf } from "../../support/check-edition.ts";
import { type DataRepository, dataRepository, workbookOf } from "../../support/data-repository.ts";
import { placeOf } from "../../support/edition.ts";

const own = "tests/datasets/declared/air-quality";
const stations = [
  ["City", "Year", "PM2.5 annual mean (µg/m³)", "Stations", "Data coverage"],
  ["Ulaanbaatar", 2017, 70, 9, 80],
  ["Ulaanbaatar", 2018, 92, 9, 90],
  ["Beijing", 2018, 42, 35, 100],
  ["Seoul", 2018, "about 23", 25, 100],
  ["Tokyo", 2018, 9.5, 80, 100],
  ["Kyoto", 2018, null, 3, null],
];

async function airQuality(rows: readonly (readonly unknown[])[] = stations): Promise<DataRepository> {
  const repository = await dataRepository(["en", "zh-Hans"]);
  await repository.copy(`${own}/definition`, "data/datasets/air-quality");
  await repository.copy(`${own}/raw`, "data/raw/2020/air-quality");
  await repository.write("data/raw/2020/air-quality/cities.xlsx", await workbookOf({ Data: rows }));
  return repository;
}

describe("air quality, declared", () => {
  let repository: DataRepository;
  let checked: Awaited<ReturnType<DataRepository["check"]>>;
  beforeAll(async () => {
    repository = await airQuality();
    checked = await repository.check();
  });
  afterAll(() => repository.dispose());

  test("takes at most 40 rows of definition, headers included", () => {
    const files = readdirSync(`${own}/definition`).map((name) =>
      readFileSync(`${own}/definition/${name}`, "utf8"),
    );
    expect(files.join("").trim().split("\n").length).toBeLessThanOrEqual(40);
  });

  test("has no error, and says which words a language of the edition lacks", () => {
    expect(checked.findings.filter(isError)).toEqual([]);
    const untranslated = checked.findings.filter(({ code }) => code === "untranslated");
    expect(untranslated).toMatchObject([{ language: "zh-Hans", severity: "note" }]);
  });

  test.each([
    ["pm25 MNG-ULN 2018", 92, ["air-quality/cities.xlsx › Data!C3"]],
    ["pm25 KOR-SEO 2018", "about 23", ["air-quality/cities.xlsx › Data!C5"]],
    ["pm25 JPN-KYO 2018", "not-reported", ["air-quality/cities.xlsx › Data!C7"]],
    ["guideline-pm25 WLD 2020", 10, ["air-quality/guideline.csv › B2"]],
    [
      "pm25-of-guideline MNG-ULN 2018",
      9.2,
      ["air-quality/cities.xlsx › Data!C3", "air-quality/guideline.csv › B2"],
    ],
    ["cities-measured EAS 2018", 4, ["air-quality/cities.xlsx › Data!A3:C6"]],
    ["cities-measured EAS 2017", 1, ["air-quality/cities.xlsx › Data!A2:C2"]],
    ["cities-within EAS 2018", 1, ["air-quality/cities.xlsx › Data!A6:C6"]],
    ["share-within EAS 2018", 25, ["air-quality/cities.xlsx › Data!A3:C6"]],
  ] as const)("%s", (key, value, cells) => {
    const found = observationOf(checked, key);
    expect(figureOf(found)).toBe(value);
    expect(sourcesOf(found)).toEqual(cells);
  });

  test("is published with a chart and its sentences", async () => {
    const registered = await repository.registry();
    const datasets = async () => ({ datasets: registered.datasets, definitions: registered.findings });
    const job = { root: repository.root, edition: "2020", datasets, progress: () => {} };
    const outcome = await report({ ...job, only: ["html", "svg", "csv"], locales: ["en", "zh-Hans"] });
    if (outcome.came !== "published") throw new Error(`not published: ${outcome.came}`);
    const { place } = outcome;
    const text = (name: string) =>
      readFileSync(`${repository.root}/reports/2020/${name}`, "utf8").replace(/<[^>]+>/g, "");
    expect(place).toBe("reports/2020/index.html");
    expect(text("index.html")).toContain("In 2018, 1 city of 4 cities were within the guideline.");
    expect(text("index.html")).toContain(
      "Of 4 cities with a value in 2018, Ulaanbaatar breathed the most: 9.2 times the guideline.",
    );
    expect(text("index.zh-Hans.html")).toContain("2018年，4个城市中有1个城市达标。");
    expect(text("index.zh-Hans.html")).toContain("breathed");
    const { markup } = {
      markup: readFileSync(`${repository.root}/reports/2020/charts/pm25-by-city.svg`, "utf8"),
    };
    expect(markup).toContain("Beijing");
    const map = JSON.parse(readFileSync(`${repository.root}/reports/2020/charts/pm25-map.vl.json`, "utf8"));
    expect(map.data.values).toContainEqual(
      expect.objectContaining({ area: "Ulaanbaatar", latitude: 47.9, longitude: 106.9 }),
    );
    expect(new Set(map.data.values.map(({ area }: { area: string }) => area)).size).toBe(4);
  });
});

test("a unit of its own is converted as its sheet says", async () => {
  const rows = [
    ["City", "Year", "PM2.5 (mg/m³)", "Stations", "Coverage"],
    ["Tokyo", 2018, 0.0095, 80, 100],
  ];
  const repository = await airQuality(rows);
  try {
    const found = observationOf(await repository.check(), "pm25 JPN-TYO 2018");
    expect(found.value).toMatchObject({ amount: 9.5, unit: "µg/m³" });
  } finally {
    await repository.dispose();
  }
});

test("a fault in a delivered file is found at its cell as in any dataset", async () => {
  const repository = await airQuality([
    stations[0] ?? [],
    ["Tokio", 2018, 9.5, 80, 100],
    ["Tokyo", 2018, 900, 1, 90],
  ]);
  try {
    const { findings } = await repository.check();
    expect(findings.filter(isError).map((found) => [found.code, placeOf(found)])).toEqual([
      ["unknown-area", "air-quality/cities.xlsx › Data!A2"],
      ["out-of-range", "air-quality/cities.xlsx › Data!C3"],
    ]);
  } finally {
    await repository.dispose();
  }
});
