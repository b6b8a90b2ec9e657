import { rm, writeFile } from "node:fs/promises";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isMissing } from "../../pipeline/model/quantity.ts";
import { workbookOf } from "../support/data-repository.ts";
import { allBut, type Copy, copyEdition } from "../support/edition.ts";
import { type EditionTells, editionTells } from "../support/edition-tells.ts";

const edition = "2021";
const file = "air/who-air-quality-2022.xlsx";
const header = [
  ...["WHO Region", "ISO3", "WHO Country Name", "City or Locality", "Measurement Year"],
  ...["PM2.5 (μg/m3)", "PM10 (μg/m3)", "NO2 (μg/m3)", "PM25 temporal coverage (%)"],
  ...["PM10 temporal coverage (%)", "NO2 temporal coverage (%)", "Reference"],
];

/** City, year, PM2.5, how much of the year it was measured (null where the file does not say), and by which source. */
type Mean = readonly [city: string, year: number, pm25: number, coverage?: number | null, source?: string];

const countries: { readonly [city: string]: string } = {
  "Kyoto City": "Japan",
  Sapporo: "Japan",
  Kitakyushu: "Japan",
  Tokyo: "Japan",
  Seoul: "Republic of Korea",
  Ulaanbaatar: "Mongolia",
};

const sound: readonly Mean[] = [
  ["Beijing", 2013, 101.56, 99],
  ["Beijing", 2019, 34, 97],
  ["Kyoto City", 2012, 14.97, 99],
  ["Kyoto City", 2018, 10.7, 99],
  ["Seoul", 2015, 23, 95],
  ["Seoul", 2020, 21, 98],
  ["Tianjin", 2018, 60.22, 76],
];

let copy: Copy;
beforeAll(async () => {
  copy = await copyEdition(edition, allBut("air"));
});
afterAll(() => copy.dispose());

async function toldOf(means: readonly Mean[]): Promise<EditionTells> {
  const rows = means.map(([city, year, pm25, coverage = 100, source = "a source"]) => [
    ...["Western Pacific Region", "", countries[city.replace(/ Shi$/, "")] ?? "China", city, year],
    ...[pm25, null, null, coverage, null, null, source],
  ]);
  await writeFile(copy.path(file), await workbookOf({ AAP_2022: [header, ...rows] }));
  return editionTells(copy.root, { edition, dataset: "air" });
}

/** What the sentences must say, by plain arithmetic on the rows of one pollutant. */
function counted(means: readonly Mean[]) {
  const cityOf = (name: string) => name.replace(/ (Shi|City)$/, "");
  const cities = [...new Set(means.map(([city]) => cityOf(city)))];
  const own = (city: string, least: number) =>
    means.filter((mean) => cityOf(mean[0]) === city && (mean[3] ?? 100) >= least);
  const last = (of: readonly Mean[]) => of.find(([, year]) => year === Math.max(...of.map((one) => one[1])));
  const first = (of: readonly Mean[]) => of.find(([, year]) => year === Math.min(...of.map((one) => one[1])));
  const latest = cities.map((city) => last(own(city, 75))).filter((mean) => mean !== undefined);
  const newest = Math.max(...latest.map(([, year]) => year));
  const compared = latest.filter(([, year]) => newest - year <= 5);
  const pairs = compared.flatMap((now) => {
    const then = first(own(cityOf(now[0]), 75));
    return then && then[1] < now[1] ? [{ then, now }] : [];
  });
  return {
    "cities-measured": cities.length,
    "cities-compared": compared.length,
    "cities-left-out": cities.length - compared.length,
    "cities-meeting pm25-aqg-2021": compared.filter((one) => one[2] <= 5).length,
    "cities-meeting pm25-it-1-2021": compared.filter((one) => one[2] <= 35).length,
    ...(pairs.length > 0 && {
      "cities-measured-twice": pairs.length,
      "cities-fell": pairs.filter(({ then, now }) => now[2] < then[2]).length,
      "cities-rose": pairs.filter(({ then, now }) => now[2] > then[2]).length,
      "meeting-first pm25-it-1-2021": pairs.filter(({ then }) => then[2] <= 35).length,
      "meeting-again pm25-it-1-2021": pairs.filter(({ now }) => now[2] <= 35).length,
    }),
  };
}

function figuresIn({ observations }: EditionTells, names: readonly string[]) {
  return Object.fromEntries(
    names.map((name) => {
      const [indicator, part = "pm25"] = name.split(" ");
      const found = observations.find(
        (one) => one.indicator === indicator && one.area === "EAS" && one.breakdown === part,
      );
      return [name, found && !isMissing(found.value) ? found.value.amount : null];
    }),
  );
}

interface Claim {
  readonly because: string;
  readonly means: readonly Mean[];
  readonly says?: readonly string[];
  readonly silent?: readonly string[];
  readonly finds?: readonly string[];
}

const guards = ["low-coverage", "below-any-measured", "after-edition", "conflicting-values"];

const claims: readonly Claim[] = [
  {
    because: "of which cities and years a count is",
    means: sound,
    says: ["Of 4 cities, by the latest annual mean of each (2018–2020), none met", "3 met the first interim"],
    silent: ["are left out"],
  },
  {
    because: "a city that meets the guideline is counted",
    means: [...sound, ["Sapporo", 2018, 4.5, 99]],
    says: ["Of 5 cities", "1 met the WHO guideline"],
  },
  {
    because: "a mean of a twentieth of its year meets nothing",
    means: [...sound, ["Sapporo", 2018, 4.5, 5]],
    says: ["Of 4 cities", "none met", "are left out", "Sapporo 4.5 µg/m³ (2018)"],
    silent: ["1 met the WHO guideline"],
    finds: ["low-coverage I9"],
  },
  {
    because: "three quarters of a year are enough",
    means: [...sound, ["Sapporo", 2018, 4.5, 75]],
    says: ["1 met the WHO guideline"],
  },
  {
    because: "less than three quarters are not",
    means: [...sound, ["Sapporo", 2018, 4.5, 74.9]],
    says: ["none met"],
    finds: ["low-coverage I9"],
  },
  {
    because: "where the file does not say how much was measured, the mean counts",
    means: [...sound, ["Sapporo", 2018, 4.5, null]],
    says: ["1 met the WHO guideline"],
  },
  {
    because: "the year before stands for a year hardly measured",
    means: [...sound, ["Tianjin", 2019, 30, 40]],
    says: ["3 met the first interim target"],
    finds: ["low-coverage I9"],
  },
  {
    because: "of two names the one that covers the year stands",
    means: [...sound, ["Beijing", 2020, 30, 40], ["Beijing Shi", 2020, 38, 99]],
    says: ["2 met the first interim target"],
    finds: ["low-coverage I9", "conflicting-values F9"],
  },
  {
    because: "of two names that both do the first stands",
    means: [...sound, ["Beijing", 2020, 30, 99], ["Beijing Shi", 2020, 38, 99]],
    finds: ["conflicting-values F10"],
  },
  {
    because: "a mean of ten years ago is not held against the guideline",
    means: [...sound, ["Kitakyushu", 2010, 4, null]],
    says: ["none met", "are left out", "Kitakyushu 4 µg/m³ (2010)"],
    silent: ["1 met"],
  },
  {
    because: "five years before the newest are not too old",
    means: [...sound, ["Kitakyushu", 2015, 4, null]],
    says: ["(2015–2020)", "1 met the WHO guideline"],
    silent: ["are left out"],
  },
  {
    because: "six years are",
    means: [...sound, ["Kitakyushu", 2014, 4, null]],
    says: ["none met", "Kitakyushu 4 µg/m³ (2014)"],
  },
  {
    because: "how the same cities did is told beside what all do now",
    means: sound,
    says: [
      "3 cities have annual means for at least two years of 2012–2020, leaving out years known to be less than three quarters covered",
      "fell in 3 and rose in 0",
      "Of the same cities, 2 met the first interim target by their first mean (2012–2015), 3 by their latest (2018–2020)",
    ],
  },
  {
    because: "a city that rose is told",
    means: [...sound, ["Tianjin", 2014, 50, 99]],
    says: [
      "4 cities have annual means for at least two years of",
      "fell in 3 and rose in 1",
      "The one rise was in Tianjin, by 10.2 µg/m³ (2014–2018)",
    ],
  },
  {
    because: "a city that stood still neither fell nor rose",
    means: [...sound, ["Tianjin", 2014, 60.22, 99]],
    says: ["4 cities have annual means for at least two years of", "fell in 3 and rose in 0"],
    silent: ["Tianjin: 0"],
  },
  {
    because: "a first year hardly measured is no beginning",
    means: [...sound, ["Tianjin", 2014, 87.4, 40]],
    says: ["3 cities have annual means for at least two years of"],
    finds: ["low-coverage I9"],
  },
  {
    because: "the worst cities left out change nothing for those that remain",
    means: sound.filter(([city]) => city !== "Tianjin" && city !== "Beijing"),
    says: [
      "Of 2 cities",
      "2 met the first interim",
      "Of the same cities, 2 met the first",
      "2 by their latest",
    ],
  },
  {
    because: "where nothing was measured twice, no change is told",
    means: sound.filter(([, year]) => year >= 2018),
    says: ["Of 4 cities"],
    silent: ["more than once", "same cities"],
  },
];

const refused: readonly Claim[] = [
  { because: "nothing", means: [...sound, ["Sapporo", 2018, 0, 99]], finds: ["below-any-measured F9"] },
  { because: "mg/m³", means: [...sound, ["Sapporo", 2018, 0.0107, 99]], finds: ["below-any-measured F9"] },
  { because: "below any", means: [...sound, ["Sapporo", 2018, 1.4, 99]], finds: ["below-any-measured F9"] },
  { because: "a later year", means: [...sound, ["Sapporo", 2024, 4, 99]], finds: ["after-edition E9"] },
  { because: "the next year", means: [...sound, ["Sapporo", 2022, 4, 99]], finds: ["after-edition E9"] },
];

const borders: readonly Claim[] = [
  { because: "the lowest that is known", means: [...sound, ["Sapporo", 2018, 2, 99]] },
  { because: "the edition's own year", means: [...sound, ["Sapporo", 2021, 7, 99]] },
];

function guardsIn({ findings }: EditionTells): string[] {
  return findings.flatMap((line) => {
    const [, code = "", at = ""] = /^(\S+) .*!(\w+)$/.exec(line) ?? [];
    return guards.includes(code) ? [`${code} ${at}`] : [];
  });
}

describe("what is said of the air", () => {
  test.each([...claims, ...borders])("$because", async ({ means, says = [], silent = [], finds = [] }) => {
    const told = await toldOf(means);
    expect(guardsIn(told)).toEqual(finds);
    const wanted = counted(means);
    expect(figuresIn(told, Object.keys(wanted))).toEqual(wanted);
    const prose = told.prose.join("\n");
    for (const words of says) expect(prose).toContain(words);
    for (const words of silent) expect(prose).not.toContain(words);
  });
});

test.each(refused)("is refused at its cell: $because", async ({ means, finds = [] }) => {
  const told = await toldOf(means);
  expect(guardsIn(told)).toEqual(finds);
  expect(told.observations).toEqual([]);
  expect(told.prose.join()).not.toContain("1 met the WHO guideline");
});

test("the remedy that a finding names takes it away", async () => {
  await toldOf([...sound, ["Sapporo", 2018, 0.0107, 99]]);
  const corrections = `${copy.root}/data/reference/corrections.csv`;
  await writeFile(
    corrections,
    [
      "file,cell,expected raw value,corrected value,reason,source,reported to,expires",
      `${file},AAP_2022!F9,0.0107,10.7,typed in mg/m³,WHO,WHO,2030-12-31\n`,
    ].join("\n"),
  );
  const told = await editionTells(copy.root, { edition, dataset: "air" });
  await rm(corrections);
  expect(guardsIn(told)).toEqual([]);
  expect(figuresIn(told, ["cities-compared"])).toEqual({ "cities-compared": 5 });
});

test("each bar has its year, and none is of a city that is not counted", async () => {
  const told = await toldOf([...sound, ["Kitakyushu", 2010, 4, null]]);
  expect(told.headings).toEqual([
    "Fine particles fell in 3 of 3 cities from the first to the latest year of data",
  ]);
  const latest = [...new Map(sound.map((mean) => [mean[0], mean])).values()];
  const once = await toldOf([...latest, ["Kitakyushu", 2010, 4, null]]);
  expect(once.headings).toEqual(["None of 4 cities met WHO’s guideline of 5 µg/m³ (2018–2020)"]);
  const drawn = told.observations.filter(({ indicator }) => indicator === "pm25-latest");
  expect(drawn.map(({ area, period }) => `${area} ${period}`).sort()).toEqual(
    ["CHN-BEI 2019", "CHN-TIA 2018", "JPN-KYO 2018", "KOR-SEO 2020"].sort(),
  );
});

test("it is said of how many cities the two years come from different sources", async () => {
  const same = await toldOf(sound);
  expect(figuresIn(same, ["cities-measured-twice pm25-other-source"])).toEqual({
    "cities-measured-twice pm25-other-source": 0,
  });
  expect(same.prose.join("\n")).not.toContain("different sources");
  const seoul: Mean = ["Seoul", 2020, 21, 98, "another"];
  const told = await toldOf(sound.map((mean) => (mean[0] === "Seoul" && mean[1] === 2020 ? seoul : mean)));
  expect(told.prose.join("\n")).toContain("In one of these cities the two years come from different sources");
});

test("the published file says what it holds", async () => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(`data/raw/2021/${file}`);
  const means: Mean[] = [];
  const aliases: { readonly [name: string]: string } = { "Kaohsiung City": "Kaohsiung" };
  book.getWorksheet("AAP_2022_city_v9")?.eachRow((row, at) => {
    const [name, year, pm25, coverage] = [4, 5, 6, 9].map((column) => row.getCell(column).value);
    if (at > 1 && typeof pm25 === "number")
      means.push([aliases[String(name)] ?? String(name), Number(year), pm25, Number(coverage ?? 100)]);
  });
  const wanted = counted(means);
  const told = await editionTells(".", { edition, dataset: "air" });
  expect(figuresIn(told, Object.keys(wanted))).toEqual(wanted);
  expect(wanted).toMatchObject({ "cities-measured": 34, "cities-compared": 31, "cities-measured-twice": 30 });
  const [apart] = Object.values(figuresIn(told, ["cities-measured-twice pm25-other-source"]));
  expect(apart).toBe(20);
});
