import type { Font } from "../fonts/typeface.ts";

export interface TextStyle {
  readonly size: number;
  readonly bold?: boolean;
}

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;
const neverFirst = /[、。，．・：；？！％）」』】〉》〕ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ]/u;
const neverLast = /[（「『【〈《〔]/u;

/** The text in lines no wider than `width`; a word longer than a line is cut. Korean breaks at spaces, Han and kana anywhere. */
export function wrapText(font: Font, text: string, style: TextStyle, width: number): string[] {
  const fits = (line: string): boolean => font.width(line, style.size, style.bold ?? false) <= width;
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces(text)) {
    if (fits((line + piece).trimEnd())) {
      line += piece;
      continue;
    }
    if (line.trim() !== "") lines.push(line.trimEnd());
    line = piece.trimStart();
    while (!fits(line.trimEnd())) {
      let head = "";
      for (const character of line) {
        if (head !== "" && !fits(head + character)) break;
        head += character;
      }
      if (head === line) break;
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  if (line.trim() !== "") lines.push(line.trimEnd());
  return lines;
}

/** As few lines as `wrapText` makes, of nearly equal length. */
export function balanceText(font: Font, text: string, style: TextStyle, width: number): string[] {
  const lines = wrapText(font, text, style, width);
  // Han and kana may break anywhere: even lines would only move the break into the middle of a word.
  if (wide.test(text)) return lines;
  let best = lines;
  for (let narrower = width - 8; narrower > width / 3; narrower -= 8) {
    const next = wrapText(font, text, style, narrower);
    if (next.length > lines.length) break;
    best = next;
  }
  return best;
}

function* pieces(text: string): Iterable<string> {
  let piece = "";
  let previous = "";
  for (const character of text) {
    const between = wide.test(character) || wide.test(previous);
    const mayBreak =
      (previous === " " && character !== " ") ||
      (between && character !== " " && !neverFirst.test(character) && !neverLast.test(previous));
    if (piece !== "" && mayBreak) {
      yield piece;
      piece = "";
    }
    piece += character;
    previous = character;
  }
  if (piece !== "") yield piece;
}
