import { beforeAll, describe, expect, test } from "vitest";
import { readLand } from "../../../../pipeline/flow/read-land.ts";
import { phrasebooks } from "../../../../pipeline/locales/phrasebooks.ts";
import type { Correction } from "../../../../pipeline/model/correction.ts";
import type { Report } from "../../../../pipeline/model/report.ts";
import { briefOf } from "../../../../pipeline/stages/render/brief.ts";
import { describeChart, tellSeries } from "../../../../pipeline/stages/render/describe-chart.ts";
import { headingOf } from "../../../../pipeline/stages/render/heading-of.ts";
import { leadingFigures } from "../../../../pipeline/stages/render/key-figures.ts";
import type { Make } from "../../../../pipeline/stages/render/make.ts";
import { type Material, observationsOf } from "../../../../pipeline/stages/render/material.ts";
import { render } from "../../../../pipeline/stages/render/render.ts";
import { changedSentences } from "../../../../pipeline/stages/render/story/changed-sentences.ts";
import { besideOpening, verdictLines, verdictOf } from "../../../../pipeline/stages/render/story/verdict.ts";
import { wordsOf } from "../../../../pipeline/stages/render/words.ts";
import { checkEdition } from "../../../support/check-edition.ts";
import { datasets } from "../../../support/datasets.ts";
import { madeOnce } from "../../../support/remembered.ts";
import { typefaceOf } from "../fonts/typeface-of.ts";
import { type ReadPdf, readPdf } from "./read-pdf.ts";

let material: Material;
let files: Report["files"];
let pdf: ReadPdf;
let annex: ReadPdf;

function bytesOf(name: string): Uint8Array {
  const content = files.get(name);
  if (!(content instanceof Uint8Array)) throw new Error(`missing file: ${name}`);
  return content;
}

beforeAll(async () => {
  const checked = await checkEdition();
  if (!checked.edition) throw new Error("missing edition");
  material = { ...checked, edition: checked.edition, corrections: [correction] };
  const drawn = await render(material, {
    locales: ["en"],
    formats: new Set(["pdf"]),
    typefaceOf,
    land: readLand,
    make: madeOnce,
  });
  if ("findings" in drawn) throw new Error(`invalid charts: ${drawn.findings.length}`);
  files = drawn.report.files;
  pdf = await readPdf(bytesOf("report.pdf"));
  annex = await readPdf(bytesOf("annex.pdf"));
});

function subjects() {
  return material.validated.map(({ dataset }) => ({
    dataset,
    observations: observationsOf(material, dataset.id),
  }));
}

function charts() {
  return datasets.flatMap((dataset) =>
    dataset.charts(observationsOf(material, dataset.id), "en", wordsOf("en", material.areas, datasets).area),
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
// A print may write the micro sign as the Greek letter.
const squeeze = (text: string) => text.normalize("NFKC").replace(/\s+/g, "");

describe("the report of 2020 as a print", () => {
  test("shows every key figure with what it is", () => {
    const words = wordsOf("en", material.areas, datasets);
    const keys = leadingFigures(subjects()).map(({ observation }) => observation);
    expect(keys).toHaveLength(9);
    const page = squeeze(pdf.pages[2] ?? "");
    for (const { value, area } of keys) {
      expect(page).toContain(squeeze(words.amount(value)));
      expect(page).toContain(squeeze(words.area(area)));
    }
  });

  test("lists the charts of its body in its contents, names the page on which each stands, and leaves the others to the annex", () => {
    expect(charts().length).toBeGreaterThan(6);
    const words = wordsOf("en", material.areas, datasets);
    const contents = squeeze(pdf.pages[1] ?? "");
    const [inBody, others] = [true, false].map((isListed) =>
      charts()
        .map((chart) => squeeze(headingOf(chart, words)))
        .filter((heading) => contents.includes(heading) === isListed),
    );
    expect(inBody?.length).toBeGreaterThan(3);
    for (const heading of others ?? []) expect(squeeze(annex.text)).toContain(heading);
    for (const heading of inBody ?? []) {
      const [, after = ""] = contents.split(heading);
      // What comes next in the contents may begin with a number of its own.
      const digits = /^\D*?(\d+)/.exec(after)?.[1] ?? "";
      const pages = [digits.slice(0, 1), digits.slice(0, 2)].map((number) => pdf.pages[Number(number) - 1]);
      expect(pages.map((page) => squeeze(page ?? "")).join(), heading).toContain(heading);
    }
  });

  test("gives each chart the text that describes it, and its table a header", () => {
    const words = wordsOf("en", material.areas, datasets);
    const alts = [...pdf.alts, ...annex.alts];
    for (const chart of charts().filter(({ form }) => form !== "map")) {
      const description = describeChart(chart, tellSeries(chart, words), words, []);
      // Notes, such as of a value that was revised, stand behind it.
      expect(alts.filter((alt) => alt.startsWith(description))).toHaveLength(1);
    }
    const map = [...pdf.alts, ...annex.alts].find((alt) => alt.startsWith("Map."));
    const [shown, lost] = map?.split("Not on the map, location not on file:") ?? [];
    expect(shown).toContain("Kaohsiung");
    expect(shown).not.toContain("Pingtung County");
    expect(lost).toContain("Pingtung County");
    expect(annex.tags.get("Table")).toBeGreaterThanOrEqual(charts().length);
    expect(annex.tags.get("THead")).toBeGreaterThanOrEqual(charts().length);
  });

  test("has at most twelve pages, none but the last under half full", () => {
    expect(pdf.pages.length).toBeGreaterThan(6);
    expect(pdf.pages.length).toBeLessThanOrEqual(12);
    // The cover and the contents are as long as they are.
    const [, , ...inside] = pdf.coverage.slice(0, -1);
    expect(inside.flatMap((part, index) => (part < 0.5 ? [[index + 3, part]] : []))).toEqual([]);
  });

  test("opens with the year in brief: each sentence with its mark and the year of its data", () => {
    const page = squeeze(pdf.pages[2] ?? "");
    const words = wordsOf("en", material.areas, datasets);
    const since = { locale: "en", since: null } as const;
    const all = briefOf(subjects(), "en");
    const verdict = verdictOf(subjects(), all, since);
    expect(verdict.length).toBeGreaterThan(0);
    for (const line of verdictLines(verdict, words)) expect(page).toContain(squeeze(line));
    const changed = changedSentences(subjects(), null, words);
    expect(changed.length).toBeGreaterThan(1);
    for (const { passage } of changed)
      for (const part of passage.parts.filter((part) => typeof part === "string"))
        expect(page).toContain(squeeze(part));
    for (const { passage, standing, of } of besideOpening(all, [...verdict, ...changed])) {
      const { standings, withoutTarget, dataOf } = phrasebooks.en.story;
      for (const part of passage.parts.filter((part) => typeof part === "string"))
        expect(page).toContain(squeeze(part));
      expect(page).toContain(squeeze(standing === "no-target" ? withoutTarget : standings[standing]));
      expect(page).toContain(squeeze(dataOf(words.period(of.period))));
    }
  });

  test("says nothing of invented rows before the annex of demonstrations", () => {
    const body = pdf.text;
    expect(body).not.toContain("Electricity sample");
    expect(body).not.toContain("The roster gives");
  });

  test("says where the files are that it names", () => {
    const { inFolder } = phrasebooks.en.story;
    const contents = squeeze(pdf.pages[1] ?? "");
    expect(contents).toContain(squeeze(inFolder("quality.html")));
    expect(contents).toContain(squeeze(inFolder("annex.pdf")));
  });

  test("names the cells that were corrected on the way in, in the chapter of their file", () => {
    const says = "municipal-waste.xlsx › Japan!D14 corrected from “9776” to “9770”: a #misprint with *marks*";
    expect(squeeze(annex.text)).toContain(squeeze(says));
    expect(annex.text.split(phrasebooks.en.frame.corrections)).toHaveLength(2);
  });

  test("is tagged, titled, outlined, in its language, as PDF/UA-1", () => {
    expect(pdf.tagged).toBe(true);
    expect(pdf.title).toBe("Annual indicators 2020 – ICLEI East Asia");
    expect(pdf.outline).toEqual([
      "The year in brief",
      "Key figures",
      "The network",
      "Low-emission development",
      "Circular development",
      "How it was measured",
      "Figures changed since 31 July 2021",
    ]);
    expect(annex.title).toBe("Annex: definitions, methods and tables – ICLEI East Asia");
    expect(annex.outline.filter((title) => title.startsWith("Annex: "))).toEqual([
      "Annex: further charts",
      "Annex: method demonstrations",
      "Annex: definitions, methods and tables",
    ]);
    expect(annex.tagged).toBe(true);
    expect(pdf.raw).toContain("/Lang (en)");
    expect(pdf.raw).toContain("<pdfuaid:part>1</pdfuaid:part>");
  });

  test("is dated by the edition, not by a clock", () => {
    expect(pdf.raw).toContain(`/CreationDate (D:${material.edition.published.replaceAll("-", "")}`);
    expect([...pdf.raw.matchAll(/D:(\d{4})/g)].every((match) => match[1] === "2021")).toBe(true);
  });

  test("repeats the header of a table that goes on to the next page", () => {
    // The heads follow the running head at once, without a caption.
    const goesOn = /tables (?:Place Period kWh|What Period Figure) /;
    expect(annex.pages.filter((text) => goesOn.test(text)).length).toBeGreaterThan(0);
  });

  test("loses no character of any text", () => {
    for (const { text } of [pdf, annex]) expect(text.match(/.{0,30}\ufffd.{0,30}/gu) ?? []).toEqual([]);
    expect(annex.text).toContain("√(Σ");
  });

  test("has no typeface but its own, one of the project's for names in Han, and one of typst's own for the root sign, in the report and in each chart", async () => {
    for (const name of [...files.keys()].filter((name) => name.endsWith(".pdf"))) {
      const { fonts } = await readPdf(bytesOf(name));
      expect(
        [...fonts].filter(
          (font) => !/^(NotoSans(JP)?-(Regular|Bold)|LibertinusSerif-Regular)(-Identity-H)?$/.test(font),
        ),
        name,
      ).toEqual([]);
      expect(fonts.size, name).toBeGreaterThan(0);
    }
  });
});

test("is not set anew where a raw file changed and no word or figure did", async () => {
  const other = material.files.map((file) => ({ ...file, sha256: file.sha256.replace(/./g, "0") }));
  const printsOf = async (from: Material) => {
    const jobs: string[] = [];
    const make: Make = async (kind, job) => {
      if (kind === "print") jobs.push(JSON.stringify({ ...job, faces: null }));
      return madeOnce(kind, job);
    };
    await render(from, { locales: ["en"], formats: new Set(["pdf"]), typefaceOf, land: readLand, make });
    return jobs;
  };
  const jobs = await printsOf(material);
  expect(jobs.length).toBeGreaterThan(1);
  expect(await printsOf({ ...material, files: other })).toEqual(jobs);
});
