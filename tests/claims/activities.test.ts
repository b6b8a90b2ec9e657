import { describe, expect, test } from "vitest";
import { z } from "zod";
import { defineContract, quantity, text } from "../../pipeline/model/contract.ts";
import type { Observation } from "../../pipeline/model/observation.ts";
import { isMissing } from "../../pipeline/model/quantity.ts";
import { programUnits, type Unit } from "../../pipeline/model/unit.ts";
import { typed } from "../checks/cases/edition-case.ts";
import { briefs, readSheets } from "../stages/validate/validate-fixture.ts";
import { allBut, type Copy, copyEdition } from "../support/edition.ts";
import { editionTells } from "../support/edition-tells.ts";
import { sheetOf } from "../support/sheet.ts";

type Change = (copy: Copy) => Promise<void>;

async function told(dataset: string, edition: string, changes: readonly Change[]) {
  const copy = await copyEdition(edition, allBut(dataset));
  try {
    for (const change of changes) await change(copy);
    return await editionTells(copy.root, { edition, dataset });
  } finally {
    await copy.dispose();
  }
}

const amountsOf = (observations: readonly Observation[], wanted: RegExp) =>
  Object.fromEntries(
    observations.flatMap(({ indicator, area, period, breakdown, value }) => {
      const key = [indicator, area, period, breakdown].join(" ").trim();
      return wanted.test(key) && !isMissing(value) && value.amount > 0 ? [[key, value.amount]] : [];
    }),
  );

const events = "activities/activities.xlsx";
const planned = "activities/planned.xlsx";
const statements = "climate/commitments.xlsx";

describe("events held on other days than announced", () => {
  test.each<readonly [what: string, changes: readonly Change[], moved: number]>([
    ["as sent", [], 3],
    ["another first day", [typed(events, "D5", "2021-10-25")], 4],
    ["another last day", [typed(events, "E5", "2021-10-30")], 4],
    [
      "the days announced",
      [
        typed(events, "M5", "25-30 OCT"),
        typed(events, "D5", "2021-10-25"),
        typed(events, "E5", "2021-10-30"),
      ],
      3,
    ],
  ])("%s", async (_, changes, moved) => {
    const { observations } = await told("activities", "2021", changes);
    expect(amountsOf(observations, /^events EAS 2021 moved/)).toEqual({ "events EAS 2021 moved": moved });
  });
});

describe("the month of an event that is planned", () => {
  test.each<readonly [date: string, july: number, without: number]>([
    ["Q3-4", 2, 1],
    ["20-21 JUL", 3, 0],
    ["Q3", 2, 1],
  ])("%s", async (date, july, without) => {
    const { observations } = await told("activities", "2020", [typed(planned, "C10", date)]);
    const of = amountsOf(observations, /^planned-events WLD 2021(-07 month| without-a-day)/);
    expect(of).toEqual({
      "planned-events WLD 2021-07 month": july,
      ...(without > 0 ? { "planned-events WLD 2021 without-a-day": without } : {}),
    });
  });
});

describe("statements are of the place and the year that they name", () => {
  test.each<readonly [what: string, changes: readonly Change[], figures: Record<string, number>]>([
    ["as sent", [], { "inventories-updated IDN 2020": 1, "inventories-updated VNM 2020": 1 }],
    [
      "of another year",
      [typed(statements, "H10", "2021")],
      { "inventories-updated IDN 2020": 1, "inventories-updated VNM 2021": 1 },
    ],
    [
      "of another country",
      [typed(statements, "A10", "Seoul"), typed(statements, "B10", "South Korea")],
      { "inventories-updated IDN 2020": 1, "inventories-updated KOR 2020": 1 },
    ],
    [
      "not called updated",
      [typed(statements, "D10", "inventory being drawn up")],
      { "inventories-updated IDN 2020": 1 },
    ],
  ])("%s", async (_, changes, figures) => {
    const { observations } = await told("climate", "2021", changes);
    expect(amountsOf(observations, /^inventories-updated/)).toEqual(figures);
    const counted = amountsOf(observations, /^climate-statements \S+ \d+$/);
    expect(Object.values(counted).reduce((sum, amount) => sum + amount, 0)).toBe(15);
    expect(Object.keys(counted).filter((key) => / (EAS|2021)\b/.test(key))).toEqual(
      Object.keys(figures).includes("inventories-updated VNM 2021")
        ? ["climate-statements VNM-HAN 2021"]
        : [],
    );
  });
});

describe("a count of things is whole", () => {
  const contractOf = (units: readonly Unit[], own: { readonly inParts?: boolean } = {}) =>
    defineContract({
      file: "x.xlsx",
      columns: {
        id: text({ en: ["ID"] }),
        value: quantity(
          { en: ["Value"] },
          { units, unitFrom: { column: "unit" }, schema: z.number(), ...own },
        ),
        unit: text({ en: ["Unit"] }),
      },
      key: ["id"],
      reading: { decimal: "." },
    });
  const found = (value: string | number, unit: string, own = {}) => {
    const sheet = sheetOf([
      ["ID", "Value", "Unit"],
      ["a", value, unit],
    ]);
    return readSheets(contractOf(programUnits, own), [sheet]).findings.filter(
      ({ code }) => code === "not-whole",
    );
  };

  test.each<readonly [value: string | number, unit: string, likely: string | null | undefined]>([
    [1500, "government", undefined],
    ["1,500", "government", undefined],
    ["1500.0", "government", undefined],
    ["1.500", "government", "1500"],
    ["12.345", "person", "12345"],
    [1.523, "city", "1523"],
    [1.5, "government", null],
    ["0.5", "member", null],
    ["more than 2.5", "country", null],
    ["1.5 thousand", "person", undefined],
    ["1.500", "t", undefined],
    [2.5, "day", undefined],
    [2.5, "µg/m³", undefined],
    [34.5, "percent", undefined],
  ])("%s %s", (value, unit, likely) => {
    const problems = found(value, unit);
    expect(problems.map((own) => ("likely" in own ? own.likely : ""))).toEqual(
      likely === undefined ? [] : [likely],
    );
    expect(briefs(problems)).toEqual(likely === undefined ? [] : ["not-whole B2"]);
  });

  test("but for averages", () => expect(found(2.5, "person", { inParts: true })).toEqual([]));

  test("the published number of the network typed with a point", async () => {
    const change: Change = ({ edit }) =>
      edit("membership/published-counts.csv", "more than,1500", "more than,1.500");
    const { findings } = await told("membership", "2021", [change]);
    expect(findings).toContain("not-whole membership/published-counts.csv › D8");
    const mended: Change = ({ edit }) =>
      edit("membership/published-counts.csv", "more than,1.500", "more than,1500");
    const sound = await told("membership", "2021", [change, mended]);
    expect(sound.findings.filter((own) => own.startsWith("not-whole"))).toEqual([]);
  });
});

describe("what a row does not carry is told of nobody", () => {
  const network = "air/members.csv";
  const sourced = 'China,2016-05,participating city,published,"EACACN, post of 17 May 2016"\n';
  const named = (...cities: readonly string[]): Change => {
    const added = cities.map((city) => `${city},${sourced}`).join("");
    return (copy) => copy.edit(network, "Guiyang City,", `${added}Guiyang City,`);
  };
  const waste = "recycling/municipal-waste.xlsx";
  const numbered =
    (at: string, amount: number): Change =>
    (copy) =>
      copy.editPart(
        waste,
        "xl/worksheets/sheet1.xml",
        new RegExp(`(<c r="${at}"[^>]*><v>)[^<]*`),
        `$1${amount}`,
      );
  const asLastYear = { B: 42_727, C: 42_701, D: 8360, E: 181, F: 31_694, G: 2027, H: 439, I: 19.578 };
  const targets = "climate/cdp-targets-2021.csv";
  const chiayi = 'Chiayi City Government,,"Taiwan, Greater China",East Asia,';

  interface Planted {
    readonly what: string;
    readonly dataset: string;
    readonly changes: readonly Change[];
    readonly says?: RegExp;
    readonly silent?: RegExp;
    readonly finds?: string;
  }
  const planted: readonly Planted[] = [
    {
      what: "no day of events that no source confirms",
      dataset: "activities",
      changes: [4, 8, 13, 14, 16].map((row) => typed(events, `N${row}`, "planned")),
      says: /no source confirms that any took place/,
      silent: /days of events|event-days/,
    },
    {
      what: "as many members named as counted",
      dataset: "air",
      changes: [named("Chengdu", "Tianjin", "Foshan", "Shanghai")],
      says: /name 14 participants/,
    },
    {
      what: "no more members named than counted",
      dataset: "air",
      changes: [named("Chengdu", "Tianjin", "Foshan", "Shanghai", "Nanchang")],
      says: /had 14 governments/,
      silent: /Sources of different years name/,
    },
    {
      what: "figures of an inventory that is not there yet",
      dataset: "climate",
      changes: [
        (copy) => copy.edit("climate/cdp-emissions-2021.csv", `${chiayi}Yes`, `${chiayi}In progress`),
      ],
      says: /87 said that they had an emissions inventory, 23 of them with figures; 10[56] left that question blank/,
      silent: /24 of them with figures/,
    },
    {
      what: "a target reached six times over",
      dataset: "climate",
      changes: [(copy) => copy.edit(targets, ",NA,NA,64.9,", ",NA,NA,649,")],
      silent: /at the target already/,
      finds: "out-of-range climate/cdp-targets-2021.csv › Q5",
    },
    {
      what: "an inventory of a year to come",
      dataset: "climate",
      changes: [
        (copy) =>
          copy.edit("climate/cdp-emissions-2018.csv", "2015-01-01 - 2015-12-31", "2025-01-01 - 2025-12-31"),
      ],
      silent: /2025/,
      finds: "after-edition climate/cdp-emissions-2018.csv › H3",
    },
    {
      what: "last year's row under another year",
      dataset: "recycling",
      changes: Object.entries(asLastYear).map(([column, amount]) => numbered(`${column}25`, amount)),
      finds: "entered-twice recycling/municipal-waste.xlsx › Japan!A25",
    },
  ];

  test.each(planted)("$what", async ({ dataset, changes, says, silent, finds }) => {
    const { prose, headings, leading, findings } = await told(dataset, "2021", changes);
    const all = [...prose, ...headings, ...leading].join("\n");
    if (says) expect(all).toMatch(says);
    if (silent) expect(all).not.toMatch(silent);
    if (finds) expect(findings).toContain(finds);
  });
});

test("it is the list that puts events under pathways, and so it is said", async () => {
  const told = await editionTells(".", { edition: "2021", dataset: "activities" });
  expect(told.headings).toContain("Of 13 events, the list puts 6 under “Low emission”");
});
