import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { proofWords } from "../../../pipeline/locales/proof-phrasebooks.ts";
import { refillDocx } from "../../../pipeline/offices/bind/refill-docx.ts";
import { wordsOf } from "../../../pipeline/stages/render/words.ts";
import { checked, records2021, renewed } from "../../stages/bind/bound.ts";
import { docx, link, p, r } from "../../stages/read-text/docx-fixture.ts";

const { areas, datasets } = records2021();
const { book } = wordsOf("en", areas, datasets);
const chartsOnly = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const sheets = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

const points = (values: readonly string[]) =>
  values.map((value, index) => `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`).join("");
const texts = (formula: string, values: readonly string[]) =>
  `<c:strRef><c:f>${formula}</c:f><c:strCache><c:ptCount val="${values.length}"/>${points(values)}</c:strCache></c:strRef>`;
const numbers = (formula: string, values: readonly string[], format = "General") =>
  `<c:numRef><c:f>${formula}</c:f><c:numCache><c:formatCode>${format}</c:formatCode><c:ptCount val="${values.length}"/>${points(values)}</c:numCache></c:numRef>`;

/** A chart of two places, as Word writes one, or as LibreOffice does, which does not name the cells. */
function chartOf({ isOfLibreOffice = false, format = "General", values = ["47", "21"] }) {
  const [head, names, cells] = isOfLibreOffice
    ? ["label 0", "categories", "0"]
    : ["Sheet1!$B$1", "Sheet1!$A$2:$A$3", "Sheet1!$B$2:$B$3"];
  const series = `<c:tx>${texts(head ?? "", ["2020"])}</c:tx><c:cat>${texts(names ?? "", ["Korea", "Japan"])}</c:cat><c:val>${numbers(cells ?? "", values, format)}</c:val>`;
  return `<c:chartSpace xmlns:c="${chartsOnly}" xmlns:r="${office}"><c:ser>${series}</c:ser><c:externalData r:id="rId1"/></c:chartSpace>`;
}

const row = (number: number, name: string, value: string) =>
  `<row r="${number}"><c r="A${number}" s="1" t="inlineStr"><is><t>${name}</t></is></c><c r="B${number}" s="1"${number === 1 ? ` t="inlineStr"><is><t>${value}</t></is>` : `>${value}`}</c></row>`;

function workbook(values: readonly [string, string] = ["<v>47</v>", "<v>21</v>"]): Uint8Array {
  const parts = {
    "_rels/.rels": `<Relationships xmlns="${packages}/relationships">${link("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${sheets}" xmlns:r="${office}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packages}/relationships">${link("rId1", "worksheet", "worksheets/sheet1.xml")}</Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${sheets}"><sheetData>${row(1, " ", "2020")}${row(2, "Korea", values[0])}${row(3, "Japan", values[1])}</sheetData></worksheet>`,
    "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships xmlns="${packages}/relationships">${link("rId1", "table", "../tables/table1.xml")}</Relationships>`,
    "xl/tables/table1.xml": `<table xmlns="${sheets}" id="1" name="T" displayName="T" ref="A1:B3"><tableColumns count="2"><tableColumn id="1" name=" "/><tableColumn id="2" name="2020"/></tableColumns></table>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

interface Drawn {
  readonly chart?: string;
  readonly embedded?: Uint8Array | null;
  readonly target?: string;
  readonly isExternal?: boolean;
}

const book1 = "word/embeddings/book.xlsx";

function document(
  keys: string,
  {
    chart = chartOf({}),
    embedded = workbook(),
    target = "../embeddings/book.xlsx",
    isExternal = false,
  }: Drawn = {},
): Uint8Array {
  const drawing = `<w:r><w:drawing><wp:inline xmlns:wp="urn:wp"><wp:docPr id="1" name="Chart 1" descr="${keys}"/><a:graphic xmlns:a="urn:a"><c:chart xmlns:c="${chartsOnly}" r:id="rId7"/></a:graphic></wp:inline></w:drawing></w:r>`;
  const parts = {
    "word/charts/chart1.xml": chart,
    "word/charts/_rels/chart1.xml.rels": `<Relationships xmlns="${packages}/relationships">${link("rId1", "package", target, isExternal)}</Relationships>`,
  };
  const bytes = docx(
    p(r("Members by place")) + p(drawing),
    parts,
    link("rId7", "chart", "charts/chart1.xml"),
  );
  return embedded ? zipSync({ ...unzipSync(bytes), [book1]: embedded }) : bytes;
}

async function refill(bytes: Uint8Array, isFlat = false) {
  const places = await renewed(bytes);
  const words = proofWords("en").bound;
  const how = {
    author: "Almanac 2021",
    isFlat,
    proposed: [],
    alias: () => "",
    book,
    words,
    head: () => ["head"],
  };
  const made = await refillDocx(bytes, places, how);
  const parts = unzipSync(made?.bytes ?? new Uint8Array());
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const inner = parts[book1] && parts[book1].length > 50 ? unzipSync(parts[book1]) : {};
  const inBook = (name: string) => strFromU8(inner[name] ?? new Uint8Array());
  return { parts, inner, text, inBook, counts: made?.counts, bytes: made?.bytes ?? new Uint8Array() };
}

const shown = (xml: string) => [...xml.matchAll(/<c:v>([^<]*)/g)].map(([, value]) => value);
const whys = async (bytes: Uint8Array) =>
  (await checked(bytes)).flatMap(({ findings }) =>
    findings.flatMap((found) => ("why" in found && found.why !== "illustrative" ? [found.why] : [])),
  );

const keys =
  "Members. B1 {{members EAS latest period}} A2 {{members KOR latest area}} B2 {{members KOR latest}} B3 {{members JPN latest number}}";

describe("a refill of a chart", () => {
  test("writes its values and its workbook's cells, says so at the chart, and leaves all other parts", async () => {
    const bytes = document(keys);
    const { text, inBook, inner, parts, counts } = await refill(bytes);
    expect(shown(text("word/charts/chart1.xml"))).toEqual(["2021", "Korea", "Japan", "49", "20"]);
    expect(inBook("xl/worksheets/sheet1.xml")).toContain(`<c r="B2" s="1"><v>49</v></c>`);
    expect(inBook("xl/worksheets/sheet1.xml")).toMatch(
      /<c r="B1" s="1" t="inlineStr">.*?>2021<.*<c r="A2" s="1" t="inlineStr"><is><t>Korea</,
    );
    expect(inBook("xl/tables/table1.xml")).toContain(
      `<tableColumn id="1" name=" "/><tableColumn id="2" name="2021"/>`,
    );
    expect(counts).toMatchObject({ renewed: 3, kept: 1, stuck: [] });
    expect(text("word/comments.xml")).toMatch(/cell B2 .*49 instead of 47/);
    expect(text("word/document.xml")).toMatch(/<w:commentRangeStart w:id="1"\/><w:r><w:drawing>/);
    const before = unzipSync(bytes);
    const changed = Object.keys(before).filter(
      (name) =>
        strFromU8(before[name] ?? new Uint8Array(), true) !==
        strFromU8(parts[name] ?? new Uint8Array(), true),
    );
    expect(changed.filter((name) => !/charts\/chart1|book|document|Content_Types|rels/.test(name))).toEqual(
      [],
    );
    const others = Object.entries(unzipSync(before[book1] ?? new Uint8Array())).filter(
      ([name]) => !/sheet1.xml$|table1/.test(name),
    );
    for (const [name, content] of others) expect(inner[name]).toEqual(content);
  });

  test("is proofread: what was refilled is right, a value typed over is not", async () => {
    const { bytes } = await refill(document(keys));
    expect(await whys(bytes)).toEqual([]);
    const chart = chartOf({ values: ["48", "21"] });
    const typed = document(keys, { chart, embedded: workbook(["<v>48</v>", "<v>21</v>"]) });
    expect((await whys(typed)).sort()).toEqual(["edited", "stale", "stale"]);
  });

  test("writes a row for each place, in the order of the values", async () => {
    const rows = "A2:A3 {{row members by area latest}} B2:B3 {{members row latest}}";
    expect(await whys(document(rows))).toEqual(["rows", "rows"]);
    const few = records2021((csv) => csv.replace(/^membership,members,(?:CHN|MNG|TPE),.*\n/gm, ""));
    const found = (await checked(document(rows), few)).map(({ check }) => [check.inChart?.cell, check.right]);
    expect(found).toEqual([
      ["A2", "Korea"],
      ["A3", "Japan"],
      ["B2", "49"],
      ["B3", "20"],
    ]);
  });

  test("finds the cells of a chart that LibreOffice saved, and writes the chart alone where it dropped the workbook", async () => {
    const chart = chartOf({ isOfLibreOffice: true });
    const kept = await refill(document(keys, { chart }));
    expect(kept.inBook("xl/worksheets/sheet1.xml")).toContain("<v>49</v>");
    const dropped = await refill(document(keys, { chart, embedded: null }));
    expect(shown(dropped.text("word/charts/chart1.xml"))).toEqual(["2021", "Korea", "Japan", "49", "20"]);
    expect(dropped.text("word/comments.xml")).toContain("no workbook");
  });

  test("writes per cent as the chart counts it", async () => {
    const chart = chartOf({ format: "0.0%", values: ["0.5", "0.2"] });
    const embedded = workbook(["<v>0.5</v>", "<v>0.2</v>"]);
    const { text } = await refill(document("B3 {{share of members JPN 2021}}", { chart, embedded }));
    expect(shown(text("word/charts/chart1.xml")).at(-1)).toBe("0.215");
  });

  test.each([
    ["no-cell", "{{members KOR latest}}", {}],
    ["no-cell", "D9 {{members KOR latest}}", {}],
    ["no-cell", "B2 {{members KOR latest}}", { embedded: workbook(["<f>40+7</f><v>47</v>", "<v>21</v>"]) }],
    ["no-cell", "B2 {{members KOR latest}}", { embedded: workbook(["<v>12</v>", "<v>21</v>"]) }],
    ["no-number", "B2 {{rank 1 members area}}", {}],
    ["rows", "B2:B3 {{members KOR latest}}", {}],
    ["unknown", "B2 {{membrs KOR latest}}", {}],
    ["no-workbook", "B2 {{members KOR latest}}", { target: "file:///C:/members.xlsx", isExternal: true }],
    ["no-workbook", "B2 {{members KOR latest}}", { target: "../embeddings/oleObject1.bin", embedded: null }],
    ["no-workbook", "B2 {{members KOR latest}}", { embedded: strToU8("nothing") }],
  ])("says of %s, and leaves the chart as it is", async (why, key, drawn: Drawn) => {
    const bytes =
      drawn.target === "../embeddings/oleObject1.bin"
        ? zipSync({ ...unzipSync(document(key, drawn)), "word/embeddings/oleObject1.bin": strToU8("ole") })
        : document(key, drawn);
    expect(await whys(bytes)).toEqual([why]);
    const { parts, text } = await refill(bytes);
    const before = unzipSync(bytes);
    for (const name of ["word/charts/chart1.xml", book1]) expect(parts[name]).toEqual(before[name]);
    expect(text("word/comments.xml").match(/<w:comment /g)).toHaveLength(2);
  });

  test("flattened has no key in its alternative text, and no comment", async () => {
    const { text, inBook } = await refill(document(keys), true);
    expect(text("word/document.xml")).toContain(`descr="Members."`);
    expect(inBook("xl/worksheets/sheet1.xml")).toContain("<v>49</v>");
    expect(text("word/document.xml")).not.toContain("comment");
  });
});
