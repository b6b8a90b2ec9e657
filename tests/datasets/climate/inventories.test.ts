import { readFile } from "node:fs/promises";
import papaparse from "papaparse";
import { beforeAll, expect, test } from "vitest";
import { type Checked, check } from "../../../pipeline/flow/check.ts";
import { registryOf } from "../../../pipeline/flow/registry.ts";
import { formatPlace } from "../../../pipeline/model/place.ts";
import { figureOf, observationOf, sourcesOf } from "../../support/check-edition.ts";
import { remembered } from "../../support/remembered.ts";

let checked: Checked;

beforeAll(async () => {
  const { datasets } = await registryOf(".");
  const climate = datasets.filter(({ id }) => id === "climate");
  checked = await check({
    root: ".",
    edition: "2021",
    datasets: climate,
    partial: true,
    progress: () => {},
    ...remembered("."),
  });
});

test.each([
  ["emissions-direct KOR-SUW 2019", 3_385_485, "climate/cdp-emissions-2021.csv › J67"],
  ["emissions-indirect KOR-SUW 2019", 2_309_783, "climate/cdp-emissions-2021.csv › L67"],
  ["emissions-outside KOR-SUW 2019", 13_889, "climate/cdp-emissions-2021.csv › N67"],
  ["emissions-direct TPE-TPE 2018", 3_319_350, "climate/cdp-emissions-2020.csv › J29"],
  ["emissions-indirect TPE-TAC 2019", 16_027_321.7, "climate/cdp-emissions-2021.csv › L61"],
  // Told in two questionnaires: the later one stands.
  ["emissions-direct JPN-YOK 2017-04-01/2018-03-31", 6_964_825, "climate/cdp-emissions-2021.csv › J166"],
])("a part is published as the questionnaire has it: %s", (key, amount, cell) => {
  const observation = observationOf(checked, key);
  expect([figureOf(observation), ...sourcesOf(observation)]).toEqual([amount, cell]);
});

test("a total that a later inventory in parts follows is told apart, with its own year", () => {
  const told = checked.computed.flatMap(({ observations }) =>
    observations
      .filter(({ indicator }) => indicator === "totals-before-parts")
      .map(({ area, period }) => `${area} ${period}`),
  );
  expect(told.sort()).toEqual([
    "HKG 2018",
    "JPN-TYO 2017-04-01/2018-03-31",
    "JPN-YOK 2016-04-01/2017-03-31",
    "KOR-SEO 2017",
    "KOR-SUW 2016",
    "TPE-KAO 2016",
    "TPE-NTP 2018",
    "TPE-PIN 2015",
    "TPE-TAC 2017",
    "TPE-TPE 2016",
  ]);
  expect(figureOf(observationOf(checked, "latest-inventories EAS 2021 in-parts-after-total"))).toBe(10);
});

test("the latest inventory with figures counts, whether it has a total or parts", () => {
  const inParts = checked.computed.flatMap(({ observations }) =>
    observations.flatMap(({ indicator, area, breakdown, period }) =>
      indicator === "latest-inventories" && area !== "EAS" && breakdown === "in-parts"
        ? [[area, period] as const]
        : [],
    ),
  );
  const latest = new Map(inParts);
  expect(latest.get("JPN-KYO")).toBe("2018-04-01/2019-03-31");
  expect(latest.get("KOR-SUW")).toBe("2019");
  // A later answer without any figure is no inventory.
  expect(latest.has("KOR-CWN")).toBe(false);
  const counted = (part: string) => figureOf(observationOf(checked, `latest-inventories EAS 2021${part}`));
  expect([counted(" in-parts"), counted("")]).toEqual([
    latest.size,
    latest.size + Number(counted(" with-total")),
  ]);
});

test.each([
  // H4 and W4 of 2019; H33 and W33, H34 and W34 of 2020, a fiscal year.
  ["KOR-SUW 2016", 2018 - 2016],
  ["KOR-SEO 2017", 2019 - 2017],
  ["JPN-TYO 2017-04-01/2018-03-31", 2020 - 2018],
])("emissions per head tell by how many years their population is of another: %s", (key, years) => {
  expect(figureOf(observationOf(checked, `population-lag ${key} population-later`))).toBe(years);
});

test("no years are told of a population whose year is none", () => {
  // W18 of 2020 is 19.
  expect(() => observationOf(checked, "population-lag TPE-NTP 2018 population-later")).toThrow(
    "missing observation",
  );
  expect(figureOf(observationOf(checked, "emissions-per-head TPE-NTP 2018"))).toBeCloseTo(
    19_464_204 / 4_018_696,
  );
});

test("an age is told with the number of inventories that it is of", async () => {
  const text = await readFile("data/raw/2021/climate/cdp-emissions-2021.csv", "utf8");
  const [, ...rows] = papaparse.parse<string[]>(text, { skipEmptyLines: true }).data;
  const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  // Of the region's answers that say Yes, those whose period has both its days, 365 or 366 of them.
  const ages = rows.flatMap(([year, , , , country, region, says, accounting = ""]) => {
    const [from = "", to = ""] = accounting.split(" - ");
    const isOfOneYear = [365, 366].includes(days(from, to));
    if (region !== "East Asia" || country === "Thailand" || says !== "Yes" || !isOfOneYear) return [];
    return [Number(year) - Number(to.slice(0, 4))];
  });
  const counted = (part: string) => figureOf(observationOf(checked, `inventories-by-age EAS 2021${part}`));
  expect(counted("")).toBe(ages.length);
  expect(counted(" median-age-or-older")).toBe(ages.filter((age) => age >= 3).length);
});

test("a total that doubles is in doubt as its scopes are", () => {
  const jumps = checked.findings.flatMap(({ code, at }) => (code === "jump" ? [formatPlace(at)] : []));
  expect(jumps.sort()).toEqual([
    "climate/cdp-emissions-2019.csv › O11",
    "climate/cdp-emissions-2019.csv › O18",
    "climate/cdp-emissions-2019.csv › R18",
    "climate/cdp-emissions-2019.csv › S18",
    "climate/cdp-emissions-2021.csv › I18:J18",
  ]);
  const marked = observationOf(checked, "emissions-basic-plus TPE-TAC 2017").cautions ?? [];
  expect(marked.map(({ code }) => code)).toEqual(["jump"]);
});
