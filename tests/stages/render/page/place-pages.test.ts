import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";

/** The sentences that open the published page of a place, in a language. */
async function sentencesOf(page: string): Promise<string[]> {
  const text = await readFile(`reports/2021/places/${page}`, "utf8");
  return [...text.matchAll(/<p class="lead">([^<]*)<\/p>/g)].map(([, sentence = ""]) => sentence);
}

test("the page of a city opens with what it reports of its next target, and with its air in two years", async () => {
  const [target, air, ...others] = await sentencesOf("KOR-SEO.html");
  // cdp-targets-2021.csv, row 15: 4.8 % of the way from 2005 to zero in 2050; who-air-quality-2022.xlsx, F177 and F181.
  const path = ((4.8 / 100) * (2050 - 2005)) / (2021 - 2005);
  expect(target).toContain(`${(100 * path).toFixed(1)} %`);
  expect(air).toMatch(/21 µg\/m³ in 2020, after 23 µg\/m³ in 2015/);
  expect(others).toEqual([]);
});

test("a city that reports no progress says so, and one whose figures contradict each other opens with no verdict", async () => {
  expect(await sentencesOf("JPN-TYO.html")).toContainEqual(
    expect.stringMatching(/Tokyo reports 0 % of its cut for 2030/),
  );
  // Its inventory is of the base year, when no path asks for anything yet.
  expect((await sentencesOf("KOR-BUS.html")).join()).not.toContain("cut");
  expect(await sentencesOf("KOR-DAN.html")).toEqual([]);
});
