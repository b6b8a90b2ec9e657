import { getDocumentProxy } from "unpdf";
import type { TextLimits } from "../limits.ts";
import type { ReadBlock, ReadText, TextBox, TextRefusal, TextRemark } from "../text.ts";
import { linesOf, type PdfLine } from "./pdf-lines.ts";
import { paragraphsOf } from "./pdf-paragraphs.ts";
import { withoutRunningHeads } from "./running-heads.ts";

/** The text of a PDF page by page, with lines joined; what repeats on every page is read once, at the end. */
export async function readPdf(bytes: Uint8Array, limits: TextLimits): Promise<ReadText | TextRefusal> {
  const drawn = await pagesOf(bytes, limits);
  if ("refused" in drawn) return drawn;
  const pages: PdfLine[][] = [];
  const empty: number[] = [];
  const broken: number[] = [];
  const partly: number[] = [];
  for (const [index, { items, height }] of drawn.entries()) {
    const number = index + 1;
    const lines = linesOf(items, number, height);
    const text = lines.map((line) => line.text).join("");
    if (text.trim() === "") empty.push(number);
    else if (isBroken(text)) broken.push(number);
    else if (lines.some(hasUnknown)) partly.push(number);
    pages.push(lines);
  }
  if (empty.length === pages.length) return { refused: "scanned", pages: pages.length };
  if (empty.length + broken.length === pages.length) return { refused: "broken-fonts" };
  const { kept, aside, heads } = withoutRunningHeads(
    pages.map((lines, index) => (broken.includes(index + 1) ? [] : lines)),
  );
  // A page with no text but its running head is a picture.
  for (const [index, lines] of kept.entries())
    if (lines.length === 0 && !broken.includes(index + 1) && !empty.includes(index + 1))
      empty.push(index + 1);
  if (empty.length === pages.length) return { refused: "scanned", pages: pages.length };
  const unread = [...broken, ...partly].sort((a, b) => a - b);
  const blocks: ReadBlock[] = [];
  const boxes: TextBox[][] = [];
  for (const paragraph of paragraphsOf(kept.flat())) {
    blocks.push(paragraph.block);
    boxes.push(paragraph.boxes);
  }
  for (const { block, line } of heads) {
    blocks.push(block);
    boxes.push([...line.boxes]);
  }
  const asides = drawn.reduce((sum, { annotations }) => sum + annotations, 0);
  const remarks: TextRemark[] = [
    ...(asides > 0 ? [{ code: "annotations-unread", count: asides } as const] : []),
    ...(aside > 0 ? [{ code: "furniture-set-aside", count: aside } as const] : []),
    ...(empty.length > 0
      ? [{ code: "pages-without-text", pages: empty.sort((a, b) => a - b) } as const]
      : []),
    ...(unread.length > 0 ? [{ code: "unreadable-characters", pages: unread } as const] : []),
  ];
  return { format: "pdf", blocks, remarks, boxes };
}

interface DrawnPage {
  readonly items: readonly object[];
  readonly height: number;
  /** Form fields that are filled in, and notes, whose words the page's text does not have. */
  readonly annotations: number;
}

/** What the pages draw. Any error of the library is a fault of the file. */
async function pagesOf(bytes: Uint8Array, limits: TextLimits): Promise<DrawnPage[] | TextRefusal> {
  try {
    // The library detaches the bytes, so it gets a copy.
    const document = await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, verbosity: 0 });
    const { numPages } = document;
    if (numPages > limits.pages)
      return { refused: "too-large", what: "pages", claimed: numPages, allowed: limits.pages };
    const pages: DrawnPage[] = [];
    for (let number = 1; number <= numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const annotations = (await page.getAnnotations()).filter(hasWords).length;
      pages.push({ items, height: page.getViewport({ scale: 1 }).height, annotations });
      page.cleanup();
    }
    await document.destroy();
    return pages;
  } catch (error) {
    if (error instanceof Error && error.name === "PasswordException") return { refused: "encrypted" };
    return { refused: "damaged", part: "pdf" };
  }
}

function hasWords({ fieldValue, contentsObj, subtype }: Annotation): boolean {
  const written = subtype === "Widget" ? fieldValue : contentsObj?.str;
  return typeof written === "string" && /[\p{L}\p{N}]/u.test(written);
}

interface Annotation {
  readonly subtype?: string;
  readonly fieldValue?: unknown;
  readonly contentsObj?: { readonly str?: string };
}

const unknown = /\ufffd|\p{Co}|(?![\t\n\r])\p{Cc}/gu;

/** Whether a line has unmapped characters among words, as where a font maps letters but not digits; bullets come first. */
function hasUnknown({ text }: PdfLine): boolean {
  return /\p{L}.*(?:\ufffd|\p{Co})/u.test(text);
}

/** Whether glyphs are unmapped, so that the file's text is not what is seen. */
function isBroken(text: string): boolean {
  const strange = text.match(unknown)?.length ?? 0;
  if (strange > text.length * 0.15) return true;
  // Glyphs of missing fonts become one and the same character.
  const letters = text.match(/\p{Lo}/gu) ?? [];
  const counts = new Map<string, number>();
  for (const letter of letters) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return letters.length >= 24 && Math.max(...counts.values()) > 0.35 * letters.length;
}
