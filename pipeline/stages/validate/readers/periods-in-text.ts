import type { Period } from "../../../model/period.ts";
import { normalize } from "./normalize.ts";
import { readPeriodText } from "./period-text.ts";

const token = /[年月日號号년월일]|(?:(?![年月日號号년월일])\p{L})+\.?|\d+|[^\s\p{L}\d]/gu;
const mostTokens = 8;

/** Before these, or behind those, a year is what something is compared with, or when it was written. */
const notBefore =
  /(?:since|than|vs\.?|base|basis|constant|prices of|updated|released|published|extracted|downloaded|printed|更新|公表|作成|发布|發布|출처|作成日|depuis|gegenüber|desde)[\s:：]*(?:on|at|in)?[\s:：]*$/iu;
const notBehind =
  /^\s*(?:=|＝|年?(?:基準|基准|価格|价格|不变|更新|公表|作成|发布|發布)|prices|dollars|boundaries)/iu;

/** A time in a text, and whether more than it may belong to it: `2019/20`, `2013年 1-9月`. */
export interface PeriodInText {
  readonly period: Period;
  readonly isDoubtful: boolean;
}

/** The times in a text such as a title: `Population, 1 January 2003`, `中華民國110年04月底`; the longest reading of each. */
export function periodsInText(text: string): readonly PeriodInText[] {
  const whole = text.replaceAll("_", " ");
  const tokens = [...whole.matchAll(token)].map(
    ({ 0: { length }, index }) => [index, index + length] as const,
  );
  const found: PeriodInText[] = [];
  for (let first = 0; first < tokens.length; first++) {
    const [from = 0] = tokens[first] ?? [];
    let isAmbiguous = false;
    for (const [at, [, to]] of [...tokens.slice(first, first + mostTokens).entries()].reverse()) {
      const read = readPart(whole.slice(from, to));
      isAmbiguous ||= read === "ambiguous";
      if (read === null || read === "ambiguous") continue;
      const [before, behind] = [whole.slice(0, from), whole.slice(to)];
      const isPart = /[\d/–-] ?$/u.test(before) || /^ ?[\d/–~-]/u.test(behind);
      if (!notBefore.test(before) && !notBehind.test(behind))
        found.push({ period: read, isDoubtful: isAmbiguous || isPart });
      first += at;
      break;
    }
  }
  return found;
}

/** The one time that a text certainly has; null for none, or several. */
export function onlyPeriodIn(text: string): Period | null {
  const found = periodsInText(text);
  const [only, ...others] = new Set(found.map(({ period }) => period));
  return others.length > 0 || found.some(({ isDoubtful }) => isDoubtful) ? null : (only ?? null);
}

/** Reads a text that begins and ends with a word or a number; a number alone is a year only where it is one of ours. */
function readPart(text: string): Period | "ambiguous" | null {
  if (!/\d/.test(text) || !/^[\p{L}\d](?:.*[\p{L}\d])?$/u.test(text)) return null;
  const plain = normalize(text).replace(/(?<=\d)(?:st|nd|rd|th|er)(?= )/u, "");
  if (/^\d+$/.test(plain) && !/^(?:1[89]|20)\d\d$/.test(plain)) return null;
  const read = readPeriodText(plain, { name: "", typed: false, eras: false });
  if ("value" in read) return read.value;
  return "problem" in read && read.problem.code === "ambiguous-date" ? "ambiguous" : null;
}
