import { describe, expect, test, vi } from "vitest";
import { defineContract, quantity, text } from "../../../pipeline/model/contract.ts";
import { locales } from "../../../pipeline/model/locale.ts";
import { datasetUnit, type Unit } from "../../../pipeline/model/unit.ts";
import { inputRule, numberFormat } from "../../../pipeline/offices/template/input-rules.ts";
import { templateColumns } from "../../../pipeline/offices/template/template-column.ts";
import { unitFor } from "../../../pipeline/stages/validate/readers/units.ts";
import { isInEnglishAlone } from "../../support/english-alone.ts";
import { excelOf, partsOf } from "../annotate/support.ts";
import { areas, expectFilledTemplatePasses, languageOf, sources, templateOf } from "./filled-template.ts";

const cases = sources.flatMap(({ dataset, name, contract }) =>
  locales.map((locale) => [`${dataset.id} ${name} ${locale}`, contract, locale] as const),
);

test.each(cases)("%s says of each column what it means, in a message that fits", (_, contract, locale) => {
  const language = languageOf(locale, contract);
  for (const column of templateColumns(contract, language)) {
    const meaning = language.meanings[column.name] ?? "";
    if (!isInEnglishAlone(contract)) expect(meaning, column.name).not.toBe("");
    expect(column.help, column.name).not.toBe("");
    expect(column.help.startsWith(meaning), column.name).toBe(true);
    // Excel shows 255 characters of a message.
    const { prompt = "" } = inputRule(column, undefined, language);
    expect(prompt.length, column.name).toBeLessThan(255);
  }
});

test.each([
  ["en", "How many", "How many. A "],
  ["en", "How many.", "How many. A "],
  ["ja", "台数", "台数。"],
] as const)("in %s the meaning “%s” ends before how to write it begins", (locale, meaning, begins) => {
  const contract = defineContract({
    file: "a.xlsx",
    columns: { amount: quantity({ en: ["Amount"] }, { units: ["t"] }) },
    key: [],
  });
  const language = { ...languageOf(locale, contract), meanings: { amount: meaning } };
  expect(templateColumns(contract, language)[0]?.help.startsWith(begins)).toBe(true);
});

test.each([
  ["participant", "ja", "人"],
  ["participant", "ko", "명"],
  ["point", "ja", "点"],
  ["block", "mn", "блок"],
  ["participant", "fr", "participant"],
  ["t", "ja", "t"],
] as const)("what is counted as %s has in %s the unit %s, which is read again", (unit, locale, shown) => {
  const amount = quantity({ en: ["Amount"] }, { units: [unit] });
  const contract = defineContract({ file: "a.xlsx", columns: { amount }, key: [] });
  expect(templateColumns(contract, languageOf(locale, contract))[0]?.unit).toBe(shown);
  expect(unitFor(shown, amount)).toMatchObject({ unit, factor: 1 });
});

test.each([
  ["en", ["t", "thousand tonnes", "million t", "block", "participant", "member"]],
  ["ja", ["t", "千トン", "百万トン", "ブロック", "人", "会員"]],
  ["ko", ["t", "천 t", "백만 t", "블록", "명", "회원"]],
  ["zh-Hant", ["t", "千公噸", "百萬公噸", "梯間單元", "人", "會員"]],
  ["mn", ["t", "мянган тонн", "сая тонн", "блок", "хүн", "гишүүн"]],
  ["fr", ["t", "milliers de t", "millions de t", "bloc", "participant", "membre"]],
] as const)("in %s the list of units is %j, each of which is read again", (locale, shown) => {
  const amount = quantity(
    { en: ["Amount"] },
    { units: ["t", "block", "participant", "member"], unitFrom: { column: "unit" } },
  );
  const contract = defineContract({
    file: "a.xlsx",
    columns: { unit: text({ en: ["Unit"] }), amount },
    key: [],
  });
  expect(templateColumns(contract, languageOf(locale, contract))[0]?.list).toEqual(shown);
  expect(shown.map((unit) => unitFor(unit, amount)?.factor)).toEqual([1, 1000, 1_000_000, 1, 1, 1]);
});

// Each in one language, all languages in turn; each in every language: tests/whole.
const some = sources.map(
  (source, index) =>
    [source.dataset.id, source.name, locales[index % locales.length] ?? "en", source] as const,
);

test.each(some)("a template of %s %s in %s that is filled in passes the check", (_, _name, locale, source) =>
  expectFilledTemplatePasses(source, locale),
);

test.each(["en", "zh-Hans", "mn"] as const)(
  "in %s a label names the unit that a dataset alone has, and the file is read",
  async (locale) => {
    const targets = sources.find(({ dataset, name }) => dataset.id === "climate" && name === "emissions");
    if (!targets) throw new Error("missing source: climate emissions");
    const labels = templateColumns(targets.contract, languageOf(locale, targets.contract)).map(
      ({ label }) => label,
    );
    expect(labels.filter((label) => label.endsWith(" (km²)"))).toHaveLength(1);
    await expectFilledTemplatePasses(targets, locale);
  },
);

test.each<readonly [shown: string | undefined, kind: string, units: readonly Unit[]]>([
  ["#,##0", "households", ["household"]],
  ["#,##0", "people, or households", ["person", "household"]],
  [undefined, "points, which may be half ones", ["point"]],
  [undefined, "tonnes", ["t"]],
  [undefined, "buildings, or per cent of them", ["building", "percent"]],
  [undefined, "what a dataset alone counts", [datasetUnit("tree")]],
])("%s is how a template shows %s", (shown, kind, units) => {
  const contract = defineContract({
    file: "x.xlsx",
    columns: { value: quantity({ en: [kind] }, { units }) },
    key: [],
  });
  const [column] = templateColumns(contract, languageOf("en", contract));
  expect(column && numberFormat(column).numFmt).toBe(shown);
});

describe("the workbook", () => {
  const roster = sources.find(({ name }) => name === "roster")?.contract;
  if (!roster) throw new Error("missing roster");

  test("has dropdowns, messages, a locked header, open cells and a frozen pane", async () => {
    const parts = partsOf(await templateOf(roster));
    const sheet = parts["xl/worksheets/sheet1.xml"] ?? "";
    const rules = [...sheet.matchAll(/<dataValidation [^>]*>/g)].map(([tag]) => tag);
    expect(rules.length).toBe(8);
    expect(rules.filter((tag) => tag.includes('type="list"'))).toHaveLength(3);
    expect(rules.every((tag) => tag.includes("prompt="))).toBe(true);
    expect(sheet).toMatch(/<sheetProtection [^>]*sheet="1"/);
    expect(sheet).not.toMatch(/<sheetProtection [^>]*(hashValue|password)=/);
    expect(sheet).toContain('state="frozen"');
    const [data, definitions] = (await excelOf(await templateOf(roster))).worksheets;
    expect(data?.getCell("A4").protection?.locked ?? true).toBe(true);
    expect(data?.getCell("A5").protection?.locked).toBe(false);
    expect(data?.getColumn(1).protection?.locked).toBe(false);
    expect(definitions?.name).toBe("Definitions");
  });

  test("is the same bytes each time", async () => {
    const once = await templateOf(roster);
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-02-03T04:05:06Z") });
    const later = await templateOf(roster);
    vi.useRealTimers();
    expect(later).toEqual(once);
  });

  test("has its headers and the values of its lists in its language", async () => {
    const [data, definitions] = (await excelOf(await templateOf(roster, "ja"))).worksheets;
    expect(data?.getCell("D4").value).toBe("* 区分");
    const levels = definitions?.getColumn("H").values.slice(-5);
    expect(levels).toEqual(["市", "郡", "都道府県", "省", "区"]);
  });

  test("a dropdown names the cells that hold its values", async () => {
    const workbook = await excelOf(await templateOf(roster));
    const list = workbook.worksheets[0]?.getCell("C5").dataValidation?.formulae?.[0] ?? "";
    const [, sheet = "", from = "", to = ""] =
      /^'(.+)'!\$?([A-Z]+\$\d+):\$?([A-Z]+\$\d+)$/.exec(String(list)) ?? [];
    const values = workbook.getWorksheet(sheet);
    expect(values?.getCell(from.replace("$", "")).value).toBe(areas.all[0]?.names.en);
    expect(values?.getCell(to.replace("$", "")).value).toBe(areas.all.at(-1)?.names.en);
  });
});
