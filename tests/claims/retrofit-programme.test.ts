import { readFile, writeFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { isMissing } from "../../pipeline/model/quantity.ts";
import { indexAreas } from "../../pipeline/stages/correct/read-areas.ts";
import { passageText } from "../../pipeline/stages/render/passage-text.ts";
import { wordsOf } from "../../pipeline/stages/render/words.ts";
import { typed } from "../checks/cases/edition-case.ts";
import { retrofit } from "../support/datasets.ts";
import { allBut, copyEdition } from "../support/edition.ts";
import { type EditionTells, editionTells } from "../support/edition-tells.ts";
import { publishedLocales } from "../support/published-locales.ts";

const sheet = "retrofit/programme.xlsx";
/** The cells of a programme that are typed anew. */
type Typed = Readonly<Record<string, string>>;

async function tellsOf(cells: Typed): Promise<EditionTells> {
  const copy = await copyEdition("2021", allBut("retrofit"));
  try {
    // No meter is asked here: of the hours of weather a day is enough.
    const weather = copy.path("retrofit/weather-724390.csv");
    const hours = (await readFile(weather, "utf8")).split("\r\n").slice(0, 25);
    await writeFile(weather, `${hours.join("\r\n")}\r\n`);
    for (const [cell, text] of Object.entries(cells)) await typed(sheet, cell, text)(copy);
    return await editionTells(copy.root, { edition: "2021", dataset: "retrofit" });
  } finally {
    await copy.dispose();
  }
}

const told = ({ prose, headings, leading }: EditionTells) => [...prose, ...headings, ...leading].join("\n");
const found = ({ findings }: EditionTells, code: string) =>
  findings.filter((finding) => finding.startsWith(`${code} `));
const share = ({ observations }: EditionTells) =>
  observations.some(({ indicator, value }) => indicator === "share-retrofitted" && !isMissing(value));

describe("blocks retrofitted are told of a stock of the same year", () => {
  test.each<readonly [name: string, cells: Typed, isSaid: boolean, places: readonly string[]]>([
    ["as sent", {}, true, []],
    ["stock and blocks of 2019", { E4: "2019", E5: "2019", E7: "2019" }, true, []],
    ["a stock of 2015", { E4: "2015" }, false, ["E4"]],
    ["a stock of the year before", { E4: "2019" }, false, ["E4"]],
    ["no block retrofitted, and a stock of 2015", { E4: "2015", C5: "0" }, false, ["E4"]],
    [
      "a stock of 2015 and another of 2020",
      { E4: "2015", A6: "Blocks in the precast stock", C6: "1080", D6: "block" },
      true,
      [],
    ],
    ["planned blocks of another year", { E7: "2025" }, true, ["E4"]],
    ["households in the stock of 2015", { E8: "2015" }, true, ["E8"]],
  ])("%s", async (_, cells, isSaid, places) => {
    const tells = await tellsOf(cells);
    expect(found(tells, "stock-of-another-year")).toEqual(
      places.map((cell) => `stock-of-another-year ${sheet} › Programme!${cell}`),
    );
    expect(share(tells)).toBe(isSaid);
    expect(told(tells)).not.toContain("not reported");
    const ofStock = /(24|none) of 1,0(77|80) blocks/;
    if (isSaid) expect(told(tells)).toMatch(ofStock);
    else {
      expect(told(tells)).not.toMatch(ofStock);
      expect(tells.prose[0]).toMatch(/retrofitted\. The stock is known of 20\d\d alone, 1,077 blocks/);
      expect(tells.prose[0]).toContain("A proposal plans 375 blocks.");
      expect(tells.headings[0]).toMatch(/retrofitted; the stock is that of 20\d\d$/);
    }
  });

  test("in every language a sentence reads that has no share", async () => {
    for (const cells of [{ E4: "2015" }, { E4: "2015", C5: "0" }]) {
      const { observations } = await tellsOf(cells);
      const observed = observations as Parameters<typeof retrofit.narrative>[0];
      for (const locale of publishedLocales) {
        const words = wordsOf(locale, indexAreas([]), [retrofit]);
        const [stock = { parts: [] }] = retrofit.narrative(observed, locale);
        expect(passageText(stock, words)).toMatch(/2015.*1[,\s\u00a0]?077.*375/);
        const [chart] = retrofit.charts(observed, locale, (area) => area);
        expect(passageText(chart?.message ?? { parts: [] }, words)).toMatch(/2020.*2015/);
      }
    }
  });
});

describe("savings per household of the stock and year", () => {
  test.each<readonly [name: string, cells: Typed, isFound: boolean]>([
    ["as sent, 6 MWh", {}, false],
    ["ten times as much", { C10: "29" }, true],
    ["the numbers of MWh under million MWh", { C10: "2900" }, true],
    ["a tenth of the households", { C8: "4546" }, true],
    ["no households", { A8: "Households interested", E8: "2019" }, false],
  ])("%s", async (_, cells, isFound) => {
    const tells = await tellsOf(cells);
    expect(found(tells, "implausible-savings")).toEqual(
      isFound ? [`implausible-savings ${sheet} › Programme!C10`] : [],
    );
    expect(told(tells).includes("are projected to save")).toBe(!isFound);
  });
});

describe("blocks that are not done", () => {
  test.each(["planned", "projected", "target"])("%s are not told as retrofitted", async (kind) => {
    const tells = await tellsOf({ F5: kind });
    expect(told(tells)).not.toContain("had been retrofitted");
    expect(found(tells, "empty-indicator")).toContain("empty-indicator retrofit blocks-retrofitted");
  });
});

describe("what a megawatt-hour saved would emit", () => {
  test.each<readonly [what: string, cells: Typed, isFound: boolean, isTold: boolean]>([
    ["as sent, as coal power does", {}, true, true],
    ["MWh for million MWh", { D10: "MWh" }, true, false],
    ["kt for million t", { D11: "kt" }, true, false],
    ["as little as wind", { C11: "0.03" }, false, true],
  ])("%s", async (_, cells, isFound, isTold) => {
    const tells = await tellsOf(cells);
    const place = `implied-factor-implausible ${sheet} › Programme!C11`;
    expect(found(tells, "implied-factor-implausible")).toEqual(isFound ? [place] : []);
    expect(told(tells).includes("are projected to save")).toBe(isTold);
  });
});
