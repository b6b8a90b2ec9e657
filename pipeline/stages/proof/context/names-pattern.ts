import { escapedPattern } from "../../../model/escaped-pattern.ts";

/** Names as a pattern that finds none of them inside another word; the first that fits is taken. */
export function namesPattern(
  names: readonly string[],
  written: (name: string) => string = escapedPattern,
): string {
  const runs: { before: string; names: string[]; after: string }[] = [];
  for (const name of names) {
    const [before, after] = [edgeBefore(name), edgeAfter(name)];
    const last = runs.at(-1);
    if (last?.before === before && last.after === after) last.names.push(written(name));
    else runs.push({ before, names: [written(name)], after });
  }
  return runs.map((run) => `${run.before}(?:${run.names.join("|")})${run.after}`).join("|") || "(?!)";
}

/** What may not stand before a name, by the script it begins in. */
function edgeBefore(name: string): string {
  if (/^\p{Script=Latin}/u.test(name)) return "(?<![A-Za-z])";
  if (/^\p{Script=Cyrillic}/u.test(name)) return "(?<![А-Яа-яӨөҮүЁё])";
  if (/^\p{Script=Hangul}/u.test(name)) return "(?<!\\p{Script=Hangul})";
  return /^\p{Script=Katakana}/u.test(name) ? "(?<![ァ-ヶー])" : "";
}

/** What may not stand after a name, by the script it ends in: Mongolian ones take endings, and 中国語 and 중국어 are languages. */
function edgeAfter(name: string): string {
  if (/\p{Script=Latin}$/u.test(name)) return "(?![A-Za-z])";
  if (/\p{Script=Cyrillic}$/u.test(name)) return "[а-яөүё]{0,5}";
  return /[\p{Script=Katakana}ー]$/u.test(name) ? "(?![ァ-ヶー語])" : "(?![語语어])";
}
