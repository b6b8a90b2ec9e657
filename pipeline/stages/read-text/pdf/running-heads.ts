import { groupBy } from "../../../model/group-by.ts";
import type { ReadBlock } from "../text.ts";
import type { PdfLine } from "./pdf-lines.ts";

/** What pages bear at their head or foot, as one block for all of them, and the first line that bears it. */
export interface RunningHead {
  readonly block: ReadBlock;
  readonly line: PdfLine;
}

/**
 * Lines at the head or foot that come again from page to page, page numbers and lists of contents are no text. What comes again
 * is read once, and its numbers that change from page to page run on by themselves.
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

/** What stands at the other side of a running head changes from chapter to chapter. */
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

/** The different lines among those of one place; a number that is not the same in all of them runs on. */
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
