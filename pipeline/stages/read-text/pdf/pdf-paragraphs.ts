import type { Block, Box } from "../text.ts";
import type { Line } from "./pdf-lines.ts";

interface Paragraph {
  readonly block: Block;
  readonly boxes: Box[];
}

const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}。、，（」]$/u;

/** Lines that follow each other closely are one paragraph; larger and short ones are headings. */
export function paragraphsOf(lines: readonly Line[]): Paragraph[] {
  const body = median(
    lines.flatMap(({ height, text }) => Array.from({ length: Math.ceil(text.length / 20) }, () => height)),
  );
  const paragraphs: Paragraph[] = [];
  let group: Line[] = [];
  const flush = () => {
    if (group.length > 0) paragraphs.push(joinedLines(group, body));
    group = [];
  };
  for (const line of lines) {
    const last = group.at(-1);
    if (last && !goesOn(last, line)) flush();
    group.push(line);
  }
  flush();
  return paragraphs;
}

function goesOn(last: Line, line: Line): boolean {
  if (Math.abs(last.height - line.height) > 0.12 * last.height) return false;
  if (last.page !== line.page)
    return (
      !/[.!?。！？:：]\s*$/.test(last.text) &&
      /^[\p{Ll}\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}\d]/u.test(line.text)
    );
  const step = line.top - last.top;
  // The top of the next column, where a sentence goes on.
  if (step < 0) return !/[.!?。！？:：]\s*$/.test(last.text) && line.left > last.left;
  if (last.text.includes("\t") || line.text.includes("\t")) return false;
  return step <= 1.9 * Math.max(last.height, line.height);
}

function joinedLines(lines: readonly Line[], body: number): Paragraph {
  let text = "";
  const boxes: Box[] = [];
  for (const line of lines) {
    const hyphen = /\p{Ll}[-\u00ad\u2010]$/u.test(text) && /^\p{Ll}/u.test(line.text);
    if (hyphen) text = text.slice(0, -1);
    else if (text !== "" && !spaceless.test(text) && !/\s$/.test(text)) text += " ";
    const start = text.length;
    text += line.text;
    boxes.push(...line.boxes.map((box) => ({ ...box, at: box.at + start })));
  }
  const [first] = lines;
  const isHeading = (first?.height ?? 0) > 1.12 * body && text.length < 160;
  const place = { page: first?.page ?? 1 };
  return { block: { kind: isHeading ? "heading" : "paragraph", text, place }, boxes };
}

function median(sizes: readonly number[]): number {
  return [...sizes].sort((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 10;
}
