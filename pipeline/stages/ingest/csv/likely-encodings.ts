import type { ReadableAs } from "../problems.ts";
import { decodeAs, unmarkedUtf16 } from "./decode-text.ts";

/** Encodings of tables besides UTF-8. */
export const encodingCandidates = [
  "utf-16le",
  "utf-16be",
  "gb18030",
  "big5",
  "shift_jis",
  "euc-jp",
  "euc-kr",
  "windows-1252",
  "windows-1251",
  "macintosh",
] as const;

const longestSample = 24;

/** This many bytes from the first line that is not ASCII suffice to recognize an encoding. */
const looked = 65_536;
/** Bits by which the best encoding must lead to be certain: one in a million. */
const clearLead = 20;

/** An encoding in which all of a file makes sense, and how unlikely the text is, in bits. */
interface Scored extends ReadableAs {
  readonly text: string;
  readonly bits: number;
}

/**
 * Possible encodings of a file without known columns, likeliest first; only one where no other is close. The score adds up
 * over characters: those common in tables cost little; rare ideographs, mixed scripts and capitals inside words cost much.
 */
export function likelyEncodings(bytes: Uint8Array): ReadableAs[] {
  const wide = unmarkedUtf16(bytes);
  if (wide !== null) return [{ encoding: wide, sample: "" }];
  const high = bytes.findIndex((byte) => byte > 0x7f);
  const from = high < 0 ? 0 : bytes.lastIndexOf(0x0a, high) + 1;
  const head = bytes.subarray(from, from + looked);
  const scored = encodingCandidates
    .flatMap((encoding): Scored[] => {
      const text = encoding.startsWith("utf") ? null : decodeAs(head, encoding, from + looked < bytes.length);
      return text === null || text.includes("\uFFFD")
        ? []
        : [{ encoding, text, bits: bitsOf(text), sample: sampleOf(text) }];
    })
    .sort((a, b) => a.bits - b.bits);
  const [best] = scored;
  if (!best) return [];
  // Encodings that give the same text need no choice.
  const others = scored.filter(({ text, bits }) => text !== best.text && bits < best.bits + clearLead);
  return [best, ...others].map(({ encoding, sample }) => ({ encoding, sample }));
}

type Script = "hangul" | "kana" | "han" | "cyrillic" | "latin" | "other";

/** The cost of a character that is unusual in tables, by script. */
const bits: { readonly [S in Script]: number } = {
  hangul: 10,
  kana: 7,
  han: 13,
  cyrillic: 6,
  latin: 8,
  other: 12,
};
const frequentBits = 5;
const mixedBits = 9;
const capitalBits = 9;
const strangeBits = 24;
const rareHanBits = 5;

/** Characters common in tables: places, times, counts and totals. */
const frequent = new Set(
  `시군구도읍면동서울부산대인천광주경기강원충청전라남북제세종년월일명수개계합비율지역별인구전체남여성총원억만천
  市区县省州街道城镇乡村京上海津重庆东南西北中江河山广湖安福建四川云贵陕甘青年月日人口数户总合计小万亿元率比男女性平均名地
  縣鄉鎮區臺灣灣北高雄東數戶總計萬億元率別年齡統計
  都道府県町村東京大阪名古屋神戸福岡札幌横浜仙台平成令和昭和年度月日数計総合男女人世帯千円百分率のはをにとがでる
  абвгдежзийклмнопрстуфхцчшщыьэюяёөү
  éèêëàâäçñóòôöúùûüíìîïáãõåæøœß°²³µ«»–—‘’“”…`.replace(/\s/g, ""),
);
/** Ideographs that these encodings were not made for. */
const rareHan = /[\u3400-\u4DBF\uF900-\uFAFF]|[\u{20000}-\u{3FFFF}]/u;
const strange = /[\p{Cc}\p{Co}\p{Cn}\uFF61-\uFF9F\u2500-\u25FF¤¦¨¬¯¸¶¿¡×÷ªº¼½¾†‡‰‹›˜ˆ•¢¥§©®™±¹·´]/u;

function bitsOf(text: string): number {
  let sum = 0;
  let before = "";
  for (const character of text) {
    if (character > "\x7f") sum += bitsIn(character, before);
    // A word does not switch scripts.
    else if (/[A-Za-z]/.test(character) && /[\p{Script=Cyrillic}]/u.test(before)) sum += mixedBits;
    before = character;
  }
  return sum;
}

function bitsIn(character: string, before: string): number {
  if (/[\t\n\r]/.test(character)) return 0;
  if (strange.test(character)) return strangeBits;
  const script = scriptOf(character);
  const letterBits = frequent.has(character.toLowerCase()) ? frequentBits : bits[script];
  const beside = scriptOf(before);
  const isMixed =
    script !== "other" && beside !== "other" && beside !== script && !goTogether.has(`${beside} ${script}`);
  // Accented letters are seldom adjacent; the letters of another alphabet are.
  const isRun = script === "latin" && beside === "latin" && before > "\x7f";
  const isCapital = /\p{Lu}/u.test(character) && /\p{Ll}/u.test(before);
  return (
    letterBits +
    (isMixed || isRun ? mixedBits : 0) +
    (isCapital ? capitalBits : 0) +
    (rareHan.test(character) ? rareHanBits : 0)
  );
}

const goTogether = new Set([
  "han kana",
  "kana han",
  "latin han",
  "han latin",
  "latin kana",
  "kana latin",
  "latin hangul",
  "hangul latin",
]);

function scriptOf(character: string): Script {
  if (/\p{Script=Hangul}/u.test(character)) return "hangul";
  if (/\p{Script=Hiragana}|\p{Script=Katakana}/u.test(character)) return "kana";
  if (/\p{Script=Han}/u.test(character)) return "han";
  if (/\p{Script=Cyrillic}/u.test(character)) return "cyrillic";
  return /\p{Script=Latin}/u.test(character) ? "latin" : "other";
}

/** The first cell with more than ASCII. */
export function sampleOf(text: string): string {
  const cells = text.split(/[\r\n,;\t|]/);
  const cell = cells.find((text) => /[^\0-\x7f]/.test(text)) ?? "";
  const letters = [...cell.replaceAll('"', "").trim()];
  return letters.length > longestSample ? `${letters.slice(0, longestSample).join("")}…` : letters.join("");
}
