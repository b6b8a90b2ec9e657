import type { TextBox } from "../text.ts";

/** A line of a page: its text, its position, and that of each piece, in points from the top of the page. */
export interface PdfLine {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly height: number;
  readonly boxes: readonly TextBox[];
  /** Set in the upper or the lower tenth of the page. */
  readonly edge: "header" | "footer" | null;
}

interface Item {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly hasEOL: boolean;
}

const joined = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{P}]/u;

/** The lines of a page in drawing order, which goes column by column. */
export function linesOf(items: readonly object[], page: number, pageHeight: number): PdfLine[] {
  const lines: PdfLine[] = [];
  let text = "";
  let boxes: TextBox[] = [];
  let end = 0;
  let hasSpace = false;
  let last = null as { readonly y: number; readonly height: number } | null;
  const flush = () => {
    const [first] = boxes;
    if (first && text.trim() !== "") {
      const height = Math.max(...boxes.map((box) => box.height));
      const top = pageHeight - first.y - height;
      const edge = top < pageHeight * 0.1 ? "header" : top > pageHeight * 0.9 ? "footer" : null;
      lines.push({ page, text, left: first.x, right: end, top, height, boxes, edge });
    }
    text = "";
    boxes = [];
    hasSpace = false;
    last = null;
  };
  for (const item of items) {
    if (!isItem(item)) continue;
    const [, , c = 0, d = 0, x = 0, y = 0] = item.transform;
    const height = Math.hypot(c, d) || 10;
    if (last && (Math.abs(y - last.y) > 0.6 * Math.max(height, last.height) || x < end - 3 * height)) flush();
    // A small raised mark belongs to a note, not to the number before it.
    const isMark = last && height < 0.8 * last.height && y > last.y + 0.15 * last.height;
    if (isMark && item.str.trim().length <= 3) {
      end = Math.max(end, x + item.width);
      if (item.hasEOL) flush();
      continue;
    }
    // The space between columns is given as one wide space.
    const isSpace = item.str.trim() === "";
    if (isSpace && item.str !== "") hasSpace = true;
    if (!isSpace) {
      const gap = boxes.length > 0 ? x - end : 0;
      // Cells of one row are far apart; a tab keeps their numbers from running together.
      if (gap > height * 1.2) text += "\t";
      else if (
        (hasSpace || gap > height * 0.15) &&
        !/\s$/.test(text) &&
        (hasSpace || !(joined.test(text.at(-1) ?? "") && joined.test(item.str[0] ?? "")))
      )
        text += " ";
      hasSpace = false;
      boxes.push({ at: text.length, length: item.str.length, page, x, y, width: item.width, height });
      text += item.str;
      end = x + item.width;
      last = { y, height: Math.max(height, last?.height ?? 0) };
    }
    if (item.hasEOL) flush();
  }
  flush();
  return lines;
}

function isItem(item: object): item is Item {
  return "str" in item && "transform" in item;
}
