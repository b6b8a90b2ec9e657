import { readFileSync } from "node:fs";
import { PDFDocument, StandardFonts } from "@cantoo/pdf-lib";
import ExcelJS from "exceljs";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { textLimits } from "../../../pipeline/stages/read-text/limits.ts";
import { readText } from "../../../pipeline/stages/read-text/read-text.ts";
import { isRefusal, type ReadText } from "../../../pipeline/stages/read-text/text.ts";
import { oleFile } from "../ingest/workbook/raw-archive.ts";
import { docx, heading, link, p, part, r } from "./docx-fixture.ts";

async function read(bytes: Uint8Array | string, name: string): Promise<ReadText> {
  const text = await readText(typeof bytes === "string" ? strToU8(bytes) : bytes, name);
  if (isRefusal(text)) throw new Error(`refused: ${JSON.stringify(text)}`);
  return text;
}

const told = ({ blocks }: ReadText) => blocks.map(({ kind, text }) => `${kind}: ${text}`);

describe("docx", () => {
  test("joins runs, accepts tracked changes and says so, leaves hidden text out and headers apart", async () => {
    const body = [
      heading("Members"),
      p(r("East Asia had "), r("9"), r("1", "<w:rPr><w:b/></w:rPr>"), r(" members &amp; more.")),
      p(
        r("In 2020 "),
        `<w:del w:id="1">${r("two").replaceAll("w:t", "w:delText")}</w:del>`,
        `<w:ins w:id="2">${r("one")}</w:ins>`,
        r(" joined."),
      ),
      p(r("seen"), r(" unseen 77", "<w:rPr><w:vanish/></w:rPr>")),
    ].join("");
    const parts = { "word/header1.xml": part("hdr", p(r("Draft 12"))) };
    const text = await read(docx(body, parts, link("rId5", "header", "header1.xml")), "a.docx");
    expect(told(text)).toEqual([
      "heading: Members",
      "paragraph: East Asia had 91 members & more.",
      "paragraph: In 2020 one joined.",
      "paragraph: seen",
      "running: Draft 12",
    ]);
    expect(text.remarks).toEqual([{ code: "changes-accepted", count: 2 }]);
    expect(text.blocks.at(-1)?.place).toEqual({ side: "header" });
  });

  test("tells what fields count by themselves from what is written, however they are written", async () => {
    const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const told = (instruction: string) => `<w:r><w:instrText> ${instruction} </w:instrText></w:r>`;
    const field = (instruction: string, result: string) =>
      `${char("begin")}${told(instruction)}${char("separate")}${r(result)}${char("end")}`;
    const foot = p(
      r("91 members · page "),
      field("PAGE \\* MERGEFORMAT", "12"),
      r(" of "),
      `<w:fldSimple w:instr="NUMPAGES">${r("40")}</w:fldSimple>`,
      field("REF members", "93"),
    );
    const parts = { "word/footer1.xml": part("ftr", foot) };
    const text = await read(docx(p(r("x")), parts, link("rId5", "footer", "footer1.xml")), "a.docx");
    const block = text.blocks.at(-1);
    expect(block).toMatchObject({ kind: "running", text: "91 members · page 12 of 4093" });
    expect(block?.runs?.map(({ from, to }) => block.text.slice(from, to))).toEqual(["12", "40"]);
  });

  test("reads cells, footnotes and text boxes once", async () => {
    const cell = (text: string) => `<w:tc>${p(r(text))}</w:tc>`;
    const box = `<mc:AlternateContent><mc:Choice><w:txbxContent>${p(r("boxed 12"))}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p(r("boxed 12"))}</w:txbxContent></mc:Fallback></mc:AlternateContent>`;
    const body = `<w:tbl><w:tr>${cell("Korea")}${cell("47")}</w:tr></w:tbl>${p(`<w:r>${box}</w:r>`, r("around"))}`;
    const text = await read(
      docx(
        body,
        { "word/footnotes.xml": part("footnotes", `<w:footnote w:id="1">${p(r("Note 3"))}</w:footnote>`) },
        link("rId6", "footnotes", "footnotes.xml"),
      ),
      "a.docx",
    );
    expect(told(text)).toEqual([
      "cell: Korea",
      "cell: 47",
      "paragraph: boxed 12",
      "paragraph: around",
      "note: Note 3",
    ]);
    expect(text.blocks[1]?.cell).toMatchObject({ row: 0, column: 1 });
  });

  test("says of macros and of what lies outside, and fetches nothing", async () => {
    const bytes = docx(
      p(r("x")),
      { "word/vbaProject.bin": "macro" },
      link("rId9", "attachedTemplate", "http://example.org/t.dotm", true) +
        link("rId8", "hyperlink", "http://example.org/", true),
    );
    expect((await read(bytes, "a.docx")).remarks).toEqual([
      { code: "macros-ignored" },
      { code: "links-ignored", count: 1 },
    ]);
  });

  test.each([
    ["a bomb", docx(p(r("0".repeat(30_000_000)))), { refused: "unpacks-too-large" }],
    [
      "an entity",
      docx("", { "word/document.xml": `<!DOCTYPE d [<!ENTITY a "b">]><w:document xmlns:w="x"/>` }),
      { refused: "hostile", part: "word/document.xml" },
    ],
    ["half a tag", docx("<w:p><w:r>"), { refused: "damaged" }],
    ["half of it saved", docx(p(r("91 members"))).slice(0, 500), { refused: "damaged" }],
    [
      "a path that climbs",
      zipSync({ "word/document.xml": strToU8("<d/>"), "../x": strToU8("") }),
      { refused: "hostile", part: "../x" },
    ],
  ])("refuses %s by its own name", async (_, bytes, refusal) => {
    expect(await readText(bytes, "a.docx")).toMatchObject(refusal);
  });

  test("refuses a zip of something else, and a file with a password", async () => {
    expect(await readText(zipSync({ "a.txt": strToU8("91 members") }), "a.docx")).toEqual({
      refused: "archive",
    });
    expect(await readText(zipSync({ "word/media/x.xml": strToU8("<x/>") }), "a.docx")).toMatchObject({
      refused: "archive",
    });
  });
});

async function pdf(draw: (document: PDFDocument) => Promise<void>): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  await draw(document);
  return document.save();
}

describe("pdf", () => {
  test("joins lines and hyphens, reads a running head once, tells its running number, and sets page numbers aside", async () => {
    const bytes = await pdf(async (document) => {
      const font = await document.embedFont(StandardFonts.Helvetica);
      for (let number = 1; number <= 4; number++) {
        const page = document.addPage([300, 400]);
        page.drawText(`Annual report 2020 - sheet ${number}`, { x: 20, y: 380, size: 8, font });
        page.drawText("East Asia had 91 mem-", { x: 20, y: 300, size: 10, font });
        page.drawText("bers in 2020.", { x: 20, y: 288, size: 10, font });
        page.drawText(String(number), { x: 150, y: 12, size: 8, font });
      }
    });
    const text = await read(bytes, "a.pdf");
    expect(told(text)).toEqual([
      ...Array.from({ length: 4 }, () => "paragraph: East Asia had 91 members in 2020."),
      "running: Annual report 2020 - sheet 1",
    ]);
    const head = text.blocks.at(-1);
    expect(head?.place).toEqual({ page: 1, side: "header" });
    expect(head?.runs?.map(({ from, to }) => head.text.slice(from, to))).toEqual(["1"]);
    expect(text.remarks).toEqual([{ code: "furniture-set-aside", count: 8 }]);
    expect(text.blocks[2]?.place).toEqual({ page: 3 });
  });

  test("counts the form fields that are filled in, whose words it does not read", async () => {
    const bytes = await pdf(async (document) => {
      const font = await document.embedFont(StandardFonts.Helvetica);
      const page = document.addPage([300, 400]);
      page.drawText("East Asia had 91 members in 2020.", { x: 20, y: 300, size: 10, font });
      const form = document.getForm();
      form.createTextField("empty").addToPage(page, { x: 20, y: 200 });
      const filled = form.createTextField("filled");
      filled.setText("47 members");
      filled.addToPage(page, { x: 20, y: 100 });
    });
    const text = await read(bytes, "a.pdf");
    expect(told(text)).toEqual(["paragraph: East Asia had 91 members in 2020."]);
    expect(text.remarks).toEqual([{ code: "annotations-unread", count: 1 }]);
  });

  test("reads columns one after the other, and joins a sentence that goes on in the next", async () => {
    const bytes = await pdf(async (document) => {
      const font = await document.embedFont(StandardFonts.Helvetica);
      const page = document.addPage([400, 300]);
      const draw = (text: string, x: number, y: number) => page.drawText(text, { x, y, size: 10, font });
      draw("In 2020 East Asia had 91 members,", 20, 200);
      draw("and 47 of them were in", 20, 188);
      draw("Korea. Japan had 21 members", 220, 200);
      draw("in 2020.", 220, 188);
    });
    expect(told(await read(bytes, "a.pdf"))).toEqual([
      "paragraph: In 2020 East Asia had 91 members, and 47 of them were in Korea. Japan had 21 members in 2020.",
    ]);
  });

  test("names a scan, and says which pages hold no text", async () => {
    const scan = await pdf(async (document) => void document.addPage([300, 400]));
    expect(await readText(scan, "a.pdf")).toEqual({ refused: "scanned", pages: 1 });
    const half = await pdf(async (document) => {
      document
        .addPage([300, 400])
        .drawText("91 members", { size: 10, font: await document.embedFont(StandardFonts.Helvetica) });
      document.addPage([300, 400]);
    });
    expect((await read(half, "a.pdf")).remarks).toEqual([{ code: "pages-without-text", pages: [2] }]);
  });

  test("reads 500 pages, and refuses more than it may", async () => {
    const bytes = await pdf(async (document) => {
      const font = await document.embedFont(StandardFonts.Helvetica);
      for (let number = 0; number < 500; number++)
        document.addPage([100, 100]).drawText("91 members here.", { size: 8, font, y: 50 });
    });
    expect((await read(bytes, "a.pdf")).blocks).toHaveLength(500);
    const limits = { ...textLimits, pages: 499 };
    expect(await readText(bytes, "a.pdf", limits)).toMatchObject({
      refused: "too-large",
      what: "pages",
      claimed: 500,
    });
  });

  test("parts what stands in columns into cells, lines of one cell joined, and what is drawn is known as such", async () => {
    const bytes = await pdf(async (document) => {
      const font = await document.embedFont(StandardFonts.Helvetica);
      const page = document.addPage([400, 300]);
      const draw = (text: string, x: number, y: number) => page.drawText(text, { x, y, size: 10, font });
      draw("In 2020 East Asia had 91 members, more than in any of the years that came before it.", 20, 260);
      for (const [text, x, y] of [
        ["Place", 20, 220],
        ["2019", 200, 220],
        ["2020", 300, 220],
        ["Korea and its", 20, 205],
        ["45", 200, 205],
        ["47", 300, 205],
        ["islands", 20, 193],
        ["Japan", 20, 178],
        ["21", 300, 178],
      ] as const)
        draw(text, x, y);
      draw("Japan: from 20 members (2019) to 21 members (2020)", 20, 120);
      draw("Korea: from 45 members (2019) to 47 members (2020)", 20, 108);
      draw("Korea 47", 300, 60);
    });
    const { blocks } = await read(bytes, "a.pdf");
    expect(
      blocks.map(({ text, cell, drawn }) => [text, cell ? [cell.row, cell.column] : null, drawn === true]),
    ).toEqual([
      ["In 2020 East Asia had 91 members, more than in any of the years that came before it.", null, false],
      ["Place", [0, 0], true],
      ["2019", [0, 1], true],
      ["2020", [0, 2], true],
      ["Korea and its islands", [1, 0], true],
      ["45", [1, 1], true],
      ["47", [1, 2], true],
      ["Japan", [2, 0], true],
      ["21", [2, 2], true],
      ["Japan: from 20 members (2019) to 21 members (2020)", null, true],
      ["Korea: from 45 members (2019) to 47 members (2020)", null, true],
      ["Korea 47", null, true],
    ]);
  });

  test("a scan stays a scan where every page is stamped", async () => {
    const bytes = await pdf(async (document) => {
      const font = await document.embedFont(StandardFonts.Helvetica);
      for (let number = 0; number < 4; number++)
        document.addPage([300, 400]).drawText("Scanned by a phone", { x: 20, y: 10, size: 8, font });
    });
    expect(await readText(bytes, "a.pdf")).toEqual({ refused: "scanned", pages: 4 });
  });

  test("says on which pages some characters are no text", async () => {
    const bytes = await pdf(async (document) => {
      const font = await document.embedFont(StandardFonts.Symbol);
      const latin = await document.embedFont(StandardFonts.Helvetica);
      for (const own of ["\u2022 91 members of the network", "The network has \uf8e8 members in East Asia"]) {
        const page = document.addPage([300, 400]);
        let x = 20;
        for (const word of own.split(/(\uf8e8)/)) {
          const is = word === "\uf8e8" ? font : latin;
          page.drawText(word, { x, y: 200, size: 10, font: is });
          x += is.widthOfTextAtSize(word, 10);
        }
      }
    });
    expect((await read(bytes, "a.pdf")).remarks).toEqual([{ code: "unreadable-characters", pages: [2] }]);
  });

  test("refuses a file whose numbers are no text", async () => {
    const bytes = readFileSync("tests/stages/read-text/broken-fonts.pdf");
    expect(await readText(bytes, "a.pdf")).toEqual({ refused: "broken-fonts" });
  });

  test("refuses what is damaged", async () => {
    expect(await readText(strToU8("%PDF-1.7\nnothing"), "a.pdf")).toMatchObject({ refused: "damaged" });
  });
});

describe("workbooks", () => {
  test("cells are read as they show, words and years head what stands beside and below", async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet("Waste");
    sheet.addRow(["Place", "Year", "Recycling rate (%)", "Share", "Read on"]);
    sheet.addRow(["Korea", 2016, 59.178682427268555, 0.25, new Date(Date.UTC(2017, 0, 5))]);
    sheet.getCell("D2").numFmt = "0 %";
    book.addWorksheet("Notes", { state: "hidden" }).addRow(["77 members"]);
    const text = await read(new Uint8Array(await book.xlsx.writeBuffer()), "a.xlsx");
    expect(text.blocks.map(({ text, place, cell }) => [text, place.cell, cell?.header])).toEqual([
      ["Waste", "Waste!A1", undefined],
      ["Place", "Waste!A1", true],
      ["Year", "Waste!B1", true],
      ["Recycling rate (%)", "Waste!C1", true],
      ["Share", "Waste!D1", true],
      ["Read on", "Waste!E1", true],
      ["Korea", "Waste!A2", true],
      ["2016", "Waste!B2", true],
      ["59.178682427269", "Waste!C2", false],
      ["25 %", "Waste!D2", false],
    ]);
  });

  test("refuses a bomb as it refuses one among raw files", async () => {
    const bytes = zipSync({
      "[Content_Types].xml": strToU8("<Types/>"),
      "xl/workbook.xml": strToU8(`<workbook>${" ".repeat(30_000_000)}</workbook>`),
    });
    expect(await readText(bytes, "a.xlsx")).toMatchObject({ refused: "unpacks-too-large" });
  });
});

describe("plain formats", () => {
  test("Markdown: front matter and code are set aside, tables are cells, lines are right", async () => {
    const source =
      "---\ndraft: 12\n---\n\n# Members\n\nEast Asia had **91\nmembers**[^1].\n\n```\nx = 5\n```\n\n| a | 2020 |\n|---|---|\n| b | 47 |\n";
    const { blocks } = await read(source, "a.md");
    expect(blocks.map(({ kind, text, place }) => [kind, text, place.line])).toEqual([
      ["heading", "Members", 5],
      ["paragraph", "East Asia had 91 members.", 7],
      ["code", "x = 5\n", 10],
      ["cell", "a", 14],
      ["cell", "2020", 14],
      ["cell", "b", 16],
      ["cell", "47", 16],
    ]);
  });

  test("Markdown: front matter of TOML is none of the text", async () => {
    const { blocks } = await read('+++\ntitle = "12 members"\n+++\n\n91 members.\n', "a.md");
    expect(blocks.map(({ text, place }) => [text, place.line])).toEqual([["91 members.", 5]]);
  });

  test("HTML: scripts, drawings and what is hidden are no text", async () => {
    const source =
      "<!doctype html><title>x</title><h1>Members</h1><p>East <b>Asia</b> had 9<i>1</i> members<sup>2</sup>.<script>var a=1</script></p><p hidden>77</p><svg><text>12</text></svg><table><caption>T</caption><tr><th>a<td>5</table>";
    expect(told(await read(source, "a.html"))).toEqual([
      "heading: Members",
      "paragraph: East Asia had 91 members.",
      "caption: T",
      "cell: a",
      "cell: 5",
    ]);
  });

  test("HTML: the subtitle in a group of headings heads what follows", async () => {
    const source = "<hgroup><h4>91 answered</h4><p>Cities that answered</p></hgroup><p>China 4</p>";
    expect(told(await read(source, "a.html"))).toEqual([
      "heading: 91 answered",
      "heading: Cities that answered",
      "paragraph: China 4",
    ]);
  });

  test("plain text: lines of one paragraph are joined, CJK without a space", async () => {
    expect(
      told(await read("Members\n\nEast Asia had\n91 members.\n\n东亚有\n91个会员。\n", "a.txt")),
    ).toEqual(["heading: Members", "paragraph: East Asia had 91 members.", "paragraph: 东亚有91个会员。"]);
  });

  test("refuses what is empty, in another encoding, or no text", async () => {
    expect(await readText(new Uint8Array(), "a.md")).toEqual({ refused: "empty" });
    expect(await readText(strToU8(" \n\n"), "a.txt")).toEqual({ refused: "empty" });
    expect(await readText(Buffer.from("caf\xe9 91", "latin1"), "a.txt")).toEqual({ refused: "encoding" });
    expect(await readText(Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), "a.docx")).toEqual({
      refused: "picture",
    });
  });

  const mimetype = (type: string) => zipSync({ mimetype: strToU8(type) });
  test.each([
    ["Word 97", oleFile("WordDocument"), ".doc", ".docx"],
    ["rich text", strToU8("{\\rtf1 91 members}"), ".rtf", ".docx"],
    ["OpenDocument", mimetype("application/vnd.oasis.opendocument.text"), ".odt", ".docx"],
    ["a book", mimetype("application/epub+zip"), ".epub", ".docx"],
    ["a page in one file", strToU8("MIME-Version: 1.0\n\n<html><p>91 members</p></html>"), ".mht", ".docx"],
    ["Word 2003", strToU8('<?xml version="1.0"?><w:wordDocument/>'), ".xml", ".docx"],
    ["slides", zipSync({ "ppt/presentation.xml": strToU8("<p/>") }), ".pptx", ".pdf"],
    ["an old workbook", oleFile("Workbook"), ".xls", ".xlsx"],
  ])("refuses %s by name, and says what to save it as", async (_, bytes, found, saveAs) => {
    expect(await readText(bytes, "report.docx")).toEqual({ refused: "other-format", found, saveAs });
  });

  test.each([
    ["GB18030", "32303230c4eaa3acb6abd1c7b9b2d3d03939b8f6bbe1d4b1a1a3"],
    ["Shift_JIS", "32303230944e81418ddf83418357834182cc89ef88f582cd393982c582b582bd8142"],
    ["ISO-2022-JP", "323032301b24424727244669452c5d1b2842"],
    ["EUC-KR", "32303230b3e220b5bfbec6bdc3bec6c0c720c8b8bff8c0ba203939b0b3bfb4b4d92e"],
    ["Windows-1251", "3230323020eeedee20c7a8a8ed20c0e7e8e4203939"],
    ["UTF-16 without a mark", "49006e0020003200300032003000200039003900200063006900740069006500730020000a00"],
  ])("a plain text in %s is refused, and read when it is saved as UTF-8", async (name, hex) => {
    const bytes = Buffer.from(hex, "hex");
    expect(await readText(bytes, "a.txt")).toEqual({ refused: "encoding" });
    const label = name.startsWith("UTF-16") ? "utf-16le" : name;
    const text = new TextDecoder(label.toLowerCase()).decode(bytes);
    expect((await read(text, "a.txt")).blocks).toHaveLength(1);
  });

  test("UTF-16 with its mark is read, and a web page in the encoding that it names", async () => {
    expect(told(await read(Buffer.from("\ufeff2020年有91个会员。", "utf16le"), "a.txt"))).toEqual([
      "paragraph: 2020年有91个会员。",
    ]);
    const page = Buffer.concat([
      strToU8('<!doctype html><meta charset="gb18030"><p>'),
      Buffer.from("32303230c4eaa3acb6abd1c7b9b2d3d03939b8f6bbe1d4b1a1a3", "hex"),
    ]);
    expect(told(await read(page, "a.html"))).toEqual(["paragraph: 2020年，东亚共有99个会员。"]);
  });
});

describe("what nobody wrote", () => {
  test.each(["holds-itself", "Pages-tree-refs", "issue21436", "poppler-937-0-fuzzed"])(
    "a PDF that the library stumbles over is damaged: %s",
    async (name) => {
      const bytes = readFileSync(`tests/stages/read-text/damaged/${name}.pdf`);
      expect(await readText(bytes, "a.pdf")).toEqual({ refused: "damaged", part: "pdf" });
    },
  );

  const nested = (opening: string, closing: string, times: number) =>
    `${opening.repeat(times)}91 members${closing.repeat(times)}`;
  const tables = (times: number) => nested("<table><tr><td>", "</td></tr></table>", times);
  const boxed = (times: number) => nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", times);

  test.each([
    ["tables in HTML", "a.html", `<!doctype html>${tables(20_000)}`, 500],
    ["tables in Markdown", "a.md", tables(20_000), 500],
    ["quotations in Markdown", "a.md", `${">".repeat(20_000)} 91 members`, 100],
    ["lists in Markdown", "a.md", `${"- ".repeat(20_000)}91 members`, 100],
    ["tables in a document", "a.docx", docx(boxed(20_000)), 256],
  ])("%s without end are refused, and not left out", async (_, name, content, allowed) => {
    const bytes = typeof content === "string" ? strToU8(content) : content;
    expect(await readText(bytes, name)).toEqual({ refused: "too-deep", allowed });
  });

  test("what is nested as deep as it may be is read", async () => {
    expect(told(await read(`<!doctype html>${tables(100)}`, "a.html"))).toEqual(["cell: 91 members"]);
    expect(told(await read(`${">".repeat(99)} 91 members`, "a.md"))).toEqual(["paragraph: 91 members"]);
  });

  test("marks that are closed in the wrong order make no page without end", async () => {
    const open = Array.from({ length: 100 }, (_, id) => `<b id=${id}>`).join("");
    const page = strToU8(`<!doctype html><p>${open}</p>${"<p>91 members".repeat(100)}`);
    expect(await readText(page, "a.html", { ...textLimits, elements: 5000 })).toEqual({
      refused: "unpacks-too-large",
    });
  });

  test("more characters than a text has are refused", async () => {
    expect(await readText(strToU8("91 members"), "a.txt", { ...textLimits, characters: 9 })).toEqual({
      refused: "too-large",
      what: "characters",
      claimed: 10,
      allowed: 9,
    });
  });

  test.each([
    ["lines of a script without spaces", "a.txt", "九十一个会员\n".repeat(200_000)],
    ["neighbours", "a.html", `<!doctype html><p>${"<span>91</span>".repeat(100_000)}`],
  ])("%s are read in one go", async (_, name, content) => {
    expect((await read(content, name)).blocks.length).toBe(1);
  });
});
