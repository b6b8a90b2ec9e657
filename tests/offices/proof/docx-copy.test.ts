import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { docxCopy } from "../../../pipeline/offices/proof/docx-copy.ts";
import { docxParagraphs } from "../../../pipeline/stages/read-text/docx/docx-paragraphs.ts";
import { verdicts } from "../../stages/proof/records.ts";
import { docx, link, p, part, r } from "../../stages/read-text/docx-fixture.ts";
import { proofed } from "./proofed.ts";

interface Commented {
  readonly parts: Record<string, Uint8Array>;
  readonly document: string;
  readonly comments: string;
  /** The characters between a comment's marks, by its id. */
  readonly at: ReadonlyMap<string, string>;
}

async function copyOf(bytes: Uint8Array): Promise<Commented> {
  const { one, telling } = await proofed("a.docx", bytes);
  const copy = await docxCopy(one, telling);
  if (!copy) throw new Error("missing copy");
  const parts = unzipSync(copy);
  const document = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
  const at = new Map<string, string>();
  for (const [, id = ""] of document.matchAll(/<w:commentRangeStart w:id="(\d+)"\/>/g)) {
    const from = document.indexOf(`<w:commentRangeStart w:id="${id}"/>`);
    const between = document.slice(from, document.indexOf(`<w:commentRangeEnd w:id="${id}"/>`));
    at.set(id, [...between.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(""));
  }
  return { parts, document, comments: strFromU8(parts["word/comments.xml"] ?? new Uint8Array()), at };
}

const wrong = p(
  r("In 2020 East Asia had "),
  r("9", "<w:rPr><w:b/></w:rPr>"),
  r("9 members &amp; Japan had 12 members"),
  r("."),
);

describe("a copy with comments", () => {
  test("stands at the exact characters, across runs, and leaves the text as it was", async () => {
    const bytes = docx(wrong);
    const { document, comments, at } = await copyOf(bytes);
    expect([...at.values()].slice(1)).toEqual(["99", "12"]);
    const text = (xml: string) => docxParagraphs(xml).paragraphs.map((own) => own.text);
    expect(text(document)).toEqual(
      text(strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array())),
    );
    expect(document).toContain("<w:rPr><w:b/></w:rPr>");
    expect(comments).toContain("91 members");
    expect(comments).toContain("original was not touched");
  });

  test("keeps comments that are there, with their numbers", async () => {
    const old = `<w:comment w:id="4" w:author="R. Kim">${p(r("please check"))}</w:comment>`;
    const marked = `<w:p><w:commentRangeStart w:id="4"/>${r("Hello.")}<w:commentRangeEnd w:id="4"/></w:p>${wrong}`;
    const { comments, at } = await copyOf(
      docx(marked, { "word/comments.xml": part("comments", old) }, link("rId3", "comments", "comments.xml")),
    );
    expect(comments).toContain("please check");
    expect([...at.keys()]).toEqual(expect.arrayContaining(["4", "5", "6", "7"]));
  });

  test("shades a figure of a header, which takes no comment, and tells of it in the one at the beginning", async () => {
    const head = (count: number) =>
      part(
        "hdr",
        p(
          r(`Annual report 2020 · ${count} members · page `),
          `<w:fldSimple w:instr="PAGE">${r("92")}</w:fldSimple>`,
        ),
      );
    const of = (count: number) =>
      docx(p(r("Hello.")), { "word/header1.xml": head(count) }, link("rId5", "header", "header1.xml"));
    const { parts, comments } = await copyOf(of(90));
    const header = strFromU8(parts["word/header1.xml"] ?? new Uint8Array());
    expect(header).toMatch(/<w:shd[^>]*\/>.*<w:t[^>]*>90<\/w:t>/s);
    expect(comments).toMatch(/90: disagrees.*91 members/s);
    expect(comments.match(/: disagrees/g)).toHaveLength(1);
    const { one } = await proofed("a.docx", of(91));
    expect(verdicts(one.proof)).toEqual(["91 agrees"]);
  });

  test("shades characters of notes and text boxes, and comments on the note's mark and the box", async () => {
    const note = part(
      "footnotes",
      `<w:footnote w:id="1">${p(r("In 2020 Japan had 12 members."))}</w:footnote>`,
    );
    const box = (inside: string) =>
      `<mc:AlternateContent><mc:Choice><w:txbxContent>${inside}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${inside}</w:txbxContent></mc:Fallback></mc:AlternateContent>`;
    const body = [
      p(r("Hello"), `<w:r><w:footnoteReference w:id="1"/></w:r>`, r(", all is well.")),
      p(`<w:r>${box(p(r("In 2020 Korea had 74 members.")))}</w:r>`, r("Beside the box.")),
    ].join("");
    const bytes = docx(body, { "word/footnotes.xml": note }, link("rId3", "footnotes", "footnotes.xml"));
    const { comments, document, parts, at } = await copyOf(bytes);
    expect(at.size).toBe(3);
    const between = (id: number) =>
      document.split(`<w:commentRangeStart w:id="${id}"/>`)[1]?.split(`<w:commentRangeEnd w:id="${id}"/>`)[0];
    expect(comments).toMatch(/w:id="1"[\s\S]*74: disagrees[\s\S]*w:id="2"[\s\S]*12: disagrees/);
    expect(between(1)).toMatch(/^<w:r><mc:AlternateContent>.*<\/mc:AlternateContent><\/w:r>$/s);
    expect(between(2)).toBe('<w:r><w:footnoteReference w:id="1"/></w:r>');
    const shaded = (xml: string) => [
      ...xml.matchAll(/<w:shd [^>]*fill="FFE08A"\/><\/w:rPr><w:t[^>]*>([^<]*)</g),
    ];
    expect(shaded(document).map(([, text]) => text)).toEqual(["74"]);
    const notes = strFromU8(parts["word/footnotes.xml"] ?? new Uint8Array());
    expect(shaded(notes).map(([, text]) => text)).toEqual(["12"]);
  });

  test("of a copy, takes its earlier marks away, keeps what others said, and finds what was mended gone", async () => {
    const old = `<w:comment w:id="4" w:author="R. Kim">${p(r("please check"))}</w:comment>`;
    const { one, telling } = await proofed(
      "a.docx",
      docx(wrong, { "word/comments.xml": part("comments", old) }, link("rId3", "comments", "comments.xml")),
    );
    const copy = (await docxCopy(one, telling)) ?? new Uint8Array();
    const again = await copyOf(copy);
    expect([...again.at.values()].slice(1)).toEqual(["99", "12"]);
    expect(again.comments.match(/<w:comment /g)).toHaveLength(4);
    expect(again.comments).toContain("please check");
    const parts = unzipSync(copy);
    const mended = strFromU8(parts["word/document.xml"] ?? new Uint8Array()).replace(/>12</, ">21<");
    const next = await copyOf(zipSync({ ...parts, "word/document.xml": strToU8(mended) }));
    expect([...next.at.values()].slice(1)).toEqual(["99"]);
  });

  test("leaves formulas, rubies and hidden duplicates alone, and a strict document strict", async () => {
    const formula = `<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>99 members</m:t></m:r></m:oMath>`;
    const ruby = `<w:r><w:ruby><w:rt>${r("12")}</w:rt><w:rubyBase>${r("In 2020 Japan had 12 members.")}</w:rubyBase></w:ruby></w:r>`;
    const { at } = await copyOf(docx(p(r("All is well. "), formula) + p(ruby)));
    expect([...at.values()].slice(1)).toEqual(["12"]);
    const strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    const document = `<w:document xmlns:w="${strict}"><w:body>${wrong}</w:body></w:document>`;
    const { comments } = await copyOf(docx("", { "word/document.xml": document }));
    expect(comments).not.toContain("openxmlformats.org/wordprocessingml");
  });

  test("of a document that is one text box, comments on the box", async () => {
    const box = `<w:r><w:pict><v:textbox xmlns:v="v"><w:txbxContent>${wrong}</w:txbxContent></v:textbox></w:pict></w:r>`;
    const { at, comments } = await copyOf(docx(p(box)));
    expect(at.size).toBe(3);
    expect(comments).toContain("99: disagrees");
  });

  test("copies hostile text as text", async () => {
    const { comments } = await copyOf(docx(p(r("In 2020 &lt;w:p&gt; &amp;#x0; East Asia had 99 members."))));
    expect(comments).not.toContain("<w:p> ");
  });

  test("is written alike twice", async () => {
    const { one, telling } = await proofed("a.docx", docx(wrong));
    expect(await docxCopy(one, telling)).toEqual(await docxCopy(one, telling));
  });
});

// Where there is no LibreOffice, CI has one: apt-get install libreoffice-writer.
const soffice = ["/usr/bin/soffice", "/usr/local/bin/soffice"].find((path) => existsSync(path));

describe.runIf(soffice !== undefined)("in LibreOffice", () => {
  test("opens, and has every comment at its characters", { timeout: 120_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), "almanac-"));
    const texts = await Promise.all(
      ["03-zh-Hans", "05-ja"].map(async (name) => {
        const bytes = await readFile(join("tests/stages/proof/fixtures", `${name}.docx`));
        const { one, telling } = await proofed(`${name}.docx`, bytes);
        await writeFile(join(folder, `${name}.docx`), (await docxCopy(one, telling)) ?? new Uint8Array());
        return { name, one };
      }),
    );
    execFileSync(soffice ?? "", [
      `-env:UserInstallation=file://${folder}/profile`,
      "--headless",
      "--convert-to",
      "fodt",
      "--outdir",
      folder,
      ...texts.map(({ name }) => join(folder, `${name}.docx`)),
    ]);
    for (const { name, one } of texts) {
      const odt = await readFile(join(folder, `${name}.fodt`), "utf8");
      const ranges = [
        ...odt.matchAll(
          /<office:annotation [^>]*office:name="([^"]+)"[\s\S]*?<\/office:annotation>([\s\S]*?)<office:annotation-end office:name="\1"/g,
        ),
      ];
      const marked = ranges.map(([, , text = ""]) => text.replace(/<[^>]+>/g, "")).slice(1);
      const bad = one.proof.figures.filter(({ verdict }) => verdict === "disagrees").map(({ text }) => text);
      expect(bad.length).toBeGreaterThan(0);
      expect(marked).toEqual(bad);
    }
    await rm(folder, { recursive: true });
  });
});
