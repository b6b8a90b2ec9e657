import { readFile, writeFile } from "node:fs/promises";
import { afterAll, describe, expect, test } from "vitest";
import { groupBy } from "../../pipeline/model/group-by.ts";
import type { Locale } from "../../pipeline/model/locale.ts";
import { allBut, type Copy, copyEdition } from "../support/edition.ts";
import { type EditionTells, editionTells } from "../support/edition-tells.ts";
import { publishedLocales } from "../support/published-locales.ts";

const workbook = "recycling/municipal-waste.xlsx";
const published = "recycling/published-rates.csv";
const targets = "recycling/targets.csv";
type Spoil = (copy: Copy) => Promise<void>;

const copies: Copy[] = [];
afterAll(() => Promise.all(copies.map((copy) => copy.dispose())));

/** An edition of recycling alone, spoilt, and what it tells in some languages. */
async function told(spoil: Spoil, of: readonly Locale[] = ["en"]): Promise<readonly EditionTells[]> {
  const copy = await copyEdition("2021", allBut("recycling"));
  copies.push(copy);
  await spoil(copy);
  const tells: EditionTells[] = [];
  for (const locale of of)
    tells.push(await editionTells(copy.root, { edition: "2021", dataset: "recycling", locale }));
  return tells;
}

async function toldOnce(spoil: Spoil): Promise<EditionTells> {
  const [tells] = await told(spoil);
  if (!tells) throw new Error("missing tells");
  return tells;
}

const guards = /^(impossible|unusual|little|contradicted|unknown-people|out-of-range|unit-suspect)/;
const guarded = ({ findings }: EditionTells) => findings.filter((found) => guards.test(found));
/** Kinds of what the guards find, with how often. */
const counted = (tells: EditionTells) =>
  [...groupBy(guarded(tells), (found) => found.split(" ")[0])].map(([code, own]) => `${code} ${own.length}`);
const all = ({ prose, headings, leading }: EditionTells) => [...prose, ...headings, ...leading].join("\n");

function figureOf({ observations }: EditionTells, key: string): number | string | null {
  const found = observations.find(
    ({ indicator, area, period, breakdown }) => [indicator, area, period, breakdown].join(" ").trim() === key,
  );
  return found ? ("missing" in found.value ? found.value.missing : found.value.amount) : null;
}

const sheets = ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"];
/** The unit that stands over the amounts of both countries. */
const unit =
  (name: string): Spoil =>
  async (copy) => {
    for (const part of sheets)
      await copy.editPart(workbook, part, /(<c r="B4"[^>]*><is><t>)[^<]*/, `$1${name}`);
  };
const cell =
  (at: string, value: number): Spoil =>
  (copy) =>
    copy.editPart(
      workbook,
      "xl/worksheets/sheet1.xml",
      new RegExp(`(<c r="${at}"[^>]*><v>)[^<]*`),
      `$1${value}`,
    );
const every =
  (...spoils: readonly Spoil[]): Spoil =>
  async (copy) => {
    for (const spoil of spoils) await spoil(copy);
  };

/** Mongolia's target and its published rates, alone: `10` in 2018, … */
const target =
  (baseline: string, year: number, aim: number, rates: readonly (readonly [number, string])[]): Spoil =>
  async (copy) => {
    const [header] = (await readFile(copy.path(targets), "utf8")).split(/\r?\n/);
    const line = `Mongolia,waste recycling rate,2018,${baseline},${year},${aim},%,increase,test`;
    await writeFile(copy.path(targets), `${header}\n${line}\n`);
    const kept = (await readFile(copy.path(published), "utf8"))
      .split(/\r?\n/)
      .filter((own) => own !== "" && !/^Mongolia;\d+;recycling rate/.test(own));
    const own = rates.map(([of, rate]) => `Mongolia;${of};recycling rate;${rate};%;treated;;test`);
    await writeFile(copy.path(published), `${[...kept, ...own].join("\n")}\n`);
  };
const from10 = (year: number, aim: number, latest: string, of = 2020) =>
  target("10", year, aim, [
    [2018, "10"],
    [of, latest],
  ]);

describe("waste generated", () => {
  test.each<readonly [what: string, spoil: Spoil, found: readonly string[]]>([
    ["as it was", async () => {}, []],
    ["kt under Mt", unit("Mt"), ["impossible-amount 78"]],
    ["kt under 万吨", unit("万吨"), ["impossible-amount 78"]],
    ["kt under 만 톤", unit("만 톤"), ["impossible-amount 78"]],
    ["kt under t", unit("t"), ["impossible-amount 40"]],
    [
      "a city's Mt that are Gt",
      (copy) => copy.edit(published, "waste generated;1,4;Mt", "waste generated;1400;Mt"),
      ["impossible-amount 1"],
    ],
    [
      "a country's Mt that are kt",
      (copy) => copy.edit(published, "waste generated;3,3;Mt", "waste generated;3,3;kt"),
      ["impossible-amount 1"],
    ],
    [
      "refuse that is more than all waste can be",
      (copy) => copy.edit(published, "disposal;3130735;t", "disposal;313073500;t"),
      ["impossible-amount 1"],
    ],
  ])("%s", async (_, spoil, found) => {
    expect(counted(await toldOnce(spoil))).toEqual(found);
  });

  test("a unit that was wrong is mended by the one that the finding names", async () => {
    expect(counted(await toldOnce(every(unit("Mt"), unit("thousand tonnes"))))).toEqual([]);
  });

  test("a figure that is right all the same is accepted, and stands", async () => {
    const tells = await toldOnce(
      every(
        (copy) => copy.edit(published, "waste generated;3,3;Mt", "waste generated;3,3;kt"),
        ({ root }) =>
          writeFile(
            `${root}/data/reference/accepted-findings.csv`,
            'code,dataset,column,row key,raw value,reason,author,expires\nimpossible-amount,recycling,,published-rates.csv › D10,"3,3",counted in one district,Ann,2030\n',
          ),
      ),
    );
    expect(tells.findings.filter((found) => found.startsWith("unused-acceptance"))).toEqual([]);
    expect(figureOf(tells, "waste-generated MNG 2019 published")).toBe(3300);
  });

  test("a figure that cannot be is in no sentence", async () => {
    const tells = await toldOnce(unit("Mt"));
    expect([tells.prose, tells.headings, tells.observations]).toEqual([[], [], []]);
  });

  test("a place whose people nobody counted is named once, and not once somebody has", async () => {
    const areas = (copy: Copy) => `${copy.root}/data/reference/areas.csv`;
    const spoil: Spoil = async (copy) => {
      const text = await readFile(areas(copy), "utf8");
      await writeFile(areas(copy), text.replace(/125244761,[^\n]*/, ","));
    };
    expect(guarded(await toldOnce(spoil))).toEqual([
      "unknown-people recycling/municipal-waste.xlsx › Japan!B6",
      "unknown-people recycling/municipal-waste.xlsx › Japan!C6",
    ]);
  });

  test("people without who counted them are no people", async () => {
    const { findings } = await toldOnce(async ({ root }) => {
      const file = `${root}/data/reference/areas.csv`;
      const text = await readFile(file, "utf8");
      await writeFile(file, text.replace(/(125244761),[^\n]*/, "$1,"));
    });
    expect(findings.filter((found) => found.startsWith("required-together"))).toHaveLength(1);
  });

  test("is told of both countries or of none, whichever way it went, in every language", async () => {
    for (const { prose, headings } of await told(async () => {}, publishedLocales)) {
      // Of rates there is a sentence for each country.
      const telling = [...prose, ...headings].filter(
        (text) => /42\.7|4,?27\d/.test(text) && !/%|хувь/.test(text),
      );
      expect(telling).toHaveLength(1);
      expect(telling[0]).toMatch(/21\.2|2,?11\d/);
    }
  });
});

describe("a rate of what is treated", () => {
  const little = every(cell("C25", 18_000), cell("D25", 8100), cell("I25", 45), cell("F25", 7000));
  test("is compared where most of the waste is treated", async () => {
    const tells = await toldOnce(every(cell("C25", 41_000), cell("F25", 30_000), cell("I25", 20.088)));
    expect(figureOf(tells, "recycling-rate-oecd JPN 2019")).toBeCloseTo((100 * 8236) / 41_000, 10);
    expect(guarded(tells)).toEqual([]);
  });

  test("is told apart where little is: in no heading, no key figure and no sentence", async () => {
    const tells = await toldOnce(little);
    expect(guarded(tells)).toContain("little-of-whole recycling/municipal-waste.xlsx › Japan!C25");
    expect(figureOf(tells, "recycling-rate-oecd JPN 2019")).toBeNull();
    expect(figureOf(tells, "recycling-rate-oecd JPN 2019 partly-treated")).toBeCloseTo(45, 10);
    expect(all(tells)).not.toContain("45.0%");
    expect(tells.headings.join("\n")).toContain("Korea recycled");
  });

  test("is no rate where nothing was treated, and none of another year's", async () => {
    const tells = await toldOnce((copy) =>
      copy.editPart(
        workbook,
        "xl/worksheets/sheet1.xml",
        /<c r="C25"[^>]*><v>[^<]*<\/v>/,
        '<c r="C25" t="inlineStr"><is><t>…</t></is>',
      ),
    );
    expect(figureOf(tells, "recycling-rate-oecd JPN 2019")).toBe("not-reported");
    expect(tells.headings.join("\n")).toContain("Korea recycled");
  });
});

describe("a published rate", () => {
  test.each<readonly [what: string, spoil: Spoil, found: readonly string[]]>([
    ["of 105%", from10(2030, 40, "105"), ["impossible-amount recycling/published-rates.csv › D13"]],
    ["of 100%", from10(2030, 40, "100"), []],
    [
      "of more than 100%",
      from10(2030, 40, ">100,5"),
      ["impossible-amount recycling/published-rates.csv › D13"],
    ],
    ["of 0%", from10(2030, 40, "0"), []],
    [
      "of landfill, of 179%",
      (copy) => copy.edit(published, "17,9;%", "179;%"),
      ["impossible-amount recycling/published-rates.csv › D8"],
    ],
    [
      "of what arrives at plants, of 178%",
      (copy) => copy.edit(published, "17,8;%", "178;%"),
      ["impossible-amount recycling/published-rates.csv › D14"],
    ],
  ])("%s", async (_, spoil, found) => {
    expect(guarded(await toldOnce(spoil))).toEqual(found);
  });

  test("that is only about so much is the latest all the same, with its “about”, in every language", async () => {
    const latest = ({ leading }: EditionTells) => leading.find((text) => text.includes("2020")) ?? "";
    const rough = await told(from10(2030, 40, "~30"), publishedLocales);
    const sharp = await told(from10(2030, 40, "30"), publishedLocales);
    for (const [at, tells] of rough.entries()) {
      expect(latest(tells)).toMatch(/30/);
      expect(latest(tells).length).toBeGreaterThan(latest(sharp[at] ?? tells).length);
    }
  });
});

describe("a baseline beside the rate published for its year", () => {
  const contradicted = (baseline: string, rate: string) =>
    target(baseline, 2030, 40, [
      [2018, rate],
      [2020, "12"],
    ]);
  const both = [
    "contradicted-baseline recycling/targets.csv › D2",
    "contradicted-baseline recycling/published-rates.csv › D12",
  ];
  test.each<readonly [baseline: string, rate: string, found: readonly string[]]>([
    ["10", "10", []],
    ["10", "10,4", []],
    ["~10", "10,9", []],
    ["<10", "7", []],
    ["5", "10", both],
    ["<10", "15", both],
    ["20", "<15", both],
  ])("%s, and %s published", async (baseline, rate, found) => {
    const tells = await toldOnce(contradicted(baseline, rate));
    expect(guarded(tells).sort()).toEqual([...found].sort());
    expect(figureOf(tells, "target-baseline MNG 2018 2030")).not.toBeNull();
    if (found.length > 0) expect(figureOf(tells, "target-baseline MNG 2018 2030")).toBe("not-comparable");
  });

  test("is told as no rate, and nothing is computed from it, in every language", async () => {
    for (const { prose, observations } of await told(contradicted("5", "10"), publishedLocales)) {
      expect(prose.join("\n")).not.toMatch(/(?<![\d.])5 ?%/);
      expect(observations.some(({ indicator }) => /^(required|progress)/.test(indicator))).toBe(false);
      expect(prose.filter((text) => text.includes("2030") && text.includes("40"))).toHaveLength(1);
    }
  });

  test("is none once the rate that it is stands among those published", async () => {
    const tells = await toldOnce(
      every(contradicted("5", "10"), async (copy) => {
        const text = await readFile(copy.path(published), "utf8");
        await writeFile(copy.path(published), `${text}Mongolia;2018;recycling rate;5;%;generated;;another\n`);
      }),
    );
    expect(guarded(tells)).toEqual([]);
    expect(figureOf(tells, "target-baseline MNG 2018 2030")).toBe(5);
  });
});

describe("a target whose year is past", () => {
  test.each<readonly [what: string, spoil: Spoil, said: RegExp, headed: RegExp]>([
    [
      "missed",
      from10(2019, 40, "12"),
      /for 2019 was missed: in 2020/,
      /missed its target .* by 2019: in 2020 the rate was 12%/,
    ],
    [
      "missed in its own year",
      from10(2020, 40, "12"),
      /fell due in 2020 and was not met/,
      /missed its target .* by 2020: in 2020/,
    ],
    [
      "met",
      from10(2020, 40, "41"),
      /is achieved: in 2020/,
      /met its target .* by 2020: in 2020 the rate was 41%/,
    ],
    [
      "of which no rate is out",
      from10(2020, 40, "12", 2019),
      /whether it was met is not known/,
      /fell due in 2020; no later rate/,
    ],
    ["to come", from10(2030, 40, "12"), /limited progress/, /aims to recycle 40% by 2030/],
    [
      "met in its year and lost since",
      target("10", 2019, 40, [
        [2018, "10"],
        [2019, "41"],
        [2020, "30"],
      ]),
      /is achieved: in 2019/,
      /met its target .* in 2019 the rate was 41%/,
    ],
    [
      "missed in its year and reached since",
      target("10", 2019, 40, [
        [2018, "10"],
        [2019, "30"],
        [2020, "41"],
      ]),
      /fell due in 2019 and was not met: the rate was 30%/,
      /missed its target .* in 2019 the rate was 30%/,
    ],
  ])("%s", async (_, spoil, said, headed) => {
    const { prose, headings, leading } = await toldOnce(spoil);
    const heading = headings.filter((text) => text.includes("Mongolia"));
    expect(prose.join("\n")).toMatch(said);
    expect(heading.join("\n")).toMatch(headed);
    expect(leading.filter((text) => text.startsWith(heading[0] ?? "–"))).toHaveLength(1);
    if (!headed.source.includes("aims"))
      expect([...prose, ...leading].join("\n")).not.toMatch(/aims to|aims at 40%[^.]*2019|would still lead/);
  });

  test("is told with its year and rate, otherwise than one that was met, in every language", async () => {
    const heads = async (spoil: Spoil) =>
      (await told(spoil, publishedLocales)).map(({ headings }) => headings.at(-1) ?? "");
    const missed = await heads(from10(2019, 40, "12"));
    const met = await heads(from10(2019, 40, "41"));
    const unknown = await heads(from10(2020, 40, "12", 2019));
    for (const [at, text] of missed.entries()) {
      for (const part of ["2019", "2020", "12"]) expect(text).toContain(part);
      const ends = [text, met[at], unknown[at]].map((one) => one?.replace(/\d+/g, "#"));
      expect(new Set(ends).size).toBe(3);
    }
  });
});
