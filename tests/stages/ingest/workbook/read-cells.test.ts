import { describe, expect, it } from "vitest";
import type { RawValue } from "../../../../pipeline/model/sheet.ts";
import {
  formatsOf,
  formulasOf,
  read,
  readRows,
  refusal,
  sharedStringsXml,
  sheetXml,
  stylesXml,
  valuesOf,
  workbookParts,
  zip,
} from "./support.ts";

const row = (cells: string) => `<row r="1">${cells}</row>`;

describe("a cell's type", () => {
  const cases: readonly (readonly [cell: string, value: RawValue])[] = [
    ['<c r="A1"><v>12.5</v></c>', 12.5],
    ['<c r="A1" t="n"><v>-3</v></c>', -3],
    ['<c r="A1"><v>0</v></c>', 0],
    ['<c r="A1"><v>1E-3</v></c>', 0.001],
    ['<c r="A1"><v>+1.5e+2</v></c>', 150],
    ['<c r="A1"><v>.5</v></c>', 0.5],
    ['<c r="A1"><v>5.</v></c>', 5],
    ['<c r="A1"><v>0.10000000000000001</v></c>', 0.1],
    ['<c r="A1"><v>123456789012345678</v></c>', 123456789012345680],
    ['<c r="A1"><v>1.7976931348623157E+308</v></c>', Number.MAX_VALUE],
    ['<c r="A1"><v>\n 7 \t</v></c>', 7],
    ['<c r="A1"><v>4<!-- a remark -->2</v></c>', 42],
    ["<c r='A1' ><v >9</v ></c >", 9],
    ['<c r="A1"><v>&#49;2</v></c>', 12],
    ['<c r="A1"><v><![CDATA[8]]></v></c>', 8],
    ['<c r="A1"><v></v></c>', null],
    ['<c r="A1"><v/></c>', null],
    ['<c r="A1"/>', null],
    ['<c r="A1" s=""><v>3</v></c>', 3],
    ['<c r="A1" t="s"><v>1</v></c>', "one"],
    ['<c r="A1" t="s"><v> 1 </v></c>', "one"],
    ['<c r="A1" t="s"/>', null],
    ['<c r="A1" t="b"><v>1</v></c>', true],
    ['<c r="A1" t="b"><v>0</v></c>', false],
    ['<c r="A1" t="b"><v>false</v></c>', false],
    ['<c r="A1" t="e"><v>#N/A</v></c>', { error: "#N/A" }],
    ['<c r="A1" t="d"><v>2020-12-31</v></c>', { isoDate: "2020-12-31" }],
    ['<c r="A1" t="d"><v>2020-12-31T08:30:00</v></c>', { isoDate: "2020-12-31T08:30:00" }],
    ['<c r="A1" t="str"><v>a &amp; b</v></c>', "a & b"],
    ['<c r="A1" t="str"><v></v></c>', null],
    ['<c r="A1" t="inlineStr"><is><t>text</t></is></c>', "text"],
    ['<c r="A1" t="inlineStr"><is><t/></is></c>', null],
    ['<c r="A1" t="inlineStr"><v>1.0</v><is><r><rPr><b/></rPr><t>1</t></r><r><t>.</t></r></is></c>', "1."],
    ['<c r="A1" t="inlineStr"><is><t>課税</t><rPh sb="0" eb="1"><t>カゼイ</t></rPh></is></c>', "課税"],
    ['<c r="A1" t="inlineStr"><v>only here</v></c>', "only here"],
    ['<c r="A1" t="inlineStr"><is><t><![CDATA[<v>5</v> & ]]]]><![CDATA[>]]></t></is></c>', "<v>5</v> & ]]>"],
    ['<c r="A1" t="inlineStr"><is><t> kept </t></is></c>', " kept "],
    ['<c r="A1" t="inlineStr"><is><t>a&#10;b\r\nc&#x4E2D;&#128512;</t></is></c>', "a\nb\nc中😀"],
    ['<c r="A1" t="inlineStr"><is><t>_x0041__x005F_x0042_</t></is></c>', "A_x0042_"],
    ['<!-- <c r="B1"><v>1</v></c> --><c r="A1"><v>2</v></c>', 2],
    ['<?excel <v>1</v>?><c r="A1"><v>2</v></c>', 2],
    ['<c r="A1"><v>2</v><extLst><ext uri="x"><y xmlns="urn:y">7</y></ext></extLst></c>', 2],
    ['<c r="A1" x:t="s" xmlns:x="urn:x"><v>2</v></c>', 2],
  ];
  it.each(cases)("%s", async (cell, value) => {
    expect(valuesOf(await readRows(row(cell)))).toEqual(value === null ? {} : { A1: value });
  });
});

describe("a formula and its result", () => {
  const cases: readonly (readonly [cell: string, value: RawValue, formula: string])[] = [
    ['<c r="A1"><f>B1</f><v>0</v></c>', 0, "B1"],
    ['<c r="A1" t="b"><f>B1&gt;0</f><v>0</v></c>', false, "B1>0"],
    ['<c r="A1" t="str"><f>B1</f><v>x</v></c>', "x", "B1"],
    ['<c r="A1" t="str"><f>B1</f><v></v></c>', null, "B1"],
    ['<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', { error: "#DIV/0!" }, "1/0"],
    ['<c r="A1"><f>B1</f></c>', { formula: "B1" }, "B1"],
    ['<c r="A1"><f>B1</f><v/></c>', { formula: "B1" }, "B1"],
    ['<c r="A1" t="str"><f>B1</f></c>', { formula: "B1" }, "B1"],
    ['<c r="A1"><v>5</v><f>B1</f></c>', 5, "B1"],
  ];
  it.each(cases)("%s", async (cell, value, formula) => {
    const sheet = await readRows(row(cell));
    expect([sheet.cells.value(1, 1), sheet.cells.formula(1, 1)]).toEqual([value, formula]);
  });

  it("shares a formula with its followers, whichever comes first", async () => {
    const sheet = await readRows(
      row(
        '<c r="A1"><f t="shared" si="0"/><v>1</v></c><c r="B1"><f t="shared" si="0" ref="A1:C1">D1*2</f><v>2</v></c><c r="C1"><f t="shared" si="0"/></c>',
      ),
    );
    expect(formulasOf(sheet)).toEqual({ A1: "D1*2", B1: "D1*2", C1: "D1*2" });
    expect(valuesOf(sheet)).toEqual({ A1: 1, B1: 2, C1: { formula: "D1*2" } });
  });

  it("knows every cell of an array formula, calculated or not", async () => {
    const calculated = await readRows(
      row('<c r="A1"><f t="array" ref="A1:C1">D1:F1</f><v>1</v></c><c r="B1"><v>2</v></c>'),
    );
    expect(formulasOf(calculated)).toEqual({ A1: "D1:F1", B1: "D1:F1" });
    expect(valuesOf(calculated)).toEqual({ A1: 1, B1: 2 });
    const not = await readRows(row('<c r="A1"><f t="array" ref="A1:B2">D1:F1</f></c><c r="B1"><v>2</v></c>'));
    const formula = { formula: "D1:F1" };
    expect(valuesOf(not)).toEqual({ A1: formula, B1: formula, A2: formula, B2: formula });
  });

  it("believes no result in a file that asks to be recalculated", async () => {
    const parts = workbookParts(sheetXml(row('<c r="A1"><f>1+1</f><v>0</v></c><c r="B1"><v>0</v></c>')));
    const workbook = String(parts["xl/workbook.xml"]).replace(
      "</workbook>",
      '<calcPr fullCalcOnLoad="1"/></workbook>',
    );
    const result = await read(zip({ ...parts, "xl/workbook.xml": workbook }));
    expect(result.sheets.map(valuesOf)).toEqual([{ A1: { formula: "1+1" }, B1: 0 }]);
    expect(result.facts).toMatchObject({ formulas: 1, uncalculated: 1, recalculatedOnLoad: true });
  });
});

describe("shared strings", () => {
  const cases: readonly (readonly [item: string, text: string])[] = [
    ["<t>plain</t>", "plain"],
    ['<r><rPr><b/></rPr><t>bold </t></r><r><t xml:space="preserve"> and not</t></r>', "bold  and not"],
    ['<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/>', "東京"],
    ["<r><t>東</t></r><rPh sb='0' eb='1'><t>ヒガシ</t></rPh><r><t>京</t></r>", "東京"],
    ["<t>a&lt;b&gt;&quot;&apos;</t>", "a<b>\"'"],
    ["<t>line_x000D_\r\nend</t>", "line\r\nend"],
    ["<t>a</t><!-- <si/> --><extLst/>", "a"],
  ];
  it.each(cases)("%s", async (item, text) => {
    const sheet = await readRows(row('<c r="A1" t="s"><v>1</v></c>'), {
      "xl/sharedStrings.xml": sharedStringsXml("<t>before</t>", item, "<t>after</t>"),
    });
    expect(valuesOf(sheet)).toEqual({ A1: text });
  });
});

describe("positions", () => {
  const cases: readonly (readonly [name: string, rows: string, values: Record<string, RawValue>])[] = [
    [
      "count on where r is missing",
      "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>",
      { A1: 1, B1: 2, A2: 3 },
    ],
    [
      "go on from the last one named",
      '<row r="5"><c r="C5"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>',
      { C5: 1, D5: 2, A6: 3 },
    ],
    [
      "may come in any order",
      '<row r="3"><c r="B3"><v>1</v></c><c r="A3"><v>2</v></c></row><row r="1"><c r="A1"><v>3</v></c></row>',
      { B3: 1, A3: 2, A1: 3 },
    ],
    [
      "may split a row",
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="B1"><v>2</v></c></row>',
      { A1: 1, B1: 2 },
    ],
    ["reach the last cell", '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', { XFD1048576: 1 }],
  ];
  it.each(cases)("%s", async (_, rows, values) => {
    const sheet = await readRows(rows);
    for (const [address, value] of Object.entries(values)) {
      const [, letters = "", digits = ""] = /([A-Z]+)(\d+)/.exec(address) ?? [];
      const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
      expect(sheet.cells.value(Number(digits), column)).toBe(value);
    }
    expect(sheet.cells.count).toBe(Object.keys(values).length);
  });
});

describe("number formats", () => {
  it("come from the style, custom before built-in", async () => {
    const styles = stylesXml([0, 10, 14, 22, 31, 57, 164, 9, 165], { 164: "0.0%", 9: '0"!"' });
    const cells = [..."ABCDEFGHI"].map((letter, style) => `<c r="${letter}1" s="${style}"><v>1</v></c>`);
    const sheet = await readRows(row(cells.join("")), { "xl/styles.xml": styles });
    expect(formatsOf(sheet)).toEqual({
      B1: "0.00%",
      C1: "yyyy-mm-dd",
      D1: "yyyy-mm-dd h:mm",
      E1: 'yyyy"年"m"月"d"日"',
      F1: 'yyyy"年"m"月"',
      G1: "0.0%",
      H1: '0"!"',
    });
  });
});

describe("a sheet that could mean two things is refused", () => {
  const cases: readonly (readonly [name: string, rows: string])[] = [
    ["the same cell twice", row('<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>')],
    [
      "the same cell in two rows",
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>',
    ],
    ["a cell of another row", '<row r="2"><c r="A3"><v>1</v></c></row>'],
    ["no such column", row('<c r="XFE1"><v>1</v></c>')],
    ["no such row", '<row r="1048577"><c r="A1048577"><v>1</v></c></row>'],
    ["an address that is none", row('<c r="$A$1"><v>1</v></c>')],
    ["two values", row('<c r="A1"><v>1</v><v>2</v></c>')],
    ["a value and a text", row('<c r="A1"><v>1</v><is><t>2</t></is></c>')],
    ["two types", row('<c r="A1" t="n" t="s"><v>1</v></c>')],
    ["an unknown type", row('<c r="A1" t="x"><v>1</v></c>')],
    ["a number that is none", row('<c r="A1"><v>1,5</v></c>')],
    ["a number past all numbers", row('<c r="A1"><v>1e999</v></c>')],
    ["hexadecimal", row('<c r="A1"><v>0x10</v></c>')],
    ["not a number", row('<c r="A1"><v>NaN</v></c>')],
    ["a boolean that is none", row('<c r="A1" t="b"><v>2</v></c>')],
    ["a string that is not there", row('<c r="A1" t="s"><v>2</v></c>')],
    ["a negative string", row('<c r="A1" t="s"><v>-1</v></c>')],
    ["a follower without a leader", row('<c r="A1"><f t="shared" si="9"/><v>1</v></c>')],
    ["an element within a value", row('<c r="A1"><v>1<b/>2</v></c>')],
    ["an ampersand alone", row('<c r="A1" t="str"><v>a & b</v></c>')],
    ["a character XML does not have", row('<c r="A1" t="str"><v>&#0;</v></c>')],
    ["half a pair", row('<c r="A1" t="str"><v>&#xD800;</v></c>')],
    ["crossed tags", row('<c r="A1"><v>1</c></v>')],
    ["an unclosed cell", '<row r="1"><c r="A1"><v>1</v>'],
    ["an attribute without quotes", "<row r=1></row>"],
    ["an undeclared prefix", '<row r="1"><x:c r="A1"><x:v>1</x:v></x:c></row>'],
  ];
  it.each(cases)("%s", async (_, rows) => {
    expect(refusal(await read(zip(workbookParts(sheetXml(rows)))))).toBe("damaged @ sheet Sheet1");
  });

  const lost: readonly (readonly [name: string, rows: string])[] = [
    ["a value outside a cell", '<row r="1"><v>1</v></row>'],
    ["a cell outside a row", '<c r="A1"><v>1</v></c>'],
    ["a cell of another namespace", '<row r="1"><x:c xmlns:x="urn:x"><x:v>1</x:v></x:c></row>'],
    ["a cell within another element", '<row r="1"><box><c r="A1"><v>1</v></c></box></row>'],
  ];
  it.each(lost)("values the reader would not see are counted: %s", async (_, rows) => {
    expect(refusal(await read(zip(workbookParts(sheetXml(rows)))))).toBe("miscounted @ sheet Sheet1");
  });

  it("invalid UTF-8 is no text", async () => {
    const [before = "", after = ""] = sheetXml(row('<c r="A1" t="str"><v>|</v></c>')).split("|");
    const sheet = Buffer.concat([Buffer.from(before), Buffer.from([0xc3, 0x28]), Buffer.from(after)]);
    expect(refusal(await read(zip(workbookParts(sheet))))).toBe("damaged @ sheet Sheet1");
  });
});
