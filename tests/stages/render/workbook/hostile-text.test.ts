import { describe, expect, test } from "vitest";
import { defineDataset } from "../../../../pipeline/model/dataset.ts";
import { noPast } from "../../../../pipeline/model/movement.ts";
import { type Observation, observe } from "../../../../pipeline/model/observation.ts";
import { type Measure, measured, missing } from "../../../../pipeline/model/quantity.ts";
import type { Material } from "../../../../pipeline/stages/render/material.ts";
import { wordsOf } from "../../../../pipeline/stages/render/words.ts";
import { planWorkbook } from "../../../../pipeline/stages/render/workbook/plan-workbook.ts";
import { writeWorkbook } from "../../../../pipeline/stages/render/workbook/write-workbook.ts";
import { everyLanguage } from "../../../support/every-language.ts";
import { readBack } from "./read-back.ts";

const hostile = [
  "=1+1",
  '=HYPERLINK("http://x.example","y")',
  "+1",
  "-1",
  "@SUM(A1)",
  "\t=1",
  "<b>&amp;'\"]]>",
  "_x0041_",
  "_x005F_x0041_",
  "__x000d_",
  "a\nb",
  " blanks ",
  "東京都 서울 Улаанбаатар 𠮷",
];

const range = { file: "x/a.csv", sheet: "", row: 2, column: 1, toRow: 2, toColumn: 1 };
const cell = (amount: number, qualifier?: "less-than"): Measure<"percent"> =>
  measured("percent", amount, { range, raw: String(amount), status: "reported" }, qualifier);

function materialOf(observations: readonly Observation<"rate">[], title = "Hostile"): Material {
  const formula = "=cmd|' /C calc'!A0";
  const dataset = defineDataset({
    id: "hostile",
    words: everyLanguage({
      title,
      about: "About",
      indicators: { rate: { title: "=Rate", definition: "@x", method: "-y" } },
      breakdowns: {},
      columns: {},
    }),
    sources: {},
    indicators: {
      rate: {
        unit: "percent",
        better: "higher",
      },
    },
    check: () => [],
    compute: () => [],
    keyFigures: () => [],
    charts: () => [],
    narrative: () => [],
  });
  return {
    edition: {
      edition: "2020",
      title: { en: formula, "zh-Hans": formula, "zh-Hant": formula, ja: formula, ko: formula, mn: formula },
      network: "<&\u0001>",
      published: "2021-06-30",
      locales: ["en"],
      deliveries: [],
    },
    front: { forewords: new Map(), cover: null, logo: null, photograph: null, boundaries: null },
    areas: { all: [], find: () => null, nearest: () => null, get: () => null },
    files: [],
    absent: [],
    validated: [{ dataset, sources: [], findings: [], sound: true }],
    computed: [{ dataset: "hostile", observations, findings: [] }],
    past: noPast,
    corrections: [],
    signatures: [],
    findings: [],
  };
}

async function written(material: Material) {
  const book = await readBack(
    await writeWorkbook(await planWorkbook(material, wordsOf("en", material.areas))),
  );
  return { book, table: book.tables.find(({ name }) => name === "figures") };
}

describe("hostile text", () => {
  test.each(hostile)("%j stays text, character by character", async (text) => {
    const { book, table } = await written(
      materialOf([
        observe("rate", { area: text, period: "2020", breakdown: text }, cell(1)),
        observe("rate", { area: "X", period: "2020" }, cell(1)),
      ]),
    );
    const row = table?.rows.find((row) => row[2] === text);
    expect(row?.slice(0, 5)).toEqual(["Hostile", "=Rate", text, 2020, text]);
    for (const [index] of book.sheets.entries()) {
      expect(book.part(`xl/worksheets/sheet${index + 1}.xml`)).not.toMatch(/<f[ >/]/);
    }
  });

  test("loses only what XML forbids", async () => {
    const area = "a\u0000\u0008\u001Fb\uFFFEc\uD800d";
    const { book, table } = await written(materialOf([observe("rate", { area, period: "2020" }, cell(1))]));
    expect(table?.rows[0]?.[2]).toBe("abcd");
    expect(book.part("docProps/core.xml")).toContain("&lt;&amp;&gt;");
  });

  test("of any length and kind names a sheet", async () => {
    const title = "a:b\\c/d?e*f[g]h'i _x0041_ long long long long long";
    const figures = ["X", "Y"].flatMap((area) =>
      ["2019", "2020"].map((period) => observe("rate", { area, period }, cell(1))),
    );
    const { book } = await written(materialOf(figures, title));
    expect(book.sheets[2]?.name).toMatch(/^a b c d e f g h i [^:\\/?*[\]']{1,13}$/);
  });
});

describe("a row", () => {
  test("says why there is no value, and how a small or bounded one is to be read", async () => {
    const { table } = await written(
      materialOf([
        observe("rate", { area: "A", period: "2020" }, missing("not-reported")),
        observe("rate", { area: "B", period: "2020" }, missing("suppressed")),
        observe("rate", { area: "C", period: "2020-10" }, cell(10, "less-than")),
        observe("rate", { area: "D", period: "2020" }, cell(0.04)),
        observe("rate", { area: "E", period: "2020" }, cell(0)),
      ]),
    );
    expect(table?.rows.map((row) => row.slice(4))).toEqual([
      ["[x]", "%", "[z]", "[z]", "[note 6]", "A", "[z]"],
      ["[c]", "%", "[z]", "[z]", "[note 6]", "B", "[z]"],
      [10, "%", "less than", "reported", "[note 6]", "C", "x/a.csv › A2"],
      [0.04, "%", "exact", "reported", "[note 6]", "D", "x/a.csv › A2"],
      [0, "%", "exact", "reported", "[note 6]", "E", "x/a.csv › A2"],
    ]);
    expect(table?.rows[2]?.[3]).toBe("October 2020");
    const formats = [3, 4, 5].map((row) => table?.sheet.cells.format(table.top + row, 5));
    expect(formats).toEqual(['"< "#,##0.0', "#,##0.00", "#,##0.0"]);
    // Shown as a dash: a column of shorthand would be read before its values.
    expect(table?.sheet.cells.format(table.top + 1, 7)).toBe(';;;"–"');
  });

  test("names the note of a cell that was corrected, and of no other", async () => {
    const correction = {
      cell: { file: "x/a.csv", sheet: "", row: 2, column: 1 },
      expected: "=10",
      corrected: "1",
      reason: "typed twice",
      source: "letter",
      reportedTo: "office",
      at: range,
    };
    const elsewhere = { ...correction, cell: { ...correction.cell, row: 3 } };
    const observations = [
      observe("rate", { area: "A", period: "2020" }, cell(1)),
      observe("rate", { area: "B", period: "2020" }, missing("not-reported")),
    ];
    const { book, table } = await written({
      ...materialOf(observations),
      corrections: [elsewhere, correction],
    });
    const column = table?.header.indexOf("Notes") ?? -1;
    expect(table?.rows.map((row) => row[column])).toEqual(["[note 6][note 7]", "[note 6]"]);
    const notes = book.tables.find(({ name }) => name === "notes");
    const texts = notes?.rows.filter(([reference]) => /^\[note [78]\]$/.test(String(reference)));
    expect(texts?.map(([, , text]) => String(text))).toEqual([expect.stringContaining("x/a.csv › A2")]);
  });

  test("is all that makes a table: a dataset without observations has none", async () => {
    const { book } = await written(materialOf([]));
    expect(book.tables.map(({ name }) => name)).toEqual(["notes"]);
    expect(book.sheets.map(({ name }) => name)).toEqual(["Cover", "Notes"]);
  });

  test("that others would flatten has a chart of its own", async () => {
    const rise = (area: string, to: number) =>
      [1, to].map((amount, year) => observe("rate", { area, period: `${2019 + year}` }, cell(amount)));
    const drawn = async (high: number) => {
      const { book } = await written(materialOf([...rise("A", 2), ...rise("B", 9), ...rise("C", high)]));
      const lines = [1, 2].map((number) => book.part(`xl/charts/chart${number}.xml`).split("<c:ser>").length);
      return lines.map((parts) => parts - 1);
    };
    expect(await drawn(45)).toEqual([3, 0]);
    expect(await drawn(46)).toEqual([2, 1]);
  });

  test("leaves out the columns that say the same of every figure", async () => {
    const { table } = await written(materialOf([observe("rate", { area: "A", period: "2020" }, cell(1))]));
    expect(table?.header).toEqual([
      "Subject",
      "Indicator",
      "Place",
      "Period",
      "Value",
      "Unit",
      "Notes",
      "Place code",
      "Source cells",
    ]);
  });
});
