/** Measures the width of a text. */
export interface Lettering {
  width(text: string, size: number, bold: boolean): number;
}

export interface LabelStyle {
  readonly size: number;
  readonly bold?: boolean;
}

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;
const neverFirst = /[、。，．・：；？！％）」』】〉》〕ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ]/u;
// The prolonged sound mark belongs to both kana.
const katakana = /[\p{Script=Katakana}ー]/u;
const neverLast = /[（「『【〈《〔]/u;

/**
 * Wraps a text to `width`, cutting longer words. Korean breaks at spaces, katakana at word ends, Han and hiragana between
 * phrases if that needs no more lines, else anywhere.
 */
export function wrapText(font: Lettering, text: string, style: LabelStyle, width: number): string[] {
  const lines = inLines(pieces(text), font, style, width);
  if (lines.length === 1 || !wide.test(text)) return lines;
  const endsPhrase = phraseEndsIn(text);
  const phrases = [...pieces(text, (before, after) => /[ ・]$/.test(before) || endsPhrase(before, after))];
  if (widestOf(phrases, font, style) > width) return lines;
  const whole = inLines(phrases, font, style, width);
  return whole.length > lines.length ? lines : whole;
}

function inLines(parts: Iterable<string>, font: Lettering, style: LabelStyle, width: number): string[] {
  const fits = (line: string): boolean => font.width(line, style.size, style.bold ?? false) <= width;
  const lines: string[] = [];
  let line = "";
  for (const piece of parts) {
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

/** The width of the widest unbreakable piece. */
export function widestPiece(font: Lettering, text: string, style: LabelStyle): number {
  return widestOf([...pieces(text)], font, style);
}

function widestOf(parts: readonly string[], font: Lettering, style: LabelStyle): number {
  return Math.max(0, ...parts.map((part) => font.width(part.trim(), style.size, style.bold ?? false)));
}

/** As few lines as `wrapText`, of nearly equal length; Han and kana break between phrases where these fit. */
export function balanceText(font: Lettering, text: string, style: LabelStyle, width: number): string[] {
  const lines = wrapText(font, text, style, width);
  const phrases = phrasesOf(text);
  const widest = widestOf(phrases, font, style);
  let best = lines;
  for (let narrower = width; narrower >= Math.max(widest, width / 3); narrower -= 8) {
    const next = inLines(phrases, font, style, narrower);
    if (next.length > lines.length) break;
    best = next;
  }
  return best;
}

/** Parts of a text that a line should not break. */
export function phrasesOf(text: string): string[] {
  return [...pieces(text, phraseEndsIn(text))];
}

const phraseEnd = /[、。，．：；！？）」』】》〉]/u;
const hiragana = /\p{Script=Hiragana}/u;
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** In Chinese, words that end a phrase. */
const particle = /[的由至到於于]/u;
/** In Chinese, the word that begins a completed action. */
const opening = /^已/u;

type MayEnd = (before: string, after: string) => boolean;

/** Whether a phrase ends there: at a space not beside a number, after a mark, or where a particle meets the next word. */
function phraseEndsIn(text: string): MayEnd {
  const isHan = !kana.test(text);
  return (before, after) => {
    const last = before.at(-1) ?? "";
    if (last === " ") return !holdsOn(before.trimEnd(), after);
    if (phraseEnd.test(last) || (isHan && (particle.test(last) || opening.test(after)))) return true;
    return hiragana.test(last) && !hiragana.test(after.at(0) ?? "");
  };
}

/** A number stays with its unit and with the word that it follows, a short word with the one before, a short bracket whole. */
function holdsOn(before: string, after: string): boolean {
  if (/\([^()]{0,14}$/.test(before) && /^[^()]{0,14}\)/.test(after)) return true;
  if (/\d$/.test(before)) return /^[\p{Ll}%µ°]/u.test(after);
  return /^\p{L}?[%)]?(?:$| )/u.test(after) || (/\p{L}$/u.test(before) && /^\d/.test(after));
}

/** Unbreakable pieces: a word, or a Han or kana character with its marks. */
function* pieces(text: string, mayEnd: MayEnd = () => true): Iterable<string> {
  let start = 0;
  for (let at = 1; at < text.length; at++) {
    const [previous = "", character = ""] = [text[at - 1], text[at]];
    const between = wide.test(character) || wide.test(previous);
    const canBreak =
      (previous === " " && character !== " ") ||
      (between &&
        character !== " " &&
        !neverFirst.test(character) &&
        !neverLast.test(previous) &&
        !(katakana.test(previous) && katakana.test(character)));
    if (!canBreak || !mayEnd(text.slice(start, at), text.slice(at))) continue;
    yield text.slice(start, at);
    start = at;
  }
  if (start < text.length) yield text.slice(start);
}
