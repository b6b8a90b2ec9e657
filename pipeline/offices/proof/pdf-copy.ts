import { PDFDocument, PDFHexString, PDFName } from "@cantoo/pdf-lib";
import type { Box } from "../../stages/read-text/text.ts";
import { isWrong } from "./counts.ts";
import type { Proofed } from "./proof-report.ts";
import type { Telling } from "./telling.ts";

const colours = { disagrees: [1, 0.72, 0.7], inconsistent: [1, 0.72, 0.7], stale: [1, 0.86, 0.55] } as const;

/** A copy of a PDF with a highlight over each figure that somebody must look at; its note says why. Null where it cannot be written. */
export async function pdfCopy({ bytes, text, proof }: Proofed, telling: Telling): Promise<Uint8Array | null> {
  // A file that may be read by anybody and not be changed has a password of its owner and an empty one for reading.
  const document = await PDFDocument.load(bytes, { updateMetadata: false, password: "" }).catch(() => null);
  if (!document) return null;
  const pages = document.getPages();
  for (const figure of proof.figures.filter(isWrong)) {
    const { verdict, says, cells } = telling.of(figure);
    const rectangles = (text.boxes?.[figure.block] ?? []).flatMap(
      (box) => rectangleOf(box, figure.from, figure.to) ?? [],
    );
    const byPage = new Map<number, Rectangle[]>();
    for (const rectangle of rectangles)
      byPage.set(rectangle.page, [...(byPage.get(rectangle.page) ?? []), rectangle]);
    for (const [number, own] of byPage) {
      const page = pages[number - 1];
      if (!page) continue;
      const colour =
        figure.verdict in colours ? colours[figure.verdict as keyof typeof colours] : colours.disagrees;
      const note = document.context.obj({
        Type: "Annot",
        Subtype: "Highlight",
        Rect: boundsOf(own),
        QuadPoints: own.flatMap(({ left, bottom, right, top }) => [
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
        F: 4,
        T: PDFHexString.fromText("Almanac"),
        Contents: PDFHexString.fromText(
          [`${figure.text}: ${verdict}`, says, cells].filter((line) => line !== "").join("\n"),
        ),
      });
      page.node.addAnnot(document.context.register(note));
    }
  }
  document.catalog.delete(PDFName.of("OpenAction"));
  return document.save({ useObjectStreams: false, addDefaultPage: false });
}

interface Rectangle {
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** The part of a box that a stretch of text covers, its characters taken as equally wide. */
function rectangleOf(
  { at, length, page, x, y, width, height }: Box,
  from: number,
  to: number,
): Rectangle | null {
  const [start, end] = [Math.max(from, at), Math.min(to, at + length)];
  if (end <= start || length === 0) return null;
  const each = width / length;
  return {
    page,
    left: x + (start - at) * each,
    right: x + (end - at) * each,
    bottom: y - 0.2 * height,
    top: y + 0.9 * height,
  };
}

function boundsOf(all: readonly Rectangle[]): number[] {
  return [
    Math.min(...all.map(({ left }) => left)),
    Math.min(...all.map(({ bottom }) => bottom)),
    Math.max(...all.map(({ right }) => right)),
    Math.max(...all.map(({ top }) => top)),
  ];
}
