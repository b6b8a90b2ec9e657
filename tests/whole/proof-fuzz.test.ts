import { readFileSync } from "node:fs";
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { type Locale, locales } from "../../pipeline/model/locale.ts";
import { docxCopy } from "../../pipeline/offices/proof/docx-copy.ts";
import { pdfCopy } from "../../pipeline/offices/proof/pdf-copy.ts";
import { proofHtml } from "../../pipeline/offices/proof/proof-html.ts";
import { Telling } from "../../pipeline/offices/proof/telling.ts";
import { grammarOf, wordsOf as tellingWords } from "../../pipeline/stages/proof/numbers/grammar.ts";
import { Proofreader } from "../../pipeline/stages/proof/proofreader.ts";
import { readText } from "../../pipeline/stages/read-text/read-text.ts";
import { isRefusal } from "../../pipeline/stages/read-text/text.ts";
import { records } from "../stages/proof/records.ts";

/** Few, and always the same; `FUZZ=10000` tries so many others of each. */
const more = process.env.FUZZ;
const patience = more ? { timeout: Number(more) * 10_000 } : {};
const bounds = more ? { numRuns: Number(more) } : { numRuns: 60, seed: 20_201_231 };

const known = records();
const reader = new Proofreader(known);

/** Either a refusal, or figures that stand where they say, one after the other; never a throw. */
async function expectProof(bytes: Uint8Array, file: string, asked?: Locale): Promise<void> {
  const text = await readText(Uint8Array.from(bytes), file);
  if (isRefusal(text)) return;
  const proof = reader.read(text, reader.analyse(text, { locale: asked }));
  let [block, end] = [0, 0];
  for (const figure of proof.figures) {
    if (figure.block > block) [block, end] = [figure.block, 0];
    expect(figure.block).toBe(block);
    expect(figure.from).toBeGreaterThanOrEqual(end);
    expect(figure.to).toBeGreaterThan(figure.from);
    expect(text.blocks[block]?.text.slice(figure.from, figure.to)).toBe(figure.text);
    end = figure.to;
  }
  const telling = new Telling(known, "en");
  const proofed = { file, bytes, text, proof, bound: [] };
  expect(proofHtml(proofed, telling)).toContain("</html>");
  if (text.format === "docx") await docxCopy(proofed, telling);
  if (text.format === "pdf") await pdfCopy(proofed, telling);
}

function wordsOf(locale: Locale): string[] {
  const { numerals, multipliers, scales, functionWords } = grammarOf(locale);
  const telltale = tellingWords("telltale", locale);
  const words = [numerals, multipliers, scales].flatMap((own) => Object.keys(own));
  const telling = telltale.includes(" ") ? telltale.split(" ") : [...telltale];
  return [...words, ...functionWords, ...telling.slice(0, 40)].filter((word) => word !== "");
}

const matter = [
  "members in Korea",
  "韓国の会員",
  "中国会员",
  "會員",
  "회원",
  "гишүүн",
  "Seoul",
  "東京",
  "recycled",
  "per cent",
  "%",
  "t",
  "kWh",
  "from",
  "to",
  "of which",
  "in total",
  "2020",
  "2019–2020",
  "31 December 2020",
  "2020年12月31日",
  "47",
  "1,077",
  "10.5",
  "+",
  "−",
  "-",
  "–",
  "(",
  ")",
  "（",
  "）",
  ",",
  ", ",
  ". ",
  "。",
  "、",
  ";",
  ":",
  "\n",
  "\n\n",
  "\t",
  " ",
  "\u00a0",
  "０",
  "①",
  "[1]",
  "½",
  "²",
  "1e9",
  "https://a.b/1",
  "a@b.org",
  "+82 2 1234 5678",
  "\ud83c\udf33",
  "\ud83c",
  "\u0000",
  "\u202e",
  "́",
  "000",
  "99999999999999999999",
];

/** Words and numbers of one language after another, sometimes the same many times over. */
const written = fc
  .constantFrom(...locales)
  .chain((locale) =>
    fc.array(
      fc.tuple(
        fc.oneof(
          { weight: 6, arbitrary: fc.constantFrom(...matter) },
          { weight: 4, arbitrary: fc.constantFrom(...wordsOf(locale)) },
          { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 6 }) },
          { weight: 1, arbitrary: fc.nat(100_000).map(String) },
        ),
        fc.constantFrom("", " "),
        fc.oneof(
          { weight: 30, arbitrary: fc.constant(1) },
          { weight: 1, arbitrary: fc.integer({ min: 2, max: 400 }) },
        ),
      ),
      { maxLength: 60 },
    ),
  )
  .map((parts) => parts.map(([word, gap, times]) => (word + gap).repeat(times)).join(""));

const elements = [
  "table",
  "tr",
  "td",
  "th",
  "caption",
  "p",
  "span",
  "b",
  "sup",
  "h2",
  "ul",
  "li",
  "template",
  "svg",
  "nav",
  "pre",
  "button",
  "del",
];

const tags = fc
  .tuple(
    fc.constantFrom(...elements),
    fc.constantFrom("<", "</"),
    fc.constantFrom(">", " hidden>", ' colspan="9">', "/>", ""),
  )
  .map(([name, opening, end]) => opening + name + end);

const markup = fc.array(fc.oneof(tags, written), { maxLength: 40 }).map((parts) => parts.join(""));

const marks = fc.constantFrom(
  "# ",
  "> ",
  "- ",
  "1. ",
  "| ",
  "|",
  "|-|-|\n",
  "```\n",
  "---\n",
  "[^1]",
  "[",
  "](",
  "<div>",
  "**",
  "`",
  "    ",
  "\n",
  "\n\n",
  "+++\n",
);

const edits = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 12 });

const fixture = (name: string): Uint8Array => readFileSync(`tests/stages/${name}`);

describe("proof of whatever it is given", patience, () => {
  it("plain text", () =>
    fc.assert(
      fc.asyncProperty(written, fc.constantFrom(undefined, ...locales), (text, asked) =>
        expectProof(strToU8(text), "a.txt", asked),
      ),
      bounds,
    ));

  it("Markdown", () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(marks, written), { maxLength: 40 }), (parts) =>
        expectProof(strToU8(parts.join("")), "a.md"),
      ),
      bounds,
    ));

  it("HTML", () =>
    fc.assert(
      fc.asyncProperty(markup, (text) => expectProof(strToU8(`<!doctype html>${text}`), "a.html")),
      bounds,
    ));

  it("a document whose XML was changed", () => {
    const good = unzipSync(fixture("proof/fixtures/02-en.docx"));
    const xml = strFromU8(good["word/document.xml"] ?? new Uint8Array());
    const tag = fc.constantFrom(
      ...new Set(xml.match(/<[^>]+>/g)),
      "<w:tbl>",
      "</w:tbl>",
      "<w:tc>",
      "<w:txbxContent>",
      '<w:fldChar w:fldCharType="end"/>',
      '<w:fldChar w:fldCharType="separate"/>',
      "<w:del>",
      "&#65;",
      "&#x110000;",
      "]]>",
    );
    const change = fc.tuple(
      fc.nat(),
      fc.nat(40),
      fc.oneof(
        tag,
        written.map((text) => text.replace(/[<&\0]/g, "")),
      ),
    );
    return fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 6 }), fc.boolean(), (changes, isWhole) => {
        let own = xml;
        for (const [place, length, put] of changes) {
          // Between tags the XML stays well-formed more often.
          const at = isWhole ? own.indexOf("<", place % own.length) : place % own.length;
          if (at >= 0) own = own.slice(0, at) + put + own.slice(isWhole ? at : at + length);
        }
        return expectProof(zipSync({ ...good, "word/document.xml": strToU8(own) }), "a.docx");
      }),
      bounds,
    );
  });

  it("a PDF whose bytes were changed", () => {
    const files = [
      fixture("proof/fixtures/07-mn.pdf"),
      fixture("read-text/damaged/Pages-tree-refs.pdf"),
      fixture("read-text/damaged/issue21436.pdf"),
    ];
    return fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        edits,
        fc.option(fc.nat(), { freq: 8 }),
        (good, changes, cut) => {
          const bytes = Uint8Array.from(good);
          for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
          return expectProof(cut === null ? bytes : bytes.subarray(0, cut % bytes.length), "a.pdf");
        },
      ),
      bounds,
    );
  });
});
