import { describe, expect, test } from "vitest";
import type { Edition } from "../../../../pipeline/model/edition.ts";
import { missing } from "../../../../pipeline/model/measure.ts";
import { formatPlace } from "../../../../pipeline/model/place.ts";
import { isDrawn } from "../../../../pipeline/stages/render/fonts/typeface.ts";
import { unprintableTexts } from "../../../../pipeline/stages/render/fonts/unprintable-texts.ts";
import { everyLanguage } from "../../../support/every-language.ts";
import { sheetOf } from "../../../support/sheet.ts";
import { typefaceOf } from "./typeface-of.ts";

const typeface = typefaceOf("en");
const edition: Edition = {
  edition: "2020",
  title: { en: "T" },
  network: "N",
  published: "2021-06-30",
  locales: ["en"],
  deliveries: [],
};
const sources = { edition, areas: [], computed: [], reasons: [], files: [] };

function told(more: Partial<Parameters<typeof unprintableTexts>[0]>): string[] {
  return unprintableTexts({ ...sources, ...more }, { isWhole: true, read: () => typeface }).map(
    (found) => `${formatPlace(found.at)} ${"characters" in found ? found.characters : ""}`,
  );
}

/** Places of a table whose English names are in column D. */
function places(...names: readonly string[]): Partial<Parameters<typeof unprintableTexts>[0]> {
  const areas = names.map((name, index) => {
    const names = everyLanguage(name);
    return { code: `A${index}`, kind: "city", parent: null, names, aliases: [] };
  });
  const rows = [
    ["code", "kind", "parent", "en"],
    ...areas.map(({ code, names: { en } }) => [code, "city", "", en]),
  ];
  const observations = areas.map(({ code: area }) => ({
    ...{ indicator: "members", area, period: "2020", breakdown: "" },
    value: missing("not-reported"),
  }));
  return {
    areas,
    computed: [{ dataset: "membership", observations, findings: [] }],
    files: [{ dataset: null, sheets: [sheetOf(rows, { file: "reference/areas.csv", name: "" })] }],
  };
}

describe("a text that print would show with stand-ins", () => {
  test.each([
    ["a name in Devanagari", "देहली", "देहली"],
    ["one letter among others", "Paris ก", "ก"],
    ["a picture", "Ulsan 🙂", "🙂"],
    ["a rare character", "𰻝麵市", "𰻝"],
    ["Arabic", "دبي", "دبي"],
  ])("%s is named at its cell", (_, name, characters) => {
    const each = [...new Set(characters)].join("");
    expect(told(places("Kyoto", name))).toEqual([`reference/areas.csv › D3 ${each}`]);
  });

  test.each([
    "Ulaanbaatar Улаанбаатар",
    "서울 東京 北京 臺北 さいたま",
    "Łódź, Œuvre, Ελλάδα",
    "4 √2 ∑ ≥ ² – … ’",
    "a\u200bb\u00ad",
  ])("%s is not", (name) => {
    expect(told(places(name))).toEqual([]);
  });

  test("is named once, and not where the report does not show it", () => {
    const shown = places("देहली", "देहली");
    expect(told(shown)).toEqual(["reference/areas.csv › D2 देहली".normalize()]);
    expect(told({ ...shown, computed: [] })).toEqual([]);
  });

  test("is named in edition.json", () => {
    expect(told({ edition: { ...edition, network: "ஐ" } })).toEqual(["edition.json ஐ"]);
  });
});

test("where a family is not installed, each character is looked up", () => {
  const network = "京都 Kyoto";
  const latin = { ...typeface, covers: (character: string) => /[\x20-\x7e]/.test(character) };
  const found = unprintableTexts(
    { ...sources, edition: { ...edition, network } },
    { isWhole: false, read: () => latin },
  );
  expect(found).toMatchObject([{ raw: network, characters: "京都" }]);
});

test("what is not looked up in the typefaces is in them", () => {
  const fail = () => {
    throw new Error("read");
  };
  const known: string[] = [];
  for (let code = 0x20; code < 0xffff; code++) {
    if (code >= 0xd800 && code < 0xe000) continue;
    const network = String.fromCodePoint(code);
    try {
      unprintableTexts({ ...sources, edition: { ...edition, network } }, { isWhole: true, read: fail });
      known.push(network);
    } catch {}
  }
  expect(known.length).toBeGreaterThan(30_000);
  expect(known.filter((character) => isDrawn(character) && !typeface.covers(character))).toEqual([]);
});
