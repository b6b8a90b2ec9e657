import { beforeAll, describe, expect, test } from "vitest";
import { check } from "../../../../pipeline/flow/check.ts";
import { phrasebooks } from "../../../../pipeline/locales/phrasebooks.ts";
import type { Correction } from "../../../../pipeline/model/correction.ts";
import { describeChart, tellSeries } from "../../../../pipeline/stages/render/describe-chart.ts";
import { type Material, observationsOf } from "../../../../pipeline/stages/render/material.ts";
import { render } from "../../../../pipeline/stages/render/render.ts";
import { wordsOf } from "../../../../pipeline/stages/render/words.ts";
import { datasets } from "../../../support/datasets.ts";
import { typefaceOf } from "../fonts/typeface-of.ts";
import { type ReadPdf, readPdf } from "./read-pdf.ts";

let material: Material;
let files: ReadonlyMap<string, string | Uint8Array>;
let pdf: ReadPdf;

function bytesOf(name: string): Uint8Array {
  const content = files.get(name);
  if (!(content instanceof Uint8Array)) throw new Error(`missing file: ${name}`);
  return content;
}

beforeAll(async () => {
  const checked = await check({ root: ".", edition: "2020", datasets, progress: () => {} });
  if (!checked.edition) throw new Error("missing edition");
  material = { ...checked, edition: checked.edition, corrections: [correction] };
  const drawn = await render(material, {
    locales: ["en"],
    formats: new Set(["pdf"]),
    typefaceOf: async (locale) => typefaceOf(locale),
  });
  if ("findings" in drawn) throw new Error(`invalid charts: ${drawn.findings.length}`);
  files = drawn.report.files;
  pdf = await readPdf(bytesOf("report.pdf"));
});

function charts() {
  return datasets.flatMap((dataset) =>
    dataset.charts(observationsOf(material, dataset.id), "en", wordsOf("en", material.areas).area),
  );
}

const at = { file: "corrections.csv", sheet: "", row: 2, column: 1, toRow: 2, toColumn: 1 };
const correction: Correction = {
  cell: { file: "recycling/municipal-waste.xlsx", sheet: "Japan", row: 14, column: 4 },
  expected: "9776",
  corrected: "9770",
  reason: "a #misprint with *marks*",
  source: "letter",
  reportedTo: "OECD",
  at,
};

/** Lines of a cell or a card may break anywhere between words. */
const squeeze = (text: string) => text.replace(/\s+/g, "");

describe("the report of 2020 as a print", () => {
  test("shows every key figure with what it is", () => {
    const words = wordsOf("en", material.areas);
    const keys = datasets.flatMap((dataset) => dataset.keyFigures(observationsOf(material, dataset.id)));
    expect(keys.length).toBeGreaterThan(4);
    const page = squeeze(pdf.pages[2] ?? "");
    for (const { value, area } of keys) {
      expect(page).toContain(squeeze(words.amount(value)));
      expect(page).toContain(squeeze(words.area(area)));
    }
  });

  test("lists every chart in its contents and names the page on which it stands", () => {
    expect(charts().length).toBeGreaterThan(6);
    for (const { title } of charts()) {
      const number = new RegExp(`${title.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}\\D*?(\\d+)`).exec(
        pdf.pages[1] ?? "",
      )?.[1];
      expect(pdf.pages[Number(number) - 1], title).toContain(title);
    }
  });

  test("gives each chart the text that describes it, and its table a header", () => {
    const words = wordsOf("en", material.areas);
    expect(pdf.alts).toEqual(charts().map((chart) => describeChart(chart, tellSeries(chart, words), words)));
    expect(pdf.tags.get("Table")).toBeGreaterThanOrEqual(charts().length);
    expect(pdf.tags.get("THead")).toBeGreaterThanOrEqual(charts().length);
  });

  test("names the cells that were corrected on the way in, in the chapter of their file", () => {
    const says = "municipal-waste.xlsx › Japan!D14 corrected from “9776” to “9770”: a #misprint with *marks*";
    expect(squeeze(pdf.text)).toContain(squeeze(says));
    expect(pdf.text.split(phrasebooks.en.frame.corrections)).toHaveLength(2);
  });

  test("is tagged, titled, outlined, in its language, as PDF/UA-1", () => {
    expect(pdf.tagged).toBe(true);
    expect(pdf.title).toBe("Annual indicators 2020 – ICLEI East Asia");
    expect(pdf.outline).toEqual(["Key figures", ...datasets.map(({ words }) => words.en.title)]);
    expect(pdf.raw).toContain("/Lang (en)");
    expect(pdf.raw).toContain("<pdfuaid:part>1</pdfuaid:part>");
  });

  test("is dated by the edition, not by a clock", () => {
    expect(pdf.raw).toContain("/CreationDate (D:20210630");
    expect([...pdf.raw.matchAll(/D:(\d{4})/g)].every((match) => match[1] === "2021")).toBe(true);
  });

  test("repeats the header of a table that goes on to the next page", () => {
    const page = pdf.pages.findIndex((text) => text.includes("Members joined and left (members)"));
    expect(pdf.pages[page + 1]).toContain("Period joined left");
  });

  test("loses no character of any text", () => {
    expect(pdf.text.match(/.{0,30}\ufffd.{0,30}/gu) ?? []).toEqual([]);
    expect(pdf.text).toContain("√(Σ");
  });

  test("has no typeface but the two it was given and one of typst's own for the root sign, in the report and in each chart", async () => {
    for (const name of [...files.keys()].filter((name) => name.endsWith(".pdf"))) {
      const { fonts } = await readPdf(bytesOf(name));
      expect(
        [...fonts].filter((font) => !/^(NotoSans-(Regular|Bold)|LibertinusSerif-Regular.*)$/.test(font)),
        name,
      ).toEqual([]);
      expect(fonts.size, name).toBeGreaterThan(0);
    }
  });
});
