import type { ReadBlock, TextBox } from "../text.ts";
import type { PdfLine } from "./pdf-lines.ts";
import { partTables } from "./pdf-tables.ts";

interface Paragraph {
  readonly block: ReadBlock;
  readonly boxes: TextBox[];
}

/** The layout of a file, as its lines show it. */
interface Layout {
  /** The height of its running text. */
  readonly body: number;
  /** The right edge of lines, by where they begin. */
  readonly edges: ReadonlyMap<number, number>;
  /** Short lines with others beside them. */
  readonly beside: ReadonlySet<PdfLine>;
}

const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}。、，（」]$/u;
const ended = /[.!?。！？:：]\s*$/;

/** Joins close lines to paragraphs; larger and short ones become headings, rows in columns cells. */
export function paragraphsOf(lines: readonly PdfLine[]): Paragraph[] {
  const body = median(
    lines.flatMap(({ height, text }) => Array.from({ length: Math.ceil(text.length / 20) }, () => height)),
  );
  const layout = { body, edges: rightEdges(lines), beside: besideOthers(lines) };
  return partTables(lines).flatMap((stretch) =>
    "cells" in stretch ? stretch.cells : paragraphsIn(stretch.lines, layout),
  );
}

function paragraphsIn(lines: readonly PdfLine[], layout: Layout): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let group: PdfLine[] = [];
  const flush = () => {
    if (group.length > 0) paragraphs.push(joinedLines(group, layout));
    group = [];
  };
  for (const line of lines) {
    const last = group.at(-1);
    if (last && (!goesOn(last, line) || hadRoom(last, line, layout))) flush();
    group.push(line);
  }
  flush();
  return paragraphs;
}

function goesOn(last: PdfLine, line: PdfLine): boolean {
  if (Math.abs(last.height - line.height) > 0.12 * last.height) return false;
  if (last.page !== line.page)
    return (
      !ended.test(last.text) &&
      /^[\p{Ll}\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}\d]/u.test(line.text)
    );
  const step = line.top - last.top;
  // The top of the next column, where a sentence continues.
  if (step < 0) return !ended.test(last.text) && line.left > last.left;
  return step <= 1.9 * Math.max(last.height, line.height);
}

function rightEdges(lines: readonly PdfLine[]): Map<number, number> {
  const edges = new Map<number, number>();
  for (const { left, right, text } of lines)
    if (!text.includes("\t")) edges.set(columnOf(left), Math.max(edges.get(columnOf(left)) ?? 0, right));
  return edges;
}

const columnOf = (left: number) => Math.round(left / 4);

/** Whether a line had room for the next word, so that it ends its paragraph. */
function hadRoom(last: PdfLine, line: PdfLine, { body, edges }: Layout): boolean {
  if (last.height > largerThan * body || line.top <= last.top) return false;
  const edge = edges.get(columnOf(last.left)) ?? last.right;
  const word = /^\S*/.exec(line.text)?.[0].length ?? 0;
  const each = (line.right - line.left) / Math.max(1, line.text.length);
  return edge - last.right > Math.max((Math.min(word, 12) + 1) * each, 0.2 * (edge - last.left));
}

/** Short lines at the same height, such as the header cells of a table, which are drawn one after another. */
function besideOthers(lines: readonly PdfLine[]): Set<PdfLine> {
  const found = new Set<PdfLine>();
  const isShort = ({ left, right, height }: PdfLine) => right - left < 12 * height;
  for (const [index, line] of lines.entries())
    for (const other of lines.slice(index + 1, index + 12)) {
      if (other.page !== line.page) break;
      const isLevel = Math.abs(other.top - line.top) < 0.4 * line.height && other.left > line.right;
      if (isLevel && isShort(line) && isShort(other)) found.add(line).add(other);
    }
  return found;
}

const largerThan = 1.12;

function joinedLines(lines: readonly PdfLine[], { body, beside }: Layout): Paragraph {
  let text = "";
  const boxes: TextBox[] = [];
  for (const line of lines) {
    const hyphen = /\p{Ll}[-\u00ad\u2010]$/u.test(text) && /^\p{Ll}/u.test(line.text);
    if (hyphen) text = text.slice(0, -1);
    else if (text !== "" && !spaceless.test(text) && !/\s$/.test(text)) text += " ";
    const start = text.length;
    text += line.text;
    boxes.push(...line.boxes.map((box) => ({ ...box, at: box.at + start })));
  }
  const [first] = lines;
  // A sentence in larger letters introduces its chapter and is no heading.
  const isHeading = (first?.height ?? 0) > largerThan * body && text.length < 160 && !/[.。]\s*$/.test(text);
  const place = { page: first?.page ?? 1 };
  const kind = isHeading ? "heading" : "paragraph";
  const drawn = isLabel(text) || lines.some((line) => beside.has(line));
  return { block: drawn ? { kind, text, place, drawn } : { kind, text, place }, boxes };
}

/**
 * Whether a text is a label: a few words beside a number, as in charts and tiles, or a list row that begins with its name.
 * Its subject stands elsewhere on the page.
 */
function isLabel(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return !ended.test(text) && (letters < mostOfLabel || /^[^:：]{1,40}[:：]/.test(text));
}

const mostOfLabel = 24;

function median(sizes: readonly number[]): number {
  return [...sizes].sort((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 10;
}
