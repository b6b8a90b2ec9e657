import { describe, expect, test } from "vitest";
import { countriesMeant } from "../../pipeline/flow/init/places.ts";
import { locales } from "../../pipeline/model/locale.ts";
import { indexAreas } from "../../pipeline/stages/correct/read-areas.ts";
import { countries, countriesNamed, countryCoded } from "../../pipeline/words/countries.ts";

test("the table has a code of each kind and a name in each of our languages for every country, and no code twice", () => {
  const all = countries();
  expect(all).toHaveLength(250);
  for (const code of ["alpha2", "alpha3", "m49"] as const)
    expect(new Set(all.map((country) => country[code])).size).toBe(all.length);
  for (const { alpha2, alpha3, m49, names } of all) {
    expect([alpha2, alpha3, m49].join(" ")).toMatch(/^[A-Z]{2} [A-Z]{3} \d{3}$/);
    expect(locales.filter((locale) => !names[locale])).toEqual([]);
  }
});

describe("a country is meant by", () => {
  test.each([
    ["KR", "kor", "410", "South Korea", "대한민국", "Corée du Sud", "南韓", "Hàn Quốc", "Республика Корея"],
    ["KP", "PRK", "408", "north korea", "북한", "Corée du Nord"],
    ["CN", "CHN", "156", "China", "中国", "中國", "Хятад"],
    ["TW", "TWN", "158", "Taiwan", "台湾", "台灣", "Đài Loan"],
    ["CD", "COD", "180", "Congo - Kinshasa", "Congo (DRC)", "刚果（金）"],
    ["TR", "TUR", "792", "Türkiye", "Turkey", "Turquie", "튀르키예"],
    ["CZ", "Czechia", "Tschechien", "체코"],
    ["AG", "Antigua & Barbuda", "Antigua and Barbuda"],
    ["KR", "Korea, Rep.", "Republic of Korea", "Korea, Republic of", "République de Corée"],
    ["KP", "Korea, Dem. People's Rep.", "Democratic People's Republic of Korea"],
    ["CD", "Congo, Dem. Rep.", "Democratic Republic of the Congo"],
    ["CG", "Congo, Rep.", "Republic of the Congo"],
    ["TW", "Taiwan Province of China"],
    ["IR", "Iran (Islamic Republic of)", "Iran, Islamic Rep."],
  ])("%s: its codes and its names", (code, ...asked) => {
    for (const name of [code, ...asked])
      expect([name, countriesMeant(name).map((country) => country.code)]).toEqual([name, [code]]);
  });

  test("nothing that could be two, and nothing like a name", () => {
    expect(countriesMeant("Kongo").map(({ code }) => code)).toEqual(["CD", "CG"]);
    expect(countriesMeant("Congo").map(({ code }) => code)).toEqual(["CG", "CD"]);
    for (const name of ["Korea", "Republic of China", "Sudans", "", "XX", "Chinas"])
      expect([name, countriesNamed(name)]).toEqual([name, []]);
    expect(countryCoded("EU")).toBeNull();
  });
});

describe("places", () => {
  const seoul = { code: "KOR-SEO", kind: "city", parent: "KR", names: nameOf("Seoul"), aliases: [] };
  const korea = {
    code: "KR",
    kind: "country or area",
    parent: null,
    names: nameOf("Republic"),
    aliases: ["GEO"],
  };
  const areas = indexAreas([korea, seoul]);

  test("of the table come first, by whatever name their country has", () => {
    expect(areas.find("Republic")).toBe("KR");
    expect([areas.find("대한민국"), areas.find("KOR"), areas.get("KR")?.names.en]).toEqual([
      "KR",
      "KR",
      "Republic",
    ]);
    // The table may call something by the code of a country.
    expect(areas.find("GEO")).toBe("KR");
  });

  test("that may be a state of the table are no country", () => {
    const state = { code: "US-GA", kind: "state", parent: "US", names: nameOf("Georgia"), aliases: ["GA"] };
    const union = { code: "US", kind: "country", parent: null, names: nameOf("United States"), aliases: [] };
    const named = indexAreas([union, state]);
    expect(["Georgia", ".Georgia", "ジョージア", "GEO"].map(named.find)).toEqual([
      "US-GA",
      null,
      null,
      "GEO",
    ]);
    const coded = indexAreas([union, { ...state, names: nameOf("GA") }]);
    expect(["GA", "Georgia", "Mongolia"].map(coded.find)).toEqual(["US-GA", null, "MNG"]);
    const country = { ...korea, code: "GEO", names: nameOf("Georgia"), aliases: [] };
    expect(["Georgia", ".Georgia", "Géorgie"].map(indexAreas([union, country]).find)).toEqual([
      "GEO",
      "GEO",
      "GEO",
    ]);
    expect(indexAreas([korea]).find("Georgia")).toBe("GEO");
  });

  test("that are countries are known without a line, with their names", () => {
    expect([areas.find("Mongolie"), areas.find("モンゴル"), areas.find("MNG")]).toEqual([
      "MNG",
      "MNG",
      "MNG",
    ]);
    expect(areas.get("MNG")).toMatchObject({
      kind: "country or area",
      parent: null,
      names: { en: "Mongolia", ko: "몽골" },
    });
    expect(areas.all).toHaveLength(2);
  });

  test.each(["Korea", "Kongo", "Congo", "CA", "410", "mng", "Georgia State", "MNG-UB"])(
    "%s is nobody's",
    (name) => {
      expect(areas.find(name)).toBeNull();
    },
  );
});

function nameOf(name: string) {
  return { en: name, "zh-Hans": name, "zh-Hant": name, ja: name, ko: name, mn: name, fr: name };
}
