import { describe, expect, it } from "vitest";
import {
  fixture,
  formatsOf,
  formulasOf,
  main,
  office,
  only,
  type Parts,
  read,
  readRows,
  refusal,
  relationships,
  sharedStringsXml,
  sheetXml,
  strictMain,
  stylesXml,
  valuesOf,
  workbookParts,
  workbookXml,
  zip,
} from "./support.ts";

const one = '<row r="1"><c r="A1" s="1"><v>0.5</v></c><c r="B1" t="s"><v>0</v></c></row>';

describe("the same workbook in other clothes", () => {
  const parts = workbookParts(sheetXml(one));
  const prefixed = (xml: string) =>
    xml.replace(/<(\/?)(?!Relationship)/g, "<$1x:").replace("xmlns=", "xmlns:x=");
  const utf16 = (xml: string) => Buffer.from(`\ufeff${xml}`, "utf16le");
  const text = (name: string) => String(parts[name]);
  const cases: readonly (readonly [name: string, changes: Parts])[] = [
    ["as Excel writes it", {}],
    [
      "strict",
      Object.fromEntries(
        Object.keys(parts).map((name) => [
          name,
          text(name)
            .replaceAll(main, strictMain)
            .replaceAll(office, "http://purl.oclc.org/ooxml/officeDocument/relationships"),
        ]),
      ),
    ],
    [
      "with a prefix",
      Object.fromEntries(
        ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/sharedStrings.xml"].map(
          (name) => [name, prefixed(text(name))],
        ),
      ),
    ],
    [
      "with a prefix declared where it is used",
      {
        "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><a:sheetData xmlns:a="${main}">${one}</a:sheetData></worksheet>`,
      },
    ],
    ["in UTF-16", Object.fromEntries(Object.keys(parts).map((name) => [name, utf16(text(name))]))],
    [
      "in UTF-16 without a mark",
      { "xl/worksheets/sheet1.xml": Buffer.from(`<?xml version="1.0"?>${sheetXml(one)}`, "utf16le") },
    ],
    ["with a byte order mark", { "xl/worksheets/sheet1.xml": `\ufeff${sheetXml(one)}` }],
    [
      "with declaration and comments",
      {
        "xl/worksheets/sheet1.xml": `<?xml version="1.0" encoding="UTF-8"?>\r\n<!-- > -->${sheetXml(one)}\n<!--end-->`,
      },
    ],
    [
      "without a namespace",
      { "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${one}</sheetData></worksheet>` },
    ],
    [
      "by absolute targets",
      {
        "xl/_rels/workbook.xml.rels": relationships(
          ["rId1", "worksheet", "/xl/worksheets/sheet1.xml"],
          ["rId2", "styles", "/xl/styles.xml"],
          ["rId3", "sharedStrings", "../xl/./sharedStrings.xml"],
        ),
      },
    ],
    [
      "by names in other letter case",
      {
        "xl/_rels/workbook.xml.rels": relationships(
          ["rId1", "worksheet", "Worksheets/Sheet1.xml"],
          ["rId2", "styles", "STYLES.xml"],
          ["rId3", "sharedStrings", "SharedStrings.xml"],
        ),
      },
    ],
    [
      "under another name",
      {
        "_rels/.rels": relationships(["rId7", "officeDocument", "/book/Mappe%20eins.xml"]),
        "xl/workbook.xml": undefined,
        "xl/_rels/workbook.xml.rels": undefined,
        "book/Mappe eins.xml": text("xl/workbook.xml"),
        "book/_rels/Mappe eins.xml.rels": relationships(
          ["rId1", "worksheet", "../xl/worksheets/sheet1.xml"],
          ["rId2", "styles", "../xl/styles.xml"],
          ["rId3", "sharedStrings", "../xl/sharedStrings.xml"],
        ),
      },
    ],
    ["without package relationships", { "_rels/.rels": undefined }],
    ["without content types", { "[Content_Types].xml": undefined }],
  ];
  it.each(cases)("%s", async (_, changes) => {
    const sheet = only(await read(zip({ ...parts, ...changes })));
    expect(valuesOf(sheet)).toEqual({ A1: 0.5, B1: "zero" });
    expect(formatsOf(sheet)).toEqual({ A1: "0%" });
  });

  it("with backslashes in entry names", async () => {
    const renamed = Object.entries(parts).map(([name, content]) => [name.replaceAll("/", "\\"), content]);
    expect(valuesOf(only(await read(zip(Object.fromEntries(renamed)))))).toEqual({ A1: 0.5, B1: "zero" });
  });

  it("without styles or shared strings", async () => {
    const sheet = await readRows('<row><c s="3"><v>1</v></c><c t="inlineStr"><is><t>x</t></is></c></row>', {
      "xl/styles.xml": undefined,
      "xl/sharedStrings.xml": undefined,
      "xl/_rels/workbook.xml.rels": relationships(["rId1", "worksheet", "worksheets/sheet1.xml"]),
    });
    expect(valuesOf(sheet)).toEqual({ A1: 1, B1: "x" });
  });

  it("declared in another encoding", async () => {
    const xml = `<?xml version="1.0" encoding="windows-1251"?>${sheetXml('<row><c t="str"><v>|</v></c></row>')}`;
    const bytes = Buffer.from(xml, "latin1");
    bytes[bytes.indexOf("|")] = 0xc4;
    expect(valuesOf(only(await read(zip(workbookParts(bytes)))))).toEqual({ A1: "Д" });
  });
});

describe("sheets", () => {
  const plain = (value: number) => sheetXml(`<row><c><v>${value}</v></c></row>`);
  const chart = `<chartsheet xmlns="${main}"><sheetViews/></chartsheet>`;
  const names: readonly (readonly [string, string, string?])[] = [
    ["A &amp; B", "rId3"],
    ["Chart", "rId9"],
    ["Hidden", "rId1", 'state="hidden"'],
    ["Deep", "rId2", 'state="veryHidden"'],
  ];
  const several = {
    "xl/workbook.xml": workbookXml(...names).replace("<sheets>", '<workbookPr date1904="1"/><sheets>'),
    "xl/_rels/workbook.xml.rels": relationships(
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "worksheet", "worksheets/sheet2.xml"],
      ["rId3", "worksheet", "worksheets/sheet3.xml"],
      ["rId9", "chartsheet", "chartsheets/sheet1.xml"],
    ),
    "xl/worksheets/sheet2.xml": plain(2),
    "xl/worksheets/sheet3.xml": plain(3),
    "xl/chartsheets/sheet1.xml": chart,
  };

  it("come in the workbook's order, hidden ones known, charts left out", async () => {
    const { sheets, facts } = await read(zip(workbookParts(plain(1), several)));
    expect(sheets.map(({ name, hidden, date1904 }) => [name, hidden, date1904])).toEqual([
      ["A & B", false, true],
      ["Hidden", true, true],
      ["Deep", true, true],
    ]);
    expect(sheets.map(valuesOf)).toEqual([{ A1: 3 }, { A1: 1 }, { A1: 2 }]);
    expect(facts).toMatchObject({ otherSheets: ["Chart"], date1904: true });
  });

  const refused: readonly (readonly [name: string, changes: Parts, code: string])[] = [
    [
      "two of one name",
      { "xl/workbook.xml": workbookXml(["Data", "rId1"], ["DATA", "rId2"]) },
      "damaged @ file",
    ],
    ["none", { "xl/workbook.xml": workbookXml() }, "damaged @ file"],
    [
      "one without its relationship and no other",
      { "xl/workbook.xml": workbookXml(["Data", "rId8"]) },
      "damaged @ file",
    ],
    [
      "two in one part",
      { "xl/workbook.xml": workbookXml(["Data", "rId1"], ["Copy", "rId1"]) },
      "damaged @ sheet Copy",
    ],
    ["one without its part", { "xl/worksheets/sheet2.xml": undefined }, "damaged @ sheet Deep"],
    ["a chart called a sheet", { "xl/worksheets/sheet2.xml": chart }, "damaged @ sheet Deep"],
  ];
  it.each(refused)("refused: %s", async (_, changes, code) => {
    expect(refusal(await read(zip(workbookParts(plain(1), { ...several, ...changes }))))).toBe(code);
  });
});

describe("what else a sheet says", () => {
  it("keeps merges and hidden rows and columns within the used range", async () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="C2"><v>2</v></c></row>' +
      '<row r="3" ht="0"><c r="A3"><v>3</v></c></row><row r="9" hidden="true"/>';
    const before = '<cols><col min="2" max="3" hidden="1"/><col min="5" max="5" width="0"/></cols>';
    const rest =
      '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="C2:ZZ9"/><mergeCell ref="F8:G9"/></mergeCells>';
    const sheet = only(await read(zip(workbookParts(sheetXml(rows, rest, before)))));
    expect(sheet.merges).toEqual([
      { row: 1, column: 1, toRow: 2, toColumn: 2 },
      { row: 2, column: 3, toRow: 3, toColumn: 3 },
    ]);
    expect([...sheet.hiddenRows]).toEqual([2, 3]);
    expect([...sheet.hiddenColumns]).toEqual([2, 3]);
  });

  it("names the workbooks that formulas refer to", async () => {
    const parts = workbookParts(sheetXml(one));
    const result = await read(
      zip({
        ...parts,
        "xl/workbook.xml": String(parts["xl/workbook.xml"]).replace(
          "</sheets>",
          '</sheets><externalReferences><externalReference r:id="rId4"/></externalReferences>',
        ),
        "xl/_rels/workbook.xml.rels": String(parts["xl/_rels/workbook.xml.rels"]).replace(
          "</Relationships>",
          `<Relationship Id="rId4" Type="${office}/externalLink" Target="externalLinks/externalLink1.xml"/></Relationships>`,
        ),
        "xl/externalLinks/externalLink1.xml": "not read",
        "xl/externalLinks/_rels/externalLink1.xml.rels": relationships().replace(
          "></",
          `><Relationship Id="rId1" Type="${office}/externalLinkPath" Target="last%20year.xlsx" TargetMode="External"/></`,
        ),
      }),
    );
    expect(result.findings).toMatchObject([
      { code: "external-link", severity: "warning", targets: ["last%20year.xlsx"], at: { medium: "file" } },
    ]);
    expect(result.sheets).toHaveLength(1);
  });

  it("says who wrote it", async () => {
    const application = async (text: string) => {
      const properties = `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>${text}</Application></Properties>`;
      const result = await read(
        zip(
          workbookParts(sheetXml(one), {
            "_rels/.rels": relationships(
              ["rId1", "officeDocument", "xl/workbook.xml"],
              ["rId2", "extended-properties", "docProps/app.xml"],
            ),
            "docProps/app.xml": properties,
          }),
        ),
      );
      return result.application;
    };
    expect(await application("Microsoft Excel")).toBe("Microsoft Excel");
    expect(await application("LibreOffice/25.2.3.2$Linux_X86_64 LibreOffice_project/1")).toBe(
      "LibreOffice/25.2.3.2",
    );
    expect(await application("")).toBe(null);
  });

  it("finds a reading that spans the chunks of a large part", async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, index) =>
        `<row r="${index + 1}"><c r="A${index + 1}"><v>${index}.25</v></c><c r="B${index + 1}" t="str"><v>é${index}</v></c></row>`,
    );
    const sheet = await readRows(rows.join("\n"));
    for (let row = 1; row <= 20_000; row++) {
      if (sheet.cells.number(row, 1) !== row - 0.75 || sheet.cells.text(row, 2) !== `é${row - 1}`)
        expect.fail(`row ${row}`);
    }
    expect(sheet.cells.count).toBe(40_000);
  });
});

describe("workbooks by other programs", () => {
  const common = {
    A1: "City",
    B1: "Country",
    C1: "Members",
    D1: "Share",
    E1: "Since",
    F1: "Active",
    G1: "Note",
    A2: "Daegu",
    B2: "Korea",
    C2: 12,
    D2: 0.534,
    E2: 44196,
    F2: true,
    G2: "line one\nline two",
    A3: "Kōbe 神戸",
    B3: "日本",
    C3: 0,
    D3: 0,
    E3: 36161,
    F3: false,
    G3: " padded ",
    A4: "Улаанбаатар",
    B4: "Монгол",
    C4: -3.25,
    D4: 1,
    G4: 'a < b & c > "d"',
    A5: "Total",
    A6: "Error",
    G6: "\r literal",
    A8: "plain bold end",
    A9: "Merged title",
  };
  const formulas = {
    C5: "SUM(C2:C4)",
    D5: "C3*2",
    F5: "C3>0",
    G5: '""&""',
    B6: "1/0",
    C6: "NA()",
    H2: "C2:C4*2",
    H3: "C2:C4*2",
    H4: "C2:C4*2",
  };

  it("openpyxl: formulas, no results", async () => {
    const { sheets, facts, application } = await read(fixture("openpyxl.xlsx"));
    const [roster, hidden, veryHidden, empty] = sheets;
    if (!roster || !hidden || !veryHidden || !empty) throw new Error("missing sheet");
    const uncalculated = Object.entries(formulas).map(([address, formula]) => [address, { formula }]);
    expect(valuesOf(roster)).toEqual({
      ...common,
      E4: 43890.27083333334,
      ...Object.fromEntries(uncalculated),
    });
    expect(formulasOf(roster)).toEqual(formulas);
    expect(formatsOf(roster)).toEqual({
      D2: "0.0%",
      D3: "0.0%",
      D4: "0.0%",
      D5: "0.0%",
      E2: "yyyy-mm-dd",
      E3: 'yyyy"年"m"月"d"日"',
      E4: "yyyy-mm-dd hh:mm",
    });
    expect(roster.merges).toEqual([{ row: 9, column: 1, toRow: 9, toColumn: 3 }]);
    expect([[...roster.hiddenRows], [...roster.hiddenColumns]]).toEqual([[3], [6]]);
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ["Roster 名簿", false],
      ["Hidden", true],
      ["Very hidden", true],
      ["Empty", false],
    ]);
    expect([hidden, veryHidden, empty].map(valuesOf)).toEqual([{ B2: 1234567.891 }, { A1: "x" }, {}]);
    expect(facts).toMatchObject({ otherSheets: ["Chart"], formulas: 9, uncalculated: 9 });
    expect(application).toContain("Openpyxl");
  });

  it("LibreOffice: the same with results, 0 and FALSE among them", async () => {
    const { sheets, application } = await read(fixture("libreoffice.xlsx"));
    const [roster, hidden, veryHidden, empty, chart] = sheets;
    if (!roster || !hidden || !veryHidden || !empty || !chart) throw new Error("missing sheet");
    expect(valuesOf(roster)).toEqual({
      ...common,
      E4: 43890.2708333333,
      C5: 8.75,
      D5: 0,
      F5: false,
      B6: { error: "#DIV/0!" },
      C6: { error: "#N/A" },
      H2: 24,
      H3: 0,
      H4: -6.5,
    });
    expect(formulasOf(roster)).toEqual({ ...formulas, F2: "TRUE()", F3: "FALSE()" });
    expect(formatsOf(roster)).toMatchObject({ D2: "0.0%", D5: "0.0%" });
    expect([[...roster.hiddenRows], [...roster.hiddenColumns]]).toEqual([[3], [6]]);
    expect([hidden, veryHidden, empty, chart].map(valuesOf)).toEqual([
      { B2: 1234567.891 },
      { A1: "x" },
      {},
      {},
    ]);
    expect(application).toBe("LibreOffice/25.2.3.2");
  });
});

describe("a styles part", () => {
  it("that is announced and lost refuses the file where a number stands", async () => {
    expect(refusal(await read(zip(workbookParts(sheetXml(one), { "xl/styles.xml": undefined }))))).toBe(
      "damaged @ sheet Sheet1",
    );
  });

  it("without cell styles leaves every cell General", async () => {
    const sheet = await readRows('<row><c r="A1"><v>1</v></c></row>', { "xl/styles.xml": stylesXml([]) });
    expect(formatsOf(sheet)).toEqual({});
  });

  it("shared strings that are fewer than counted refuse the file", async () => {
    const strings = sharedStringsXml("<t>a</t>", "<x><si><t>b</t></si></x>");
    expect(refusal(await read(zip(workbookParts(sheetXml(one), { "xl/sharedStrings.xml": strings }))))).toBe(
      "miscounted @ file",
    );
  });
});
