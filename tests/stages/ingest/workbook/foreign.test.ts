import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Finding } from "../../../../pipeline/model/finding.ts";
import { formatCells } from "../../../../pipeline/model/source.ts";
import {
  fixture,
  formatsOf,
  main,
  only,
  type Parts,
  read,
  readRows,
  refusal,
  relationships,
  sharedStringsXml,
  sheetXml,
  stylesXml,
  valuesOf,
  workbookParts,
  workbookXml,
  zip,
} from "./support.ts";

const mc = "http://schemas.openxmlformats.org/markup-compatibility/2006";
const row = (cells: string) => `<row r="1">${cells}</row>`;
const one = row('<c r="A1" s="1"><v>0.5</v></c>');

/** Alternatives of which the first needs what only another program knows. */
function either(choice: string, fallback: string): string {
  return `<mc:AlternateContent xmlns:mc="${mc}"><mc:Choice xmlns:hs="urn:hancom" Requires="hs">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`;
}

function told(findings: readonly Finding[]): string[] {
  return findings.map(({ code, at }) => {
    if (at.medium === "grid") return `${code} @ ${at.range ? formatCells(at.range) : at.sheet}`;
    return `${code} @ ${at.medium}`;
  });
}

function readWith(rows: string, changes: Parts) {
  return read(zip(workbookParts(sheetXml(rows), changes)));
}

describe("alternatives", () => {
  it("keep their place among the cell styles, as Hancom writes them", async () => {
    const xf = (id: number) => `<xf numFmtId="${id}"/>`;
    const styles = `<styleSheet xmlns="${main}"><cellXfs>${xf(0)}${either(xf(14), xf(9))}${xf(10)}</cellXfs></styleSheet>`;
    const cells = '<c r="A1" s="1"><v>0.227</v></c><c r="B1" s="2"><v>0.5</v></c>';
    expect(formatsOf(await readRows(row(cells), { "xl/styles.xml": styles }))).toEqual({
      A1: "0%",
      B1: "0.00%",
    });
  });

  it("are read in a sheet, in its strings and in the list of sheets, one branch each", async () => {
    const cell = (value: number) => `<c r="A1" t="s"><v>${value}</v></c>`;
    const workbook = workbookXml(["Sheet1", "rId1"]).replace(/<sheet .*\/>/, (listed) =>
      either(listed.replace("Sheet1", "Other"), listed),
    );
    const strings = sharedStringsXml("<t>zero</t>").replace(
      "</sst>",
      `${either("<si><t>theirs</t></si>", "<si><t>ours</t></si>")}</sst>`,
    );
    const result = await readWith(row(either(cell(0), cell(1))), {
      "xl/workbook.xml": workbook,
      "xl/sharedStrings.xml": strings,
    });
    expect(told(result.findings)).toEqual([]);
    expect([only(result).name, valuesOf(only(result))]).toEqual(["Sheet1", { A1: "ours" }]);
  });

  it("give the first choice whose namespaces are all read here, and nothing without a fallback", async () => {
    const cell = (value: number) => `<c r="A1"><v>${value}</v></c>`;
    const own = either(cell(1), cell(2)).replace('xmlns:hs="urn:hancom"', `xmlns:hs="${main}"`);
    expect(valuesOf(await readRows(row(own)))).toEqual({ A1: 1 });
    const two = own.replace('Requires="hs"', 'xmlns:x="urn:x" Requires="hs x"');
    expect(valuesOf(await readRows(row(two)))).toEqual({ A1: 2 });
    const none = either(cell(1), "").replace(/<mc:Fallback>.*<\/mc:Fallback>/, "");
    expect(valuesOf(await readRows(row(`${none}<c r="B1"><v>3</v></c>`)))).toEqual({ B1: 3 });
    const nested = either(either(cell(1), cell(2)), either(cell(3), cell(4)));
    expect(valuesOf(await readRows(row(nested)))).toEqual({ A1: 4 });
  });

  it("outside of their element are damage", async () => {
    const loose = `<mc:Choice xmlns:mc="${mc}" Requires="x"><c><v>1</v></c></mc:Choice>`;
    expect(refusal(await readWith(row(loose), {}))).toBe("damaged @ sheet Sheet1");
  });
});

describe("a style that the workbook does not have", () => {
  it("is told at the numbers that need it, as ranges", async () => {
    const rows =
      '<row r="1"><c r="A1" s="7"><v>1</v></c><c r="B1" s="7" t="str"><v>text</v></c></row><row r="2"><c r="A2" s="7"><v>2</v></c><c r="C2" s="4"><v>3</v></c></row>';
    const result = await readWith(rows, {});
    expect(told(result.findings)).toEqual(["unknown-style @ A1:A2", "unknown-style @ C2"]);
    expect(valuesOf(only(result))).toEqual({ A1: 1, B1: "text", A2: 2, C2: 3 });
  });

  it("is told where the workbook has no styles at all", async () => {
    const rels = relationships(["rId1", "worksheet", "worksheets/sheet1.xml"]);
    const without = { "xl/styles.xml": undefined, "xl/_rels/workbook.xml.rels": rels };
    expect(told((await readWith(one, without)).findings)).toEqual(["unknown-style @ A1"]);
    expect(told((await readWith(one.replace('s="1"', 's="0"'), without)).findings)).toEqual([]);
  });

  it("of which there are too many ranges refuses the file", async () => {
    const cells = Array.from({ length: 1001 }, () => '<c s="9"><v>1</v></c>').join("");
    const bytes = zip(workbookParts(sheetXml(row(cells))));
    expect(refusal(await read(bytes, { columns: 2000 }))).toBe("damaged @ sheet Sheet1");
  });
});

describe("what Excel opens all the same", () => {
  it("skips sheets without a relationship, lists them and says so", async () => {
    const names = workbookXml(["Sheet1", "rId1"], ["Module1", ""], ["Dialog", "rId77"]);
    const result = await readWith(one, { "xl/workbook.xml": names });
    expect(told(result.findings)).toEqual(["sheet-without-part @ Module1", "sheet-without-part @ Dialog"]);
    expect(result.facts).toMatchObject({ otherSheets: ["Module1", "Dialog"] });
    expect(valuesOf(only(result))).toEqual({ A1: 0.5 });
  });

  it.each(["A0", "A1"])(
    "takes row 0 for the row after the one before, its cell being %s",
    async (address) => {
      const rows = `<row r="0"><c r="${address}"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>`;
      const result = await readWith(rows, {});
      expect(told(result.findings)).toEqual(["irregular-part @ Sheet1"]);
      expect(valuesOf(only(result))).toEqual({ A1: 1, A2: 2 });
    },
  );

  it.each([
    '<row r="0"><c r="A0"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>',
    '<row r="0"><c r="A3"><v>1</v></c></row>',
    '<row r="2"><c r="A0"><v>1</v></c></row>',
  ])("refuses %s, which could mean two things", async (rows) => {
    expect(refusal(await readWith(rows, {}))).toBe("damaged @ sheet Sheet1");
  });

  it("takes merged columns and rows as far as the sheet is filled", async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="C3"><v>1</v></c></row>';
    const merges = '<mergeCells><mergeCell ref="A:B"/><mergeCell ref="$3:$4"/></mergeCells>';
    const result = await read(zip(workbookParts(sheetXml(rows, merges))));
    expect(told(result.findings)).toEqual(["irregular-part @ Sheet1"]);
    expect(only(result).merges).toEqual([
      { row: 1, column: 1, toRow: 3, toColumn: 2 },
      { row: 3, column: 1, toRow: 3, toColumn: 3 },
    ]);
  });

  it.each(["A:1", "XFE:XFE", "B:A", "1:", "0:3"])("refuses a merge of %s", async (wrong) => {
    const broken = sheetXml(one, `<mergeCells><mergeCell ref="${wrong}"/></mergeCells>`);
    expect(refusal(await read(zip(workbookParts(broken))))).toBe("damaged @ sheet Sheet1");
  });

  it("does without a lost styles part where no number needs one", async () => {
    const text = row('<c r="A1" s="3" t="str"><v>x</v></c>');
    const result = await readWith(text, { "xl/styles.xml": undefined });
    expect(told(result.findings)).toEqual(["irregular-part @ file"]);
    expect(valuesOf(only(result))).toEqual({ A1: "x" });
  });

  it.each(['<c t="str"><f>IF(1,"")</f><v></v></c>', '<c t="str"><v> </v></c>', '<c s="1"/>'])(
    "counts columns with content, and %s is none",
    async (empty) => {
      const result = await readWith(row(`${empty.repeat(1001)}<c><v>1</v></c>`), {});
      expect(result.findings).toEqual([]);
      const full = row("<c><v>1</v></c>".repeat(1001));
      expect(refusal(await readWith(full, {}))).toBe("limit-exceeded columns @ sheet Sheet1");
    },
  );
});

describe("results of a workbook that asks for recalculation", () => {
  const application = (name: string) => ({
    "docProps/app.xml": `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>${name}</Application></Properties>`,
    "_rels/.rels": relationships(
      ["rId1", "officeDocument", "xl/workbook.xml"],
      ["rId2", "extended-properties", "docProps/app.xml"],
    ),
  });
  const formulas = (more = "") =>
    row(`<c r="A1"><f${more}>1+1</f><v>2</v></c><c r="B1"><f>A1*2</f><v>4</v></c>`);
  const workbook = (rows = formulas(), { name = "Microsoft Excel", more = "" } = {}) => {
    const asking = `<calcPr calcId="191029" fullCalcOnLoad="1"${more}/></workbook>`;
    const listed = workbookXml(["Sheet1", "rId1"]).replace("</workbook>", asking);
    return zip(workbookParts(sheetXml(rows), { ...application(name), "xl/workbook.xml": listed }));
  };
  const pending = { A1: { formula: "1+1" }, B1: { formula: "A1*2" } };

  const byExcel = (bytes: Uint8Array, others = 0) => packed(bytes, excel, others);

  it("are kept where Excel itself wrote every part last", async () => {
    expect(valuesOf(only(await read(byExcel(workbook()))))).toEqual({ A1: 2, B1: 4 });
  });

  it("are not kept where a formula is flagged, not even those of other cells", async () => {
    const flagged = await read(byExcel(workbook(formulas(' ca="1"'))));
    expect(valuesOf(only(flagged))).toEqual(pending);
    expect(flagged.facts).toMatchObject({ formulas: 2, uncalculated: 2 });
  });

  it("are not kept where the calculation was broken off", async () => {
    const broken = byExcel(workbook(formulas(), { more: ' calcCompleted="0"' }));
    expect(valuesOf(only(await read(broken)))).toEqual(pending);
  });

  it("are not kept where a library signs as Excel, or has replaced a part of Excel's", async () => {
    expect(valuesOf(only(await read(workbook())))).toEqual(pending);
    expect(valuesOf(only(await read(byExcel(workbook(), 1))))).toEqual(pending);
    const honest = workbook(formulas(), { name: "Microsoft Excel Compatible / Openpyxl 3.1.5" });
    expect(valuesOf(only(await read(byExcel(honest))))).toEqual(pending);
  });

  /** The file that LibreOffice saved, which never asks by itself, with the request written into it. */
  function libreOffice(change: (sheet: string) => string = (sheet) => sheet): Parts {
    const { "[Content_Types].xml": types, ...parts } = unzipSync(fixture("libreoffice.xlsx"));
    const edited = (name: string, edit: (xml: string) => string) =>
      edit(strFromU8(parts[name] ?? new Uint8Array()));
    const [book, sheet] = ["xl/workbook.xml", "xl/worksheets/sheet1.xml"];
    return {
      ...parts,
      [book]: edited(book, (xml) => xml.replace("<calcPr", '<calcPr fullCalcOnLoad="1"')),
      [sheet]: edited(sheet, change),
      "[Content_Types].xml": types,
    };
  }
  const sums = async (bytes: Uint8Array) => {
    const result = await read(bytes);
    expect(result.facts).toMatchObject({ recalculatedOnLoad: true });
    const values = valuesOf(only(result));
    return [values.C5, values.F2];
  };

  it("are kept where LibreOffice wrote every part last, and flags none", async () => {
    expect(await sums(packed(zip(libreOffice()), office))).toEqual([8.75, true]);
    const dirty = libreOffice((sheet) => sheet.replace('<f aca="false">SUM', '<f aca="false" ca="1">SUM'));
    expect(await sums(packed(zip(dirty), office))).toEqual([
      { formula: "SUM(C2:C4)" },
      { formula: "TRUE()" },
    ]);
  });

  it("are not kept where a library has packed what LibreOffice wrote", async () => {
    const pending = [{ formula: "SUM(C2:C4)" }, { formula: "TRUE()" }];
    expect(await sums(zip(libreOffice()))).toEqual(pending);
    const { "[Content_Types].xml": first, ...rest } = libreOffice();
    // As libraries of Java pack: a stream too, the content types first.
    expect(await sums(packed(zip({ "[Content_Types].xml": first, ...rest }), office))).toEqual(pending);
  });

  const wps = { name: "WPS Office_11.8.2.8808_F1E327BC-269C-435d-A152-05C5408002CA" };

  it.each(["WPS Office_12.1.0.16417_F1E327BC", "WPS 表格", "WPS Spreadsheets", "Kingsoft Spreadsheets"])(
    "are kept where %s wrote every part last",
    async (name) => {
      expect(valuesOf(only(await read(workbook(formulas(), { name }))))).toEqual({ A1: 2, B1: 4 });
    },
  );

  it("are not kept where WPS flags a formula, or a library has packed all or some of what it wrote", async () => {
    for (const bytes of [
      workbook(formulas(' ca="1"'), wps),
      packed(workbook(formulas(), wps), python),
      packed(workbook(formulas(), wps), office),
      packed(workbook(formulas(), wps), excel, 1),
    ])
      expect(valuesOf(only(await read(bytes)))).toEqual(pending);
  });
});

/** How a program packs: who made it, its flags, and for one that stamps no time the first day. */
interface Packing {
  readonly madeBy: number;
  readonly flag: number;
  readonly timeless?: boolean;
}

const excel: Packing = { madeBy: 45, flag: 6, timeless: true };
const office: Packing = { madeBy: 20, flag: 0x808 };
const python: Packing = { madeBy: (3 << 8) | 20, flag: 0 };

/** The zip as another program packs it, by its directory; the first `others` parts as they were. */
function packed(bytes: Uint8Array, { madeBy, flag, timeless }: Packing, others = 0): Uint8Array {
  const packed = Buffer.from(bytes);
  const next = (from: number) => packed.indexOf("PK\x01\x02", from, "latin1");
  for (let at = next(0), seen = 0; at >= 0; at = next(at + 4), seen++) {
    if (seen < others) continue;
    const local = packed.readUInt32LE(at + 42);
    packed.writeUInt16LE(madeBy, at + 4);
    packed.writeUInt16LE(flag, at + 8);
    packed.writeUInt16LE(flag, local + 6);
    if (!timeless) continue;
    packed.writeUInt32LE(0x21_0000, at + 12);
    packed.writeUInt32LE(0x21_0000, local + 10);
  }
  return packed;
}

describe("a data table", () => {
  it("keeps its results although its first cell has none", async () => {
    const first = '<row r="4"><c r="C4"><f t="dataTable" ref="C4:C6" r1="A1" ca="1"/></c></row>';
    const others = '<row r="5"><c r="C5"><v>20</v></c></row><row r="6"><c r="C6"><v>30</v></c></row>';
    const values = { C4: { formula: "TABLE(A1,)" }, C5: 20, C6: 30 };
    expect(valuesOf(await readRows(first + others))).toEqual(values);
  });
});

describe("an ISO cell", () => {
  const cell = (value: string, style = 0) => row(`<c r="A1" s="${style}" t="d"><v>${value}</v></c>`);

  it.each([
    ["PT36H", 1.5],
    ["P1DT12H", 1.5],
    ["PT30M", 30 / 1440],
    ["-PT6H", -0.25],
    ["PT1H30M36S", 5436 / 86_400],
    ["T18:00", 0.75],
    ["06:00:00", 0.25],
  ])("that holds %s is a number of days, shown as hours", async (text, days) => {
    const sheet = await readRows(cell(text));
    expect(valuesOf(sheet)).toEqual({ A1: days });
    expect(formatsOf(sheet)).toEqual({ A1: "[h]:mm:ss" });
  });

  it("keeps a time format of its own", async () => {
    const styles = { "xl/styles.xml": stylesXml([0, 164], { 164: "[hh]:mm" }) };
    expect(formatsOf(await readRows(cell("PT36H", 1), styles))).toEqual({ A1: "[hh]:mm" });
  });

  it.each(["2020-12-31", "2020-12-31T06:00:00", "P1Y2M", "PT", "P", "36H"])(
    "that holds %s stays what it is",
    async (text) => {
      expect(valuesOf(await readRows(cell(text)))).toEqual({ A1: { isoDate: text } });
    },
  );
});
