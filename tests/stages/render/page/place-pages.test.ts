import { expect, test } from "vitest";
import { check } from "../../../../pipeline/flow/check.ts";
import { countryOf } from "../../../../pipeline/model/area.ts";
import type { Dataset } from "../../../../pipeline/model/dataset.ts";
import { placePages } from "../../../../pipeline/stages/render/page/place-pages.ts";
import { placeStandings, standingLine } from "../../../../pipeline/stages/render/story/place-standings.ts";
import { profilesOf } from "../../../../pipeline/stages/render/story/profiles.ts";
import { withPlaces, wordsOf } from "../../../../pipeline/stages/render/words.ts";
import { datasetOf } from "../../../support/datasets.ts";
import { remembered } from "../../../support/remembered.ts";

/** The sentences that open the page of a place, with its marks. */
async function sentencesOf(code: string): Promise<string[]> {
  const { pages } = await both;
  const text = pages.get(`places/${code}.html`) ?? "";
  return [...text.matchAll(/<p class="lead">(.*?)<\/p>/gs)].map(([, sentence = ""]) => sentence);
}

/** The pages of 2021 that some datasets make by themselves. */
async function pagesOf(...datasets: readonly Dataset[]) {
  const root = ".";
  const checked = await check({
    ...{ root, edition: "2021", datasets, partial: true, progress: () => {} },
    ...remembered(root),
  });
  const { edition, areas } = checked;
  if (!edition) throw new Error("missing edition");
  const observations = checked.computed.flatMap((own) => own.observations);
  const plain = wordsOf("en", areas, datasets);
  const parts = datasets.map((dataset) => {
    const own = checked.computed.flatMap((each) => (each.dataset === dataset.id ? each.observations : []));
    return {
      dataset,
      observations: own,
      charts: dataset.charts(own, "en", plain.area).map((chart) => ({ chart })),
    };
  });
  const within = { locales: ["en"], formats: new Set(["html"] as const) } as const;
  const profiles = profilesOf(parts, areas, edition);
  const words = withPlaces(plain, profiles.of);
  const pages = placePages(
    profiles,
    { material: { ...checked, edition }, ids: new Map(), within, parts },
    words,
  );
  return { pages, observations, areas, profiles, words };
}

const both = pagesOf(datasetOf("climate"), datasetOf("air"));

test("a figure is held against the strictest reference value, and the strictest that it meets or else the mildest", async () => {
  const air = datasetOf("air");
  const { pages, observations } = await pagesOf(air);
  const levels = air.references?.(observations, "en");
  const label = (indicator: string, amount: number) =>
    levels?.get(indicator)?.find((level) => level.amount === amount)?.label;
  const told = [
    ...(pages.get("places/KOR-SEO.html") ?? "").matchAll(/<p class="(?:behind|on-track)">([^<]*)/g),
  ];
  // 21, 45.1 and 35 µg/m³.
  const expected = [
    ...[label("pm25", 5), label("pm25", 25)],
    ...[label("no2", 10), label("no2", 40)],
    ...[label("pm10", 15), label("pm10", 50)],
  ];
  expect(told).toHaveLength(expected.length);
  for (const [at, [, text]] of told.entries()) expect(text).toContain(expected[at]);
});

test("the page of a city opens with its standing, what its next target is, that its latest inventory has no total, and its air in two years", async () => {
  const [verdict, target, inventory, air, ...others] = await sentencesOf("KOR-SEO");
  // cdp-targets-2021.csv, row 15: 4.8% of the way from 2005 to zero in 2050; who-air-quality-2022.xlsx, F177 and F181.
  const asked = (2021 - 2005) / (2050 - 2005);
  expect(verdict).toMatch(/^Seoul is behind the path to its target for 2050: .*4\.8%/);
  expect(verdict).toContain(`${(100 * asked).toFixed(1)}% was due by 2021`);
  for (const figure of [2005, 2050, "100%"]) expect(target).toContain(String(figure));
  // cdp-emissions-2021.csv, row 18, has parts alone; cdp-emissions-2020.csv, R33, a total.
  expect(inventory).toMatch(/for 2018, .* 46\.7 million t, is for 2017\.$/);
  expect(air).toMatch(/21 µg\/m³ in 2020, after 23 µg\/m³ in 2015/);
  expect(others).toEqual([]);
});

test("a city that reports no progress or is on the path says so, and one whose figures contradict each other opens with no verdict", async () => {
  expect((await sentencesOf("JPN-TYO"))[0]).toMatch(/^Tokyo reports 0% .* 70\.0% was due/);
  expect((await sentencesOf("JPN-KYO"))[0]).toMatch(/^Kyoto is on the path/);
  // Its inventory is of the base year, when no path asks for anything yet.
  expect((await sentencesOf("KOR-BUS")).join()).not.toContain("cut");
  // cdp-emissions-2021.csv, J192: of its inventory alone.
  const [inventory, ...others] = await sentencesOf("KOR-DAN");
  expect(inventory).toContain("42.0 million t");
  expect(others).toEqual([]);
});

test("a target leads a city's page even where its share is in doubt, marked so, and its table has the base of each target", async () => {
  // cdp-targets-2021.csv, rows 126, 219, 255 and 269.
  const [verdict, target] = await sentencesOf("JPN-KYO");
  expect(verdict).toMatch(/74%.*<sup class="mark">/s);
  expect(target).toMatch(/40%.*2013.*2030/);
  expect((await sentencesOf("KOR-SEO")).join()).not.toContain("<sup");
  const { pages } = await pagesOf(datasetOf("climate"));
  const [table = ""] =
    /<table class="targets">.*?<\/table>/s.exec(pages.get("places/JPN-KIT.html") ?? "") ?? [];
  expect(table.match(/<th scope="col">/g)).toHaveLength(3);
  expect(table.match(/16\.4 million t.*?2005/g)).toHaveLength(3);
});

test("the page of a country counts its cities by standing, each by its name, and says only of amounts that they are not compared", async () => {
  const climate = datasetOf("climate");
  const { pages, observations, areas } = await pagesOf(climate);
  const page = pages.get("places/JPN.html") ?? "";
  const [counts] = climate.standings?.(observations) ?? [];
  const shown = [...page.matchAll(/<strong>[^<]*: (\d+)<\/strong><details>.*?<\/summary>(.*?)<\/details>/gs)];
  const ofCountry = (counts?.counts ?? []).map(
    ({ places }) =>
      new Set(places.flatMap(({ area }) => (countryOf(area, areas) === "JPN" ? area : []))).size,
  );
  expect(shown.map(([, count]) => Number(count))).toEqual(ofCountry.filter((count) => count > 0));
  for (const [, count, names = ""] of shown) expect(names.split(/[,;] /)).toHaveLength(Number(count));
  // Each by the year of its target, marked where a figure of that is in doubt.
  const { words, profiles } = await both;
  const members = placeStandings("JPN", profiles, areas).members[0];
  for (const place of members?.counts.find(({ standing }) => standing === "behind")?.places ?? []) {
    const mark = (members?.doubtsOf(place).length ?? 0) > 0 ? '<sup class="mark">c</sup>' : "";
    const [own = ""] = shown
      .flatMap(([, , names = ""]) =>
        names.split("; ").filter((names) => names.startsWith(`${place.period}: `)),
      )
      .filter((names) => names.includes(`${words.area(place.area)}</a>${mark}`));
    expect(own).not.toBe("");
  }
  expect(page).toContain('<a href="JPN-KYO.html">Kyoto</a>');
  // None of its figures is compared with enough others.
  expect(page).not.toContain("are not compared");
  const unknown = observations.find(
    ({ indicator, area }) => indicator === "places-without-code" && area === "JPN",
  );
  const [lead, ...others] = await sentencesOf("JPN");
  expect(others).toHaveLength(unknown ? 2 : 1);
  const judged = ofCountry.slice(0, -1);
  for (const count of [...judged, judged.reduce((sum, own) => sum + own, 0)])
    if (count > 0) expect(lead).toMatch(new RegExp(`\\b${count}\\b`));
  expect(Buffer.byteLength(page)).toBeLessThan(20_000);
});

test("the index tells of each place, and the search of each that is judged, how its page begins", async () => {
  const { pages, profiles, areas, words } = await pagesOf(datasetOf("climate"));
  const line = (area: string) => standingLine(placeStandings(area, profiles, areas), "2021", words);
  const index = pages.get("places/index.html") ?? "";
  for (const [area, shape] of [
    ["KOR-SEO", '<span class="behind" aria-hidden="true">▼</span> '],
    ["JPN-KYO", '<span class="on-track" aria-hidden="true">▲</span> '],
    ["JPN", ""],
  ] as const) {
    expect(index).toContain(
      `href="${area}.html">${words.area(area)}</a> ${shape}<span class="soft">${line(area)}</span>`,
    );
    const [first = ""] = line(area).split(/[,;]/);
    expect(pages.get(`places/${area}.html`)).toContain(first);
  }
  expect(pages.get("places/KOR-SEO.html")).toMatch(
    /<div class="on-path"><h2>Progress towards the next target, relative to the path: 13\.5%<\/h2>\n<svg[\s\S]*?on the path \(100\)[\s\S]*?37 places, 2021/,
  );
  const unjudged = [...profiles.of].find(([, { standings }]) => standings[0]?.standing === "unknown")?.[0];
  expect(index).toContain(
    `href="${unjudged}.html">${words.area(unjudged ?? "")}</a> <span role="img" aria-label="progress cannot be judged">○</span> <span class="soft">`,
  );
  const goyang = [...profiles.others.keys()].find((area) => words.area(area) === "Goyang") ?? "";
  expect(line(goyang)).not.toBe("");
  expect(line("JPN-KYO")).toContain(words.book.claims.inDoubt);
  expect(line("KOR-SEO")).not.toContain(words.book.claims.inDoubt);
});

test("how places are judged is not told where none is: the standing says why", async () => {
  const { pages } = await both;
  const [judgedBy = ""] = datasetOf("climate").words.en.judgedBy?.split("'") ?? [];
  expect(judgedBy).not.toBe("");
  for (const page of pages.values()) expect(page).not.toContain(judgedBy);
});

test("a standing is marked in doubt where what is told of its target is: Kyoto's, and not Seoul's", async () => {
  const { pages } = await pagesOf(datasetOf("climate"));
  const standings = (code: string) =>
    /<ul class="standings">.*?<\/ul>/s.exec(pages.get(`places/${code}.html`) ?? "")?.[0];
  expect(standings("JPN-KYO")).toMatch(/<sup class="mark"><abbr title="[^"]*41\.4/);
  expect(standings("KOR-SEO")).not.toContain("<sup");
});
