import { readFileSync } from "node:fs";
import { CFB, utils, write } from "@e965/xlsx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { Limits } from "../../../../pipeline/model/contract.ts";
import { defaultLimits } from "../../../../pipeline/stages/ingest/limits.ts";
import { readTables } from "../../../../pipeline/stages/ingest/read-tables.ts";
import { formatsOf, formulasOf, valuesOf } from "../workbook/support.ts";

const folder = new URL("./fixtures/", import.meta.url);
const fixture = (name: string) => readFileSync(new URL(name, folder));
const read = (bytes: Uint8Array, file = "x/city.xls", limits: Partial<Limits> = {}, encoding?: string) =>
  readTables(bytes, file, file, {
    reading: encoding === undefined ? {} : { encoding },
    limits: { ...defaultLimits, ...limits },
    headerNames: [],
  });
const codes = ({ findings }: Awaited<ReturnType<typeof read>>) => findings.map(({ code }) => code);

const texts = {
  ...{
    A1: "Air of  the cities\n2020",
    A2: "City",
    B2: "Day",
    C2: "PM2.5",
    D2: "Code",
    E2: "Share",
    F2: "Hour",
  },
  ...{ G2: "Twice", A3: "Улаанбаатар", A4: "서울", A5: "Total", G5: "УЛААНБААТАР" },
};
const numbers = {
  ...{ C3: 61.7, C4: 0, C5: 61.7, D3: 7, D4: 12, E3: 0.227, E4: 1, F3: 18.5 / 24, G3: 123.4, G4: 0 },
};

describe("the same table, saved by LibreOffice as another kind of workbook", () => {
  test.each([
    ["city.xls", { B3: 43890, B4: 43891 }, { B3: "yyyy\\-mm\\-dd", E3: "0.0%", F3: "hh:mm" }],
    [
      "city.ods",
      { B3: { isoDate: "2020-02-29" }, B4: { isoDate: "2020-03-01" } },
      { E3: "0%", F3: "[h]:mm:ss" },
    ],
  ] as const)(
    "%s: values at their addresses, formats, formulas, what is hidden",
    async (name, days, formats) => {
      const result = await read(fixture(name), `x/${name}`);
      expect(result.findings).toEqual([]);
      const [sheet, notes] = result.sheets;
      if (!sheet || !notes) throw new Error("missing sheets");
      expect([sheet.name, sheet.hidden, notes.name, notes.hidden]).toEqual([
        "Air 空气",
        false,
        "Notes",
        true,
      ]);
      expect(valuesOf(sheet)).toEqual({ ...texts, ...numbers, ...days, E5: { error: "#DIV/0!" } });
      expect(valuesOf(notes)).toEqual({ A1: "same", B1: "same", A2: "same", B2: "same" });
      expect(formatsOf(sheet)).toMatchObject({ ...formats, D3: "000" });
      expect(formulasOf(sheet)).toEqual({
        C5: "SUM(C3:C4)",
        E5: "C3/C4",
        G3: "C3*2",
        G4: "C4*2",
        G5: "UPPER(A3)",
      });
      expect(sheet.merges).toEqual([{ row: 1, column: 1, toRow: 1, toColumn: 3 }]);
      expect([[...sheet.hiddenRows], [...sheet.hiddenColumns]]).toEqual([[4], [4]]);
    },
  );

  test("a web page by the name of a workbook is text in cells, as a CSV file is", async () => {
    const { format, sheets, findings } = await read(fixture("page.xls"));
    expect([format, findings, sheets.map(({ name }) => name)]).toEqual(["html", [], [""]]);
    // LibreOffice leaves out what is hidden.
    expect(sheets[0] && valuesOf(sheets[0])).toMatchObject({ A3: "Улаанбаатар", C3: "61.7", D3: "22.7%" });
  });

  test("a flat OpenDocument file is named, and what its advice leads to is read", async () => {
    const result = await read(fixture("city.fods"), "x/city.xlsx");
    expect(result.findings).toMatchObject([{ code: "wrong-format", found: "fods", as: "city.xlsx" }]);
    expect(codes(await read(fixture("city.ods"), "x/city.ods"))).toEqual([]);
  });
});

describe("a web page", () => {
  const page = (body: string, head = "") => strToU8(`<html><head>${head}</head><body>${body}</body></html>`);
  const only = async (body: string) => {
    const [sheet] = (await read(page(body))).sheets;
    if (!sheet) throw new Error("missing sheet");
    return sheet;
  };

  test("spans, line breaks, and the exact number that Excel leaves behind a rounded one", async () => {
    const sheet = await only(
      '<table><tr><th rowspan=2>City</th><th colspan=2>PM<br>2.5</th></tr><tr><td x:num="0.22714">23%</td><td x:num="43890">2020-02-29</td></tr></table>',
    );
    expect(valuesOf(sheet)).toEqual({ A1: "City", B1: "PM\n2.5", B2: 0.22714, C2: "2020-02-29" });
    expect(formatsOf(sheet)).toEqual({ B2: "0%" });
    expect(sheet.merges).toEqual([
      { row: 1, column: 1, toRow: 2, toColumn: 1 },
      { row: 1, column: 2, toRow: 1, toColumn: 3 },
    ]);
  });

  test("tables stand one below another; one that only lays out the page is none", async () => {
    const table = (text: string) => `<table><tr><td>${text}</td></tr></table>`;
    const sheet = await only(
      `<table><tr><td>${table("a")}</td><td>${table("b")}</td></tr></table>${table("c")}`,
    );
    expect(valuesOf(sheet)).toEqual({ A1: "a", A3: "b", A5: "c" });
  });

  test("in the encoding that it names or its source declares, and in no other", async () => {
    const korean = Buffer.concat([
      strToU8("<table><tr><td>"),
      Buffer.from("bcadbfef", "hex"),
      strToU8("</td></tr></table>"),
    ]);
    const named = Buffer.concat([
      strToU8('<meta http-equiv="x" content="text/html; charset=euc-kr">'),
      korean,
    ]);
    for (const [bytes, encoding] of [
      [named, undefined],
      [korean, "cp949"],
    ] as const) {
      const [sheet] = (await read(bytes, "x/a.xls", {}, encoding)).sheets;
      expect(sheet && valuesOf(sheet)).toEqual({ A1: "서울" });
    }
    expect(codes(await read(korean))).toEqual(["unknown-encoding"]);
  });

  test("without a table has no cell", async () => {
    expect((await read(page("no table"))).sheets.map(({ cells }) => cells.count)).toEqual([0]);
  });
});

/** A binary workbook with these rows. */
function binary(rows: readonly (readonly unknown[])[]): Buffer {
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
  return write({ SheetNames: ["Data"], Sheets: { Data: sheet } }, { type: "buffer", bookType: "xlsb" });
}

describe("a binary workbook", () => {
  test("is read within the limits of any workbook", async () => {
    const { format, sheets } = await read(
      binary([
        ["City", "PM2.5"],
        ["Ulaanbaatar", 61.7],
      ]),
      "x/a.xlsb",
    );
    expect([format, sheets[0] && valuesOf(sheets[0])]).toEqual([
      "xlsb",
      { A1: "City", B1: "PM2.5", A2: "Ulaanbaatar", B2: 61.7 },
    ]);
    const many = binary(Array.from({ length: 50 }, (_, at) => [at]));
    expect((await read(many, "x/a.xlsb", { rows: 49 })).findings).toMatchObject([
      { code: "limit-exceeded", limit: "rows" },
    ]);
    expect(codes(await read(many, "x/a.xlsb", { partBytes: 500 }))).toEqual(["limit-exceeded"]);
  });

  test("names the workbooks that its formulas refer to, and refuses one that leaves its folder", async () => {
    const parts = unzipSync(binary([["a"]]));
    parts["xl/externalLinks/externalLink1.bin"] = new Uint8Array();
    parts["xl/externalLinks/_rels/externalLink1.bin.rels"] = strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath" Target="budget.xlsb" TargetMode="External"/></Relationships>',
    );
    expect((await read(zipSync(parts), "x/a.xlsb")).findings).toMatchObject([
      { code: "external-link", targets: ["budget.xlsb"] },
    ]);
    expect(codes(await read(zipSync({ ...parts, "../x.bin": new Uint8Array() }), "x/a.xlsb"))).toEqual([
      "unsafe-path",
    ]);
  });
});

describe("an old workbook", () => {
  const book = (...records: readonly (readonly [type: number, data: string])[]) => {
    const stream = records.map(([type, data]) => {
      const bytes = Buffer.from(data, "hex");
      const head = Buffer.alloc(4);
      head.writeUInt16LE(type, 0);
      head.writeUInt16LE(bytes.length, 2);
      return Buffer.concat([head, bytes]);
    });
    const file = CFB.utils.cfb_new();
    CFB.utils.cfb_add(file, "/Workbook", Buffer.concat(stream));
    return Buffer.from(CFB.write(file, { type: "buffer" }) as Uint8Array);
  };
  const begins = [0x809, "0006050000000000000000000600000000000000".slice(0, 32)] as const;

  test("with a password is named, whatever else stands in it", async () => {
    expect(codes(await read(book(begins, [0x2f, "0100010001000000"], [0x0a, ""])))).toEqual(["encrypted"]);
  });

  test("cut short or of no sense is damaged", async () => {
    const bytes = fixture("city.xls");
    expect(codes(await read(bytes.subarray(0, 3000)))).toEqual(["damaged"]);
    expect(codes(await read(book(begins, [0x0a, ""])))).toEqual(["damaged"]);
    expect(codes(await read(Buffer.from("0904060000000000", "hex")))).toEqual(["damaged"]);
  });

  test("names the workbooks that its formulas refer to", async () => {
    const { findings } = await read(fixture("linked.xls"));
    expect(findings).toMatchObject([{ code: "external-link", targets: ["offices/budget.xls"] }]);
  });

  test("whose formulas nobody calculated has no results: of a library that leaves 0 or nothing in each", async () => {
    const sheet = {
      "!ref": "A1:B2",
      A1: { t: "n", v: 3 },
      B1: { t: "n", v: 0, f: "A1*2" },
      B2: { t: "n", v: 0, f: "A1+1" },
    };
    const bytes = (cells: object) =>
      write({ SheetNames: ["S"], Sheets: { S: cells as never } }, { type: "buffer", bookType: "biff5" });
    const [first] = (await read(bytes(sheet))).sheets;
    expect(first && valuesOf(first)).toMatchObject({ A1: 3 });
    const { sheets } = await read(
      Buffer.from(xml('<Cell ss:Formula="=RC[-1]*2"><Data ss:Type="Number">0</Data></Cell>')),
      "x/a.xml",
    );
    expect(sheets[0] && valuesOf(sheets[0])).toMatchObject({ B1: { formula: expect.any(String) } });
  });
});

/** A workbook of Excel 2003 in XML with a number and this cell beside it. */
function xml(cell: string): string {
  return `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="Air"><Table><Row><Cell><Data ss:Type="Number">61.7</Data></Cell>${cell}</Row></Table></Worksheet></Workbook>`;
}

test("a workbook in XML, as portals call .xls, is read with its kinds", async () => {
  const cell =
    '<Cell ss:Formula="=RC[-1]*2"><Data ss:Type="Number">123.4</Data></Cell><Cell><Data ss:Type="String">007</Data></Cell>';
  const { format, sheets, findings } = await read(strToU8(xml(cell)), "x/city.xls");
  expect([format, findings, sheets[0]?.name]).toEqual(["xml-spreadsheet", [], "Air"]);
  expect(sheets[0] && valuesOf(sheets[0])).toEqual({ A1: 61.7, B1: 123.4, C1: "007" });
});

describe("a hostile OpenDocument file", () => {
  const ods = (change: (content: string) => string, parts: Record<string, Uint8Array> = {}) => {
    const own = unzipSync(fixture("city.ods"));
    return zipSync({
      ...own,
      ...parts,
      "content.xml": strToU8(change(strFromU8(own["content.xml"] ?? new Uint8Array()))),
    });
  };
  const cell = '<table:table-cell office:value-type="float" office:value="1"/>';
  const row = (attributes: string, cells = cell) =>
    `<table:table-row ${attributes}>${cells}</table:table-row></table:table>`;
  const with_ = (rows: string) => ods((content) => content.replace("</table:table>", rows));

  test.each([
    ["a row repeated by the million", with_(row('table:number-rows-repeated="300000"')), "limit-exceeded"],
    ["rows beyond any sheet", with_(row('table:number-rows-repeated="99999999"')), "damaged"],
    [
      "a cell repeated beyond any sheet",
      with_(row("", cell.replace("/>", ' table:number-columns-repeated="20000"/>'))),
      "limit-exceeded",
    ],
    ["a negative repeat", with_(row('table:number-rows-repeated="-1"')), "damaged"],
    ["a number that is none", with_(row("", cell.replace('"1"', '"1,5"'))), "damaged"],
    ["a number without its value", with_(row("", cell.replace(' office:value="1"', ""))), "damaged"],
    [
      "a document type",
      ods((content) =>
        content.replace("<office:document-content", "<!DOCTYPE x []><office:document-content"),
      ),
      "forbidden-xml",
    ],
    [
      "attributes by other prefixes",
      ods((content) => content.replaceAll("table:", "tab:").replace("xmlns:tab", "xmlns:tab")),
      "damaged",
    ],
    ["content that is cut short", ods((content) => content.slice(0, -200)), "damaged"],
    [
      "an encrypted part",
      ods((content) => content, {
        "META-INF/manifest.xml": strToU8(
          '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>',
        ),
      }),
      "encrypted",
    ],
  ])("%s", async (_, bytes, code) => {
    const result = await read(bytes, "x/city.ods");
    expect([codes(result), result.sheets]).toEqual([[code], []]);
  });

  test("blank rows to the end of the sheet cost nothing, and a formula without a result is none", async () => {
    const empty = with_(
      row(
        'table:number-rows-repeated="1048000"',
        '<table:table-cell table:number-columns-repeated="16384"/>',
      ),
    );
    expect(codes(await read(empty, "x/city.ods"))).toEqual([]);
    const { sheets } = await read(
      with_(row("", '<table:table-cell table:formula="of:=[.A1]&amp;&quot;x&quot;"/>')),
      "x/city.ods",
    );
    expect(sheets[0] && valuesOf(sheets[0])).toMatchObject({ A6: { formula: 'A1&"x"' } });
  });
});

test("a table in an archive is named with what lies beside it", async () => {
  const archive = zipSync({
    "API_PM25.csv": strToU8("a,b\n"),
    "Metadata.csv": strToU8("a\n"),
    "read.me": strToU8("x"),
  });
  expect((await read(archive, "x/air.csv")).findings).toMatchObject([
    { code: "packed-tables", tables: ["api_pm25.csv", "metadata.csv"] },
  ]);
  expect(codes(await read(strToU8("a,b\n1,2\n"), "x/air.csv"))).toEqual([]);
  expect((await read(zipSync({ "a.jpg": strToU8("x") }), "x/air.csv")).findings).toMatchObject([
    { found: "zip" },
  ]);
});

test.each([
  ["x/air.et", "et"],
  ["x/air.cell", "hcell"],
  ["x/air.hcell", "hcell"],
  ["x/air.numbers", "ole"],
])("%s in its program's own form is called what it is", async (file, found) => {
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, "/Sheets", Buffer.from("x"));
  const bytes = Buffer.from(CFB.write(container, { type: "buffer" }) as Uint8Array);
  expect((await read(bytes, file)).findings).toMatchObject([{ code: "wrong-format", found }]);
});

test.each([
  ["air.tsv", "City\tPM2.5\nBusan\t18\n", []],
  ["air.txt", "City;PM2.5\nBusan;18\n", []],
  ["air.xls", "City\tPM2.5\nBusan\t18\n", []],
  ["air.xlsx", "City\tPM2.5\nBusan\t18\n", ["wrong-format"]],
] as const)("%s that holds text", async (file, text, expected) => {
  expect(codes(await read(strToU8(text), file))).toEqual(expected);
});
