import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { PDFDocument, PDFHexString, PDFName, PDFString } from "@cantoo/pdf-lib";
import { expect, test } from "vitest";
import { pdfCopy } from "../../../pipeline/offices/proof/pdf-copy.ts";
import { proofHtml } from "../../../pipeline/offices/proof/proof-html.ts";
import { proofJson } from "../../../pipeline/offices/proof/proof-json.ts";
import type { ProofReport } from "../../../pipeline/offices/proof/proof-report.ts";
import { records } from "../../stages/proof/records.ts";
import { proofed } from "./proofed.ts";

const hostile =
  "In 2020 East Asia had 99 members <script>alert(1)</script> \u202e::error::x.\n\nSee https://example.org/91.\n";

async function reportOf(source: string, file = "a.md"): Promise<ProofReport> {
  const { one } = await proofed(file, Buffer.from(source));
  return {
    proofed: [one],
    refused: [{ file: "b\u001b.docx", says: "damaged" }],
    records: records(),
    locale: null,
  };
}

test("JSON names place, observation and what would be right", async () => {
  const { files } = JSON.parse(proofJson(await reportOf(hostile), []));
  expect(files[0].counts).toMatchObject({ all: 2, disagree: 1 });
  const figure = files[0].figures.find((own: { text: string }) => own.text === "99");
  expect(figure).toMatchObject({
    verdict: "disagrees",
    right: "91",
    place: { line: 1 },
    observations: [{ area: "EAS", amount: 91 }],
  });
});

test("the page shows the text, its figures open what they are, and nothing of the text runs", async () => {
  const { one, telling } = await proofed(
    "a.html",
    Buffer.from(
      `<html><p>In 2020 East Asia had 99 members &lt;script&gt;alert(1)&lt;/script&gt;.</p></html>`,
    ),
  );
  const page = proofHtml(one, telling);
  expect(page).toContain('class="disagrees" popovertarget="');
  expect(page).toContain("&#60;script&#62;");
  expect(page).not.toContain("<script");
});

test("the page is named after the file, not after where it lies on the machine", async () => {
  const { one, telling } = await proofed("a.html", Buffer.from("<p>In 2020.</p>"));
  const page = proofHtml({ ...one, file: "/home/somebody/letters/a.html" }, telling);
  expect(/<title>(.*)<\/title>/.exec(page)?.[1]).toMatch(/a\.html/);
  expect(page).not.toContain("somebody");
});

test("a PDF is highlighted at its figures, with the reason as note", async () => {
  const name = "06-ko.pdf";
  const { one, telling } = await proofed(name, await readFile(join("tests/stages/proof/fixtures", name)));
  const bad = one.proof.figures.filter(({ verdict }) => verdict === "disagrees");
  expect(bad.map(({ text }) => text)).toEqual(["12", "18.9"]);
  const copy = await PDFDocument.load((await pdfCopy(one, telling)) ?? new Uint8Array());
  const notes = copy.getPages().flatMap((page) => {
    const list = page.node.Annots();
    return Array.from({ length: list?.size() ?? 0 }, (_, index) => copy.context.lookup(list?.get(index)));
  });
  const told = notes.map((note) => {
    const contents =
      note && "get" in note ? (note.get as (name: PDFName) => unknown)(PDFName.of("Contents")) : null;
    return contents instanceof PDFHexString || contents instanceof PDFString ? contents.decodeText() : "";
  });
  expect(told.filter((text) => /^(12|18\.9)/.test(text))).toHaveLength(2);
  expect(told.join("\n")).toContain("19.8%");
  expect(told.join("\n")).toContain("이 파일은 사본이며");
});

test("of a marked PDF, the earlier marks are taken away, and one that may not be changed gets its copy too", async () => {
  const name = "06-ko.pdf";
  const bytes = await readFile(join("tests/stages/proof/fixtures", name));
  const count = async (marked: Uint8Array | null) => {
    const copy = await PDFDocument.load(marked ?? new Uint8Array());
    return copy.getPages().reduce((sum, page) => sum + (page.node.Annots()?.size() ?? 0), 0);
  };
  const { one, telling } = await proofed(name, bytes);
  const first = await pdfCopy(one, telling);
  const again = await proofed(name, first ?? new Uint8Array());
  expect(await count(await pdfCopy(again.one, again.telling))).toBe(await count(first));
  const closed = await PDFDocument.load(bytes);
  closed.encrypt({ ownerPassword: "x", userPassword: "", permissions: { modifying: false } });
  const { one: kept } = await proofed(name, await closed.save({ useObjectStreams: false }));
  expect(await count(await pdfCopy(kept, telling))).toBe(await count(first));
});
