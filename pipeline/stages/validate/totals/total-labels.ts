import { totalNames } from "../../../locales/place-heads.ts";
import type { ReadingWords } from "../../../locales/reading-words.ts";
import { allReads, anyOf } from "../../../locales/reads.ts";
import { normalize } from "../readers/normalize.ts";

const every = (part: keyof ReadingWords["totals"]) => anyOf(allReads.flatMap(({ totals }) => totals[part]));
const before = `(?:${every("before")})?`;
const alone = new RegExp(
  `^${before}(?:${anyOf([...allReads.flatMap(({ totals }) => totals.alone), ...totalNames])})(?: ?[:(].*| (?:19|20)\\d\\d)?$`,
  "u",
);
const atEnd = new RegExp(`(?:${every("atEnd")})$`, "u");
const atStart = new RegExp(`^${before}(?:${every("atStart")})(?![\\p{L}\\p{N}])`, "u");

/** How surely a label names a total: `Total` and 합 계 do, `Total suspended particles` may not. */
export function totalLabel(text: string): "sure" | "likely" | null {
  const label = normalize(text);
  const joined = label.replaceAll(" ", "");
  if (alone.test(label) || alone.test(joined) || atEnd.test(joined)) return "sure";
  return atStart.test(label) ? "likely" : null;
}
