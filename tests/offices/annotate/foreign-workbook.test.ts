import { describe, expect, test } from "vitest";
import { defaultLimits } from "../../../pipeline/stages/ingest/limits.ts";
import { readWorkbook } from "../../../pipeline/stages/ingest/workbook/read-workbook.ts";
import { main, sheetXml, workbookParts, workbookXml, zip } from "../../stages/ingest/workbook/support.ts";
import { annotate, at, brokenCell, partsOf } from "./support.ts";

const cells = '<row r="1"><c r="A1" s="1"><v>0.227</v></c><c r="B1" s="2"><v>0.5</v></c></row>';
const alternatives = `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice xmlns:hs="urn:hancom" Requires="hs"><xf numFmtId="14"/></mc:Choice><mc:Fallback><xf numFmtId="9"/></mc:Fallback></mc:AlternateContent>`;
const styles = `<styleSheet xmlns="${main}"><cellXfs><xf numFmtId="0"/>${alternatives}<xf numFmtId="10"/></cellXfs></styleSheet>`;

describe("a workbook of another program", () => {
  test("whose styles stand in alternatives is coloured in its own formats", async () => {
    const bytes = zip(workbookParts(sheetXml(cells), { "xl/styles.xml": styles }));
    const marks = [at(brokenCell, "Sheet1", [1, 1]), at(brokenCell, "Sheet1", [1, 2])];
    const copy = await annotate(bytes, marks);
    const [, sheet] = (await readWorkbook(copy, "a.xlsx", defaultLimits)).sheets;
    expect([sheet?.cells.format(1, 1), sheet?.cells.format(1, 2)]).toEqual(["0%", "0.00%"]);
    const { "xl/styles.xml": patched = "", "xl/worksheets/sheet1.xml": written = "" } = partsOf(copy);
    expect(patched).not.toMatch(/AlternateContent[^>]*fillId/);
    const formats =
      patched
        .split("<cellXfs")[1]
        ?.replace(alternatives, "<xf numFmtId='9'/>")
        .match(/<xf [^>]*>/g) ?? [];
    const used = [...written.matchAll(/<c r="[AB]1" s="(\d+)"/g)].map(([, style]) => formats[Number(style)]);
    expect(used).toEqual([
      expect.stringMatching(/numFmtId="9".*fillId="[1-9]/),
      expect.stringMatching(/numFmtId="10".*fillId="[1-9]/),
    ]);
  });

  test("that lists a sheet without a part is annotated on the others", async () => {
    const listed = workbookXml(["Sheet1", "rId1"], ["Module1", ""]);
    const bytes = zip(
      workbookParts(sheetXml(cells.replaceAll(/ s="."/g, "")), { "xl/workbook.xml": listed }),
    );
    const copy = await annotate(bytes, [at(brokenCell, "Sheet1", [1, 1])]);
    const read = await readWorkbook(copy, "a.xlsx", defaultLimits);
    expect(read.sheets).toHaveLength(2);
    expect(read.facts?.otherSheets).toEqual(["Module1"]);
  });
});
