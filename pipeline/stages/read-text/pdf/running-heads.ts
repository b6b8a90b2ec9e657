import { groupBy } from "../../../model/group-by.ts";
import type { ReadBlock } from "../text.ts";
import type { PdfLine } from "./pdf-lines.ts";

/** A running head or foot as one block for all pages, and its first line. */
export interface RunningHead {
  readonly block: ReadBlock;
  readonly line: PdfLine;
}

/**
 * Removes lines that repeat at the head or foot of pages, page numbers and tables of contents. A repeated line is read once,
 * and numbers in it that change from page to page are counters.
 */
export function withoutRunningHeads(pages: readonly (readonly PdfLine[])[]): {
  readonly kept: PdfLine[][];
  readonly aside: number;
  readonly heads: RunningHead[];
} {
  const atEdges = pages.flatMap((page) => page.filter(({ edge }) => edge !== null));
  const seen = groupBy(atEdges, keyOf);
  const often = Math.max(3, Math.ceil(pages.length / 4));
  const isRepeated = (line: PdfLine) =>
    line.edge !== null && new Set(seen.get(keyOf(line))?.map(({ page }) => page)).size >= often;
  let aside = 0;
  const kept = pages.map((page) =>
    page.filter((line) => {
      const isFurniture = hasLeader(line) || (line.edge !== null && isPageNumber(line)) || isRepeated(line);
      if (isFurniture) aside++;
      return !isFurniture;
    }),
  );
  const heads = [...seen.values()].filter(
    ([first]) => first && isRepeated(first) && !hasLeader(first) && !isPageNumber(first),
  );
  return { kept, aside, heads: heads.flatMap(headsOf) };
}

/** The other side of a running head changes from chapter to chapter. */
function keyOf({ text, top, height }: PdfLine): string {
  return `${unnumbered(text.split("\t")[0] ?? "")}@${Math.round(top / Math.max(4, height))}`;
}

function unnumbered(text: string): string {
  return text.replace(/\d+/g, "#").trim();
}

function isPageNumber({ text }: PdfLine): boolean {
  return /^[\s–—-]*(?:p(?:age)?\.? ?)?\d{1,4}(?: ?(?:\/|of) ?\d{1,4})?[\s–—-]*$/i.test(text);
}

function hasLeader({ text }: PdfLine): boolean {
  return /(?:\s?\.){6,}/.test(text);
}

/** The distinct lines in one position; a number that differs between them is a counter. */
function headsOf(lines: readonly PdfLine[]): RunningHead[] {
  const alike = groupBy(lines, ({ text }) => unnumbered(text));
  return [...alike.values()].flatMap((lines): RunningHead[] => {
    const [line] = lines;
    if (!line) return [];
    const numbers = lines.map(({ text }) => [...text.matchAll(/\d+/g)]);
    const runs = (numbers[0] ?? []).flatMap((found, at) => {
      const isSame = lines.length > 1 && numbers.every((others) => others[at]?.[0] === found[0]);
      return isSame ? [] : [{ from: found.index, to: found.index + found[0].length }];
    });
    const { text, page, edge } = line;
    const block: ReadBlock = { kind: "running", text, place: { page, side: edge ?? "header" } };
    const isTelling = /\p{L}/u.test(text) && runs.length < (numbers[0] ?? []).length;
    return isTelling ? [{ block: runs.length > 0 ? { ...block, runs } : block, line }] : [];
  });
}
