import type { Problem } from "../../../model/finding.ts";
import { controlCharacterMet } from "../problems.ts";
import { decodeAs } from "./decode-text.ts";
import { garbledText } from "./problems.ts";

const control = /[^\P{Cc}\t\n\r]/u;
const beyondAscii = /[\u0080-\uFFFF]/;
const privateUse = /[\uE000-\uF8FF]/;
/** Replacement characters, and UTF-8 read as GBK or as Western European, in sequences no language uses. */
const marks = /\uFFFD|锟斤拷|ï»¿|â€[™œž˜¦“”]|Ã[¡-ª¬-º¼-¿]/;
/** Korean or Cyrillic bytes read as Western European: no language has four of these in a row. */
const westernRun = /(?=[¡-ÿ]{4})[¡-ÿ]?[À-ÿ][¡-ÿ]?[À-ÿ]/;

const upperHalf = Uint8Array.from({ length: 128 }, (_, at) => at + 128);
const western = new Map(
  [...(decodeAs(upperHalf, "windows-1252") ?? "")].map((character, at) => [character, at + 128]),
);
const maybeUtf8 = new RegExp(`[\\u00C2-\\u00F4][${[...western.keys()].slice(0, 64).join("")}]`);
const utf8 = new TextDecoder();
const inspected = 1000;
/** What offices write, unlike random characters: European letters, punctuation, CJK, kana, Hangul. */
const plausible =
  /^[\0-\u007F\u00A0-\u017F\u0370-\u04FF\u1E00-\u1EFF\u2000-\u22FF\u3000-\u9FFF\uAC00-\uD7A3\uFE30-\uFFEF]+$/u;

/** Checks the text of one cell; null where nothing is suspect. */
export type Inspector = (text: string) => Problem | null;

/**
 * Finds control characters and text that went through a wrong encoding; null where the whole text has neither. In a legacy
 * encoding, private characters are those the decoder does not know.
 */
export function inspectorFor(whole: string, legacy: boolean): Inspector | null {
  const controls = control.test(whole);
  const garbled =
    beyondAscii.test(whole) &&
    (marks.test(whole) ||
      westernRun.test(whole) ||
      maybeUtf8.test(whole) ||
      (legacy && privateUse.test(whole)));
  if (!controls && !garbled) return null;
  return (text) => {
    const found = controls ? control.exec(text) : null;
    if (found) return controlCharacterMet({ codePoint: found[0].charCodeAt(0) });
    return garbled && isGarbled(text, legacy) ? garbledText({ sample: sampleOf(text) }) : null;
  };
}

/** A file of zeros is left by a crash or a broken transfer. */
export function isZeroFilled(text: string): boolean {
  let zeros = 0;
  for (let at = text.indexOf("\0"); at >= 0; at = text.indexOf("\0", at + 1)) zeros++;
  return zeros * 2 > text.length;
}

function isGarbled(text: string, legacy: boolean): boolean {
  if (!beyondAscii.test(text)) return false;
  return (
    marks.test(text) || westernRun.test(text) || (legacy && privateUse.test(text)) || isUtf8AsWestern(text)
  );
}

/** Whether a text, encoded as Windows-1252, is valid UTF-8, which genuine text never is. */
function isUtf8AsWestern(text: string): boolean {
  if (!maybeUtf8.test(text)) return false;
  const bytes: number[] = [];
  for (const character of text.slice(0, inspected)) {
    const unit = character.charCodeAt(0);
    const byte = unit < 128 ? unit : (western.get(character) ?? (unit < 256 ? unit : undefined));
    if (byte === undefined) return false;
    bytes.push(byte);
  }
  const meant = utf8.decode(Uint8Array.from(bytes));
  // A truncated text may end within a character.
  const whole = text.length > inspected ? meant.replace(/\uFFFD$/, "") : meant;
  return plausible.test(whole) && beyondAscii.test(whole);
}

function sampleOf(text: string): string {
  const characters = [...text.slice(0, 100)];
  return characters.length > 40 ? `${characters.slice(0, 39).join("")}…` : characters.join("");
}
