import { readFileSync } from "node:fs";
import ExcelJS from "exceljs";
import { beforeAll, describe, expect, test } from "vitest";
import { phrasebooks } from "../../../pipeline/locales/phrasebooks.ts";
import { annotateWorkbook } from "../../../pipeline/offices/annotate/annotate-workbook.ts";
import { defaultLimits } from "../../../pipeline/stages/ingest/limits.ts";
import { readWorkbook } from "../../../pipeline/stages/ingest/workbook/read-workbook.ts";
import { markedMissing, notANumber } from "../../../pipeline/stages/validate/readers/problems.ts";
import { annotate, at, brokenCell, contentOf, excelOf, partsOf, sheetOf, textNumber } from "./support.ts";

const red = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFC7CE" } };
const yellow = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFEB9C" } };
const pixel =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/** A workbook with what offices put into theirs: dropdown, picture, formula, merge, widths, print area, comment, rules. */
async function officeWorkbook(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("It's data", { properties: { defaultRowHeight: 18 } });
  sheet.columns = [{ width: 30 }, { width: 12, style: { numFmt: "0.0%" } }, { width: 5 }];
  sheet.addRow(["Name", "Share", "n"]);
  sheet.addRow(["one", 0.25, 3]);
  sheet.addRow(["two", null, 4]);
  sheet.addRow(["sum", { formula: "SUM(B2:B3)", result: 0.25 }, 7]);
  sheet.mergeCells("A6:B7");
  sheet.getCell("A6").value = "merged";
  sheet.getCell("C2").dataValidation = { type: "list", allowBlank: true, formulae: ['"3,4,5"'] };
  sheet.getCell("B2").font = { bold: true, color: { argb: "FF112233" } };
  sheet.getCell("B2").alignment = { horizontal: "center" };
  sheet.addConditionalFormatting({
    ref: "C2:C4",
    rules: [
      {
        type: "cellIs",
        operator: "greaterThan",
        formulae: [5],
        priority: 1,
        style: { font: { bold: true } },
      },
    ],
  });
  const image = workbook.addImage({ base64: pixel, extension: "png" });
  sheet.addImage(image, "E2:F4");
  const second = workbook.addWorksheet("Second");
  second.pageSetup.printArea = "A1:B9";
  second.getCell("A1").value = "x";
  second.getCell("A1").note = "an own comment";
  workbook.definedNames.add("'It''s data'!$B$2:$B$3", "shares");
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const findings = [
  at(notANumber({ raw: "0.25", column: "Share" }), "It's data", [2, 2]),
  at(textNumber, "It's data", [2, 3, 3, 3]),
  at(brokenCell, "It's data", [3, 2]),
  at(brokenCell, "It's data", [5, 4]),
  at(textNumber, "Second", [1, 1]),
  at(markedMissing({ raw: "…" }), "It's data", [4, 1]),
];

let original: Uint8Array;
let copy: Uint8Array;
beforeAll(async () => {
  original = await officeWorkbook();
  copy = await annotate(original, findings);
});

describe("what an office has put into its workbook", () => {
  test("parts that nothing is said about are the same bytes", () => {
    const [before, after] = [partsOf(original), partsOf(copy)];
    const changed = Object.keys(before).filter((name) => before[name] !== after[name]);
    expect(changed.sort()).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/styles.xml",
      "xl/workbook.xml",
      "xl/worksheets/_rels/sheet1.xml.rels",
      "xl/worksheets/sheet1.xml",
      "xl/worksheets/sheet2.xml",
    ]);
    expect(Object.keys(before).length).toBeGreaterThan(12);
  });

  test("values, formulas, formats, widths, merges, dropdowns, pictures, print areas and names are kept", async () => {
    const [before, after] = [await excelOf(original), await excelOf(copy)];
    expect(after.worksheets.map(({ name }) => name)).toEqual(["Findings", "It's data", "Second"]);
    for (const { name } of before.worksheets)
      expect(contentOf(sheetOf(after, name))).toEqual(contentOf(sheetOf(before, name)));
    expect(after.definedNames.getRanges("shares").ranges).toEqual(
      before.definedNames.getRanges("shares").ranges,
    );
    expect(sheetOf(after, "Second").pageSetup.printArea).toBe("A1:B9");
  });

  test("a sheet's XML differs only by the formats of its coloured cells, the cells made and the drawing", () => {
    const [before = "", after = ""] = [original, copy].map(
      (bytes) => partsOf(bytes)["xl/worksheets/sheet1.xml"],
    );
    const plain = (xml: string) =>
      xml
        .replace(/<legacyDrawing [^>]*>/, "")
        .replace(/<row r="5"><c r="D5" s="\d+"\/><\/row>/, "")
        .replace(/<dimension [^>]*>/, "")
        .replace(/ tabSelected="1"/, "")
        .replace(/(<c r="(B2|C2|C3|B3)") s="\d+"/g, "$1");
    expect(plain(after)).toBe(plain(before).replace(/(<c r="C3")/, "$1"));
    expect(after).toContain('<row r="5"><c r="D5"');
  });
});

describe("the marks", () => {
  test("errors and warnings have their colour and a comment; notes and other cells have none", async () => {
    const sheet = sheetOf(await excelOf(copy), "It's data");
    expect(sheet.getCell("B2").fill).toMatchObject(red);
    expect(sheet.getCell("C2").fill).toMatchObject(yellow);
    expect(sheet.getCell("C3").fill).toMatchObject(yellow);
    expect(sheet.getCell("B3").fill).toMatchObject(red);
    expect(sheet.getCell("B3").numFmt).toBe("0.0%");
    expect(sheet.getCell("D5").fill).toMatchObject(red);
    expect(sheet.getCell("B2").font).toMatchObject({ bold: true, color: { argb: "FF112233" } });
    for (const cell of ["A1", "A4", "C4"])
      expect(sheet.getCell(cell).fill).not.toMatchObject({ pattern: "solid" });
    const note = JSON.stringify(sheet.getCell("B2").note);
    expect(note).toContain("ERROR");
    expect(note).toContain("“0.25” in “Share” is not a number.");
    expect(JSON.stringify(sheet.getCell("C3").note)).toContain("Warning");
    expect(sheet.getCell("A4").note).toBeUndefined();
  });

  test("a sheet with comments of its own keeps them, is only coloured, and the Findings sheet says so", async () => {
    const after = await excelOf(copy);
    const cell = sheetOf(after, "Second").getCell("A1");
    expect(cell.fill).toMatchObject(yellow);
    expect(JSON.stringify(cell.note)).toContain("an own comment");
    expect(partsOf(copy)["xl/worksheets/sheet3.xml"]).toContain("On “Second” the cells are coloured");
  });

  test("the Findings sheet is in front, alone selected, with a link to each cell", () => {
    const parts = partsOf(copy);
    const xml = parts["xl/worksheets/sheet3.xml"] ?? "";
    const links = [...xml.matchAll(/<hyperlink ref="(\w+)" location="([^"]*)"/g)].map(([, , to]) => to);
    expect(links).toEqual([
      "&#39;It&#39;&#39;s data&#39;!B2",
      "&#39;It&#39;&#39;s data&#39;!B3",
      "&#39;It&#39;&#39;s data&#39;!D5",
      "&#39;It&#39;&#39;s data&#39;!C2:C3",
      "&#39;Second&#39;!A1",
      "&#39;It&#39;&#39;s data&#39;!A4",
    ]);
    const selected = Object.keys(parts).filter((name) => /tabSelected="1"/.test(parts[name] ?? ""));
    expect(selected).toEqual(["xl/worksheets/sheet3.xml"]);
    expect(parts["xl/workbook.xml"]).not.toContain("activeTab");
    expect(parts["xl/workbook.xml"]).toMatch(/localSheetId="2"/);
  });

  test("the same workbook and findings give the same bytes, and entries keep their dates", async () => {
    expect(await annotate(original, findings)).toEqual(copy);
  });

  test("a long range is coloured in full and commented once; a huge one adds no cells", async () => {
    const long = await annotate(original, [
      at(brokenCell, "It's data", [10, 4, 309, 4]),
      at(textNumber, "Second", [1, 1, 900_000, 3]),
    ]);
    const parts = partsOf(long);
    expect(parts["xl/worksheets/sheet1.xml"]?.match(/<c r="D\d+" s="\d+"\/>/g)).toHaveLength(300);
    expect(parts["xl/comments2.xml"]?.match(/<comment /g)).toHaveLength(1);
    expect(sheetOf(await excelOf(long), "Second").getCell("A1").fill).toMatchObject(yellow);
    expect(parts["xl/worksheets/sheet2.xml"]?.length).toBeLessThan(2000);
  });

  test("a copy that would not read as the same workbook is not made", async () => {
    const { sheets } = await readWorkbook(original, "a.xlsx", defaultLimits);
    const given = { bytes: original, findings, limits: defaultLimits, name: "a.xlsx", lines: [] };
    expect(await annotateWorkbook({ ...given, sheets }, phrasebooks.en)).not.toBeNull();
    expect(await annotateWorkbook({ ...given, sheets: sheets.slice(1) }, phrasebooks.en)).toBeNull();
  });
});

test.each(["libreoffice.xlsx", "openpyxl.xlsx"])(
  "%s is annotated as other programs write it",
  async (name) => {
    const bytes = readFileSync(`tests/stages/ingest/workbook/fixtures/${name}`);
    const { sheets } = await readWorkbook(bytes, "a.xlsx", defaultLimits);
    const parts = partsOf(await annotate(bytes, [at(textNumber, sheets[0]?.name ?? "", [1, 1])]));
    const style = /<c [^>]*r="A1"[^>]* s="(\d+)"|<c [^>]*s="(\d+)"[^>]* r="A1"/.exec(
      parts["xl/worksheets/sheet1.xml"] ?? "",
    );
    const formats = (parts["xl/styles.xml"] ?? "").split("<cellXfs")[1]?.match(/<xf [^>]*>/g) ?? [];
    const fill = /fillId="(\d+)"/.exec(formats[Number(style?.[1] ?? style?.[2])] ?? "")?.[1];
    const fills = (parts["xl/styles.xml"] ?? "").match(/<fill>.*?<\/fill>/gs) ?? [];
    expect(fills[Number(fill)]).toContain("FFFFEB9C");
  },
);
