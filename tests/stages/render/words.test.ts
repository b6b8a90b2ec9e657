import { expect, test } from "vitest";
import { phraseOf } from "../../../pipeline/findings/findings.ts";
import type { Area, Areas } from "../../../pipeline/model/area.ts";
import { finding } from "../../../pipeline/model/finding.ts";
import { inFile } from "../../../pipeline/model/place.ts";
import { datasetUnit } from "../../../pipeline/model/unit.ts";
import { areaStoppedReporting } from "../../../pipeline/stages/compare/problems.ts";
import { missingFile, notDelivered } from "../../../pipeline/stages/ingest/problems.ts";
import { besideAmount, withDeliveries, wordsOf } from "../../../pipeline/stages/render/words.ts";
import { datasets } from "../../support/datasets.ts";
import { everyLanguage } from "../../support/every-language.ts";

const areas: Areas = { all: [], find: () => null, nearest: () => null, get: () => null };
const programmes = datasets.find(({ id }) => id === "programmes");

test.each([
  ["name-CLEVER Cities", "CLEVER Cities"],
  ["pathway-circular", "Circular"],
  ["somewhere-else", "somewhere-else"],
])("a breakdown %j reads %j: text of the source as it stands, a value of a list by its name", (id, read) => {
  if (!programmes) throw new Error("missing dataset: programmes");
  expect(wordsOf("en", areas, datasets).breakdown(programmes, id)).toBe(read);
});

test("a figure of an indicator that is no more is named by its id", () => {
  const { published } = wordsOf("en", areas, datasets).book;
  const of = { dataset: "programmes", area: "", period: "", breakdown: "" };
  expect(published.figure({ ...of, indicator: "given-up" })).toBe("given-up");
  expect(published.figure({ ...of, indicator: "" })).toBe("");
});

test("a number by itself is written with its thousands", () => {
  expect([0, 1234].map((amount) => wordsOf("en", areas, datasets).number(amount))).toEqual(["0", "1,234"]);
});

test("a unit of a definition stands in a heading without the counter that its numbers take", () => {
  const japanese = wordsOf("ja", areas, datasets);
  expect(japanese.unit(datasetUnit("target"))).toBe("目標");
  expect(wordsOf("zh-Hans", areas, datasets).unit(datasetUnit("election"))).toBe("选举");
  expect(wordsOf("zh-Hans", areas, datasets).unit(datasetUnit("session"))).toBe("次");
});

test("an edition says what its offices are called in other languages, in what is found too", () => {
  const korean = wordsOf("ko", areas, datasets);
  const offices = { "Sample meters": { ko: "표본 계량기" } };
  const named = withDeliveries(korean, { offices, deliveries: [] });
  expect(["Sample meters", "CDP-ICLEI"].map(named.office)).toEqual(["표본 계량기", "CDP-ICLEI"]);
  const told = { office: "Sample meters", canBeGivenUp: true, near: null };
  expect(phraseOf(finding(missingFile(told), inFile("meters.csv")), named.book).says).toContain(
    "표본 계량기",
  );
});

test("a file goes by its source's title, in what is found too; one without, or of another edition, by its path", () => {
  const source = { organisation: "CDP", title: "Targets" };
  const delivery = {
    dataset: "climate",
    file: "targets-*.csv",
    office: "CDP",
    locale: "en",
    state: "expected",
  } as const;
  const named = withDeliveries(wordsOf("en", areas, datasets), { deliveries: [{ ...delivery, source }] });
  const range = { file: "climate/targets-2021.csv", sheet: "", row: 2, toRow: 2, column: 1, toColumn: 1 };
  const { place } = named.book.published;
  expect(["climate/targets-2021.csv", "climate/other.csv"].map(named.file)).toEqual([
    "Targets",
    "climate/other.csv",
  ]);
  expect(place(range)).toBe("Targets › A2");
  expect(place({ ...range, edition: "2020" })).toBe("2020 › climate/targets-2021.csv › A2");
});

test("an office that is a place goes by the place's name, the secretariat by its own, any other as it is called", () => {
  const names = { ...everyLanguage("Kaili"), ko: "카이리" };
  const kaili = { code: "CHN-KAI", kind: "city", parent: "CHN", names, aliases: [] };
  const find = (name: string) => (name === names.en ? kaili.code : null);
  const korean = wordsOf("ko", { ...areas, find, get: () => kaili });
  expect(["Kaili", "Secretariat", "Sample meters"].map(korean.office)).toEqual([
    "카이리",
    "사무국",
    "Sample meters",
  ]);
  const told = { office: "Kaili", reason: { en: "no assessment", ko: "평가를 하지 않음" } };
  expect(phraseOf(finding(notDelivered(told), inFile("meters.csv")), korean.book).says).toBe(
    "카이리에서 제출하지 않았다: 평가를 하지 않음",
  );
  expect(
    phraseOf(finding(missingFile({ office: "Kaili", canBeGivenUp: true }), inFile("meters.csv")), korean.book)
      .says,
  ).toContain("카이리");
  const gone = { from: "2020", area: "CHN-KAI", count: 1, file: "", wasCells: [] };
  expect(phraseOf(finding(areaStoppedReporting(gone), inFile("meters.csv")), korean.book).says).toContain(
    "카이리",
  );
});

test.each([
  ["million", "t", "million t"],
  ["万", "t", "万t"],
  ["만", "t", "만 t"],
  ["", "t", "t"],
])("an axis in %j of %j is named %j, as its numbers are", (amount, unit, named) => {
  expect(besideAmount(amount, unit)).toBe(named);
});

test.each([
  ["en", "2017 – …"],
  ["zh-Hans", "2017年起"],
  ["ja", "2017～"],
  ["ko", "2017~"],
] as const)("a period without an end is told in %s by its start: %s", (locale, told) => {
  expect(wordsOf(locale, areas).period("2017/")).toBe(told);
});

test.each([
  ["en", "fiscal year 2017/18"],
  ["zh-Hans", "2017/18财政年度"],
  ["ja", "2017年度"],
  ["fr", "exercice 2017/18"],
] as const)("twelve months from April are called in %s what accounts are kept by: %s", (locale, told) => {
  const { period } = wordsOf(locale, areas);
  expect(period("2017-04-01/2018-03-31")).toBe(told);
  expect(period("2017-04-01/2018-03-30")).not.toContain(told);
  expect(period("2017-04-01/2019-03-31")).not.toContain(told);
});

test("places are listed by name, and in Chinese characters by country and as their table has them", () => {
  const row = (code: string, parent: string | null, en: string, ja: string) =>
    ({
      code,
      parent,
      kind: parent === null ? "country or area" : "city",
      names: { en, ja },
    }) as unknown as Area;
  const all = [
    row("B", null, "Beta", "乙"),
    row("A", null, "Alpha", "甲"),
    row("A-Y", "A", "Yard", "一"),
    row("A-X", "A", "Xylo", "九"),
    row("B-Z", "B", "Zoo", "丁"),
  ];
  const table: Areas = { ...areas, all, get: (code) => all.find((own) => own.code === code) ?? null };
  const listed = (locale: "en" | "ja") =>
    ["A-X", "A-Y", "B-Z"].sort(wordsOf(locale, table, datasets).compareAreas);
  expect(listed("en")).toEqual(["A-X", "A-Y", "B-Z"]);
  expect(listed("ja")).toEqual(["B-Z", "A-Y", "A-X"]);
});
