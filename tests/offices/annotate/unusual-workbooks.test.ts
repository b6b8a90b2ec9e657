import { describe, expect, test } from "vitest";
import { errorValue } from "../../../pipeline/stages/validate/readers/problems.ts";
import {
  type Parts,
  read,
  sheetXml,
  strictMain,
  workbookParts,
  zip,
} from "../../stages/ingest/workbook/support.ts";
import { annotate, at, brokenCell, excelOf, partsOf, sheetOf, textNumber } from "./support.ts";

const hostile = `=HYPERLINK("http://x","y")\u0007 _x0041_ <b>&amp;"' \ufffe${"é".repeat(40_000)}`;

async function marked(rows: string, places: readonly (readonly [number, number])[], changes: Parts = {}) {
  const bytes = zip(workbookParts(sheetXml(rows), changes));
  const copy = await annotate(
    bytes,
    places.map((place) => at(brokenCell, "Sheet1", place)),
  );
  return partsOf(copy)["xl/worksheets/sheet1.xml"] ?? "";
}

/** The addresses of rows and cells in the order of the file, cells that were made with a star. */
function orderOf(xml: string): string {
  const tags = xml.matchAll(/<(?:row|c)(?: r="(\w+)")?[^>]*?(\/?)>/g);
  return [...tags].map(([, address = "?", empty]) => address + (empty === "/" ? "*" : "")).join(" ");
}

describe("cells that are not in the file are made where they belong", () => {
  test.each([
    [
      "between two cells",
      '<row r="2"><c r="A2"><v>1</v></c><c r="D2"><v>2</v></c></row>',
      [[2, 2]],
      "2 A2 B2* D2",
    ],
    [
      "at both ends of a row",
      '<row r="2"><c r="B2"><v>1</v></c></row>',
      [
        [2, 1],
        [2, 3],
      ],
      "2 A2* B2 C2*",
    ],
    ["in an empty row", '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"/>', [[2, 2]], "1 A1 2 B2*"],
    [
      "in a missing row before, between and after",
      '<row r="2"><c r="A2"><v>1</v></c></row><row r="4"/>',
      [
        [1, 1],
        [3, 1],
        [9, 1],
      ],
      "1 A1* 2 A2 3 A3* 4* 9 A9*",
    ],
    [
      "where nothing has an address",
      "<row><c><v>1</v></c><c><v>2</v></c></row>",
      [
        [1, 2],
        [1, 3],
      ],
      "? ? ? C1*",
    ],
  ] as const)("%s", async (_, rows, places, order) => {
    expect(orderOf(await marked(rows, places))).toBe(order);
  });

  test("with the format of their row, else of their column; the row no longer claims a span", async () => {
    const rows =
      '<row r="1" spans="1:1"><c r="A1"><v>1</v></c></row><row r="2" s="3" customFormat="1"><c r="A2"><v>1</v></c></row>';
    const cols = '<cols><col min="2" max="5" style="2" width="9"/></cols>';
    const bytes = zip(workbookParts(sheetXml(rows, "", `<dimension ref="A1:A2"/>${cols}`)));
    const parts = partsOf(
      await annotate(bytes, [at(brokenCell, "Sheet1", [1, 2]), at(brokenCell, "Sheet1", [2, 2])]),
    );
    const xml = parts["xl/worksheets/sheet1.xml"] ?? "";
    const formats = (parts["xl/styles.xml"] ?? "").split("<cellXfs")[1]?.match(/<xf [^>]*>/g) ?? [];
    const formatOf = (cell: string) => formats[Number(new RegExp(`r="${cell}" s="(\\d+)"`).exec(xml)?.[1])];
    expect(formatOf("B1")).toContain('numFmtId="14"');
    expect(formatOf("B2")).toContain('numFmtId="164"');
    expect(xml).not.toContain("spans");
    expect(xml).toContain('<dimension ref="A1:B2"/>');
  });
});

describe("workbooks put together in other ways", () => {
  const rows = '<row r="1"><c r="A1"><v>1</v></c></row>';

  test("without styles, one is made", async () => {
    const parts = workbookParts(sheetXml(rows), { "xl/styles.xml": undefined });
    const list = String(parts["xl/_rels/workbook.xml.rels"]).replace(/<Relationship [^>]*styles.xml"\/>/, "");
    const copy = await annotate(zip({ ...parts, "xl/_rels/workbook.xml.rels": list }), [
      at(textNumber, "Sheet1", [1, 1]),
    ]);
    const cell = sheetOf(await excelOf(copy), "Sheet1").getCell("A1");
    expect(cell.fill).toMatchObject({ fgColor: { argb: "FFFFEB9C" } });
  });

  test("strict ones stay strict and are only coloured", async () => {
    const strict = Object.fromEntries(
      Object.entries(workbookParts(sheetXml(rows))).map(([name, text]) => [
        name,
        String(text)
          .replaceAll("http://schemas.openxmlformats.org/spreadsheetml/2006/main", strictMain)
          .replaceAll(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships",
          ),
      ]),
    );
    const parts = partsOf(await annotate(zip(strict), [at(textNumber, "Sheet1", [1, 1])]));
    const all = Object.entries(parts)
      .filter(([name]) => !name.startsWith("["))
      .map(([, text]) => text)
      .join("");
    expect(all).not.toContain("schemas.openxmlformats.org/spreadsheetml");
    expect(all).not.toContain("schemas.openxmlformats.org/officeDocument/2006/relationships");
    expect(Object.keys(parts).filter((name) => /comment|vml/.test(name))).toEqual([]);
    expect(parts["xl/worksheets/sheet2.xml"]).toContain(`xmlns="${strictMain}"`);
  });

  test("prefixed ones get prefixed elements", async () => {
    const prefixed = sheetXml(rows)
      .replace(/<(\/?)(?=[a-z])/gi, "<$1x:")
      .replace("xmlns=", "xmlns:x=");
    const bytes = zip(workbookParts(prefixed));
    const xml =
      partsOf(await annotate(bytes, [at(brokenCell, "Sheet1", [1, 2])]))["xl/worksheets/sheet1.xml"] ?? "";
    expect(xml).toMatch(/<\/x:c><x:c r="B1" s="\d+"\/><\/x:row>/);
    expect(xml).toContain("<x:legacyDrawing r:id=");
  });

  test("a sheet that is called Findings keeps its name", async () => {
    const parts = workbookParts(sheetXml(rows));
    const workbook = String(parts["xl/workbook.xml"]).replace('name="Sheet1"', 'name="FINDINGS"');
    const copy = await annotate(zip({ ...parts, "xl/workbook.xml": workbook }), [
      at(textNumber, "FINDINGS", [1, 1]),
    ]);
    expect((await excelOf(copy)).worksheets.map(({ name }) => name)).toEqual(["Findings 2", "FINDINGS"]);
  });

  test("hostile text is text, complete and legal, in the sheet and in comments", async () => {
    const bytes = zip(workbookParts(sheetXml(rows)));
    const copy = await annotate(bytes, [at(errorValue({ raw: hostile }), "Sheet1", [1, 1])]);
    const parts = partsOf(copy);
    const says = (await read(copy)).sheets[0]?.cells.text(5, 3) ?? "";
    expect(says).toContain(
      String.raw`The cell shows =HYPERLINK("http://x","y")\u{7} _x0041_ <b>&amp;"' \u{fffe}é`,
    );
    expect(says.length).toBeLessThanOrEqual(32_767);
    const findings = parts["xl/worksheets/sheet2.xml"] ?? "";
    expect(findings).not.toMatch(/<f>|<b>/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
    expect(findings + (parts["xl/comments1.xml"] ?? "")).not.toMatch(/[\u0000-\u0008\ufffe]/);
  });
});
