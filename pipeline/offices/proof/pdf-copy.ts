import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFPage,
  PDFString,
} from "@cantoo/pdf-lib";
import { groupBy } from "../../model/group-by.ts";
import type { TextBox } from "../../stages/read-text/text.ts";
import { isWrong } from "./counts.ts";
import { headOf, type Proofed } from "./proof-report.ts";
import type { Telling } from "./telling.ts";

const colours = { disagrees: [1, 0.72, 0.7], inconsistent: [1, 0.72, 0.7], stale: [1, 0.86, 0.55] } as const;
const author = "Almanac";

/**
 * A copy of a PDF with a highlight and a note on each figure to look at, and a note on the first page on how to go on. Those
 * of an earlier copy are removed. Null where the copy cannot be written.
 */
export async function pdfCopy(proofed: Proofed, telling: Telling): Promise<Uint8Array | null> {
  // A damaged file that one library reads may make another fail anywhere.
  return marked(proofed, telling).catch(() => null);
}

async function marked(proofed: Proofed, telling: Telling): Promise<Uint8Array> {
  const { bytes, text, proof } = proofed;
  // A file that anybody may read but not change has an owner password and an empty one for reading.
  const document = await PDFDocument.load(bytes, { updateMetadata: false, password: "" });
  const pages = document.getPages();
  pages.forEach(withoutEarlier);
  for (const figure of proof.figures.filter(isWrong)) {
    const rectangles = (text.boxes?.[figure.block] ?? []).flatMap(
      (box) =>
        rectangleOf(
          box,
          (text.blocks[figure.block]?.text ?? "").slice(box.at, box.at + box.length),
          figure,
        ) ?? [],
    );
    for (const [number, onPage] of groupBy(rectangles, ({ page }) => page)) {
      const colour =
        figure.verdict in colours ? colours[figure.verdict as keyof typeof colours] : colours.disagrees;
      annotate(pages[number - 1], {
        Subtype: "Highlight",
        Rect: boundsOf(onPage),
        QuadPoints: onPage.flatMap(({ left, bottom, right, top }) => [
          left,
          top,
          right,
          top,
          left,
          bottom,
          right,
          bottom,
        ]),
        C: [...colour],
        Contents: PDFHexString.fromText(telling.note(figure).join("\n")),
      });
    }
  }
  const [first] = pages;
  const top = first?.getHeight() ?? 0;
  annotate(first, {
    Subtype: "Text",
    Name: "Note",
    Rect: [12, top - 32, 32, top - 12],
    C: [1, 0.86, 0.55],
    Contents: PDFHexString.fromText(headOf(proofed, telling).join("\n\n")),
  });
  document.catalog.delete(PDFName.of("OpenAction"));
  return document.save({ useObjectStreams: false, addDefaultPage: false });
}

type Note = Readonly<Record<string, string | number[] | PDFHexString>>;

function annotate(page: PDFPage | undefined, note: Note): void {
  if (!page) return;
  const { context } = page.doc;
  const annotation = context.obj({ Type: "Annot", F: 4, T: PDFHexString.fromText(author), ...note });
  page.node.addAnnot(context.register(annotation));
}

function withoutEarlier({ node, doc }: PDFPage): void {
  const notes = node.Annots();
  for (let index = (notes?.size() ?? 0) - 1; index >= 0; index--) {
    const note = doc.context.lookup(notes?.get(index));
    const by = note instanceof PDFDict ? note.lookup(PDFName.of("T")) : null;
    const isOurs = (by instanceof PDFHexString || by instanceof PDFString) && by.decodeText() === author;
    if (isOurs && notes instanceof PDFArray) notes.remove(index);
  }
}

interface Rectangle {
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** The part of a box that a range of text covers, assuming usual character widths. */
function rectangleOf(
  { at, length, page, x, y, width, height }: TextBox,
  text: string,
  figure: { readonly from: number; readonly to: number },
): Rectangle | null {
  const [start, end] = [Math.max(figure.from, at), Math.min(figure.to, at + length)];
  if (end <= start || length === 0) return null;
  const each = width / Math.max(usualWidth(text), 0.1);
  return {
    page,
    left: x + usualWidth(text.slice(0, start - at)) * each,
    right: x + usualWidth(text.slice(0, end - at)) * each,
    bottom: y - 0.2 * height,
    top: y + 0.9 * height,
  };
}

/** Width of a text in most typefaces, in letter heights. */
function usualWidth(text: string): number {
  let width = 0;
  for (const letter of text) {
    if (
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/u.test(
        letter,
      )
    )
      width += 1;
    else if (/[ .,:;'’!|iljft()]/.test(letter)) width += 0.3;
    else if (/[mwMW%@—шщжюфШЩЖЮФ]/.test(letter)) width += 0.85;
    else width += /\p{Lu}/u.test(letter) ? 0.68 : 0.55;
  }
  return width;
}

function boundsOf(all: readonly Rectangle[]): number[] {
  return [
    Math.min(...all.map(({ left }) => left)),
    Math.min(...all.map(({ bottom }) => bottom)),
    Math.max(...all.map(({ right }) => right)),
    Math.max(...all.map(({ top }) => top)),
  ];
}
