import { describe, expect, test } from "vitest";
import { phrasebooks } from "../../pipeline/locales/phrasebooks.ts";
import { measured, type Qualifier } from "../../pipeline/model/quantity.ts";
import type { ProgramUnit } from "../../pipeline/model/unit.ts";
import { indexAreas } from "../../pipeline/stages/correct/read-areas.ts";
import { wordsOf } from "../../pipeline/stages/render/words.ts";
import { sheetNames, sheetRows } from "../../pipeline/words/sheets.ts";

const words = wordsOf("fr", indexAreas([]));
/** No-break spaces, narrow and wide, as people see them. */
const seen = (text: string): string => text.replaceAll("\u202f", "·").replaceAll("\u00a0", "_");
const quantity = (unit: ProgramUnit, amount: number, qualifier: Qualifier = "exact") => ({
  ...measured(unit, amount, {
    range: { file: "", sheet: "", row: 1, column: 1, toRow: 1, toColumn: 1 },
    status: "reported",
    raw: "",
  }),
  qualifier,
});

describe("an amount in French", () => {
  test.each([
    [quantity("city", 0), "0_ville"],
    [quantity("city", 1), "1_ville"],
    [quantity("city", 2), "2_villes"],
    [quantity("t", 1234.5), "1·234,5_t"],
    [quantity("percent", 12.5), "12,5·%"],
    [quantity("percentage point", 1.5), "1,50_point de pourcentage"],
    [quantity("MWh", 1_200_000), "1,2_million de MWh"],
    [quantity("person", 2_300_000), "2,3_millions de personnes"],
    [quantity("household", 45_462, "more-than"), "plus de 45·462_ménages"],
    [quantity("event", 5_000_000, "about"), "environ 5,0_millions d’événements"],
  ])("%j", (amount, written) => {
    expect(seen(words.amount(amount))).toBe(written);
  });

  test("stands without its unit in a table, and with its sign as a change", () => {
    expect(seen(words.bare(quantity("person", 2_300_000)))).toBe("2,3_millions");
    expect(seen(words.change(quantity("city", 35), quantity("city", 204)) ?? "")).toBe("+169_villes");
    expect(seen(words.change(quantity("t", 9_000_000), quantity("t", 6_500_000)) ?? "")).toBe(
      "−2,5_millions de t",
    );
  });
});

test("a day, a month and an interval in French", () => {
  expect(["2020-01-01", "2020-03-02", "2020-08", "2020", "2020-01-01/2020-12-31"].map(words.period)).toEqual([
    "1er janvier 2020",
    "2 mars 2020",
    "août 2020",
    "2020",
    "1er janvier 2020 – 31 décembre 2020",
  ]);
  const { dataOf } = phrasebooks.fr.story;
  expect(["1er janvier 2020", "août 2020", "2020"].map(dataOf)).toEqual([
    "Données du 1er janvier 2020",
    "Données d’août 2020",
    "Données de 2020",
  ]);
});

test("none of several, and one, are told in the singular", () => {
  const { qualitySummary } = phrasebooks.fr.frame;
  expect(qualitySummary(0, 1, 2)).toBe("0 erreur, 1 avertissement, 2 remarques");
});

describe("French typography", () => {
  const texts = sheetNames.flatMap((name) =>
    sheetRows(name).map(({ fr }) =>
      // Code, and what a reader copies: JSON, commands, conditions.
      fr.replace(/`[^`]*`|"[^"]*":? ?("[^"]*")?|\[when [^:]*:/g, ""),
    ),
  );
  test.each([
    ["a colon after a no-break space", /(?<!\u00a0):(?=\s|$)|[ \u202f]:(?=\s|$)/u],
    ["other high marks after a narrow one", /[^\u202f][;!?%](?!\w)/u],
    ["quotation marks with no-break spaces", /«(?!\u00a0)|(?<!\u00a0)»/u],
    ["curved apostrophes", /\p{L}'[\p{L}«{]/u],
    ["no three dots for an ellipsis", /\.\.\./u],
  ])("has %s", (_, breaks) => {
    expect(texts.filter((text) => breaks.test(text)).map(seen)).toEqual([]);
  });
});
