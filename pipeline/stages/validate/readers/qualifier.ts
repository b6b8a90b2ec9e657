import { allReads, anyOf } from "../../../locales/reads.ts";
import { isLowerBound, type Qualifier } from "../../../model/quantity.ts";

type Inexact = Exclude<Qualifier, "exact">;

/** Signs before a number, in any language, the longer one first. */
const signsBefore: readonly (readonly [Inexact, string])[] = [
  ["at-least", ">=|=>|≥|≧|⩾"],
  ["at-most", "<=|=<|≤|≦|⩽"],
  ["more-than", ">"],
  ["less-than", "<"],
  ["about", "~|≈|≒|≃"],
];
const signsAfter: { readonly [Q in Inexact]?: string } = { "more-than": "\\+" };

const wordsOf = (side: "before" | "after", qualifier: Inexact): string =>
  anyOf(allReads.flatMap(({ qualifiers }) => qualifiers[side][qualifier] ?? []));

/** A word must not be followed by letters: `ca 5`, but not `cattle`. */
const before = signsBefore.map(([qualifier, sign]): readonly [RegExp, Qualifier] => [
  new RegExp(`^(?:${sign}|(?:${wordsOf("before", qualifier)})(?=\\P{L}|$)) ?`, "iu"),
  qualifier,
]);

const after = signsBefore.flatMap(([qualifier]): (readonly [RegExp, Qualifier])[] => {
  const words = [wordsOf("after", qualifier), signsAfter[qualifier] ?? ""].filter((part) => part !== "");
  return [[new RegExp(` ?(?:${words.join("|")})$`, "iu"), qualifier]];
});

/** Separates a qualifier in any language from the number. */
export function splitQualifier(text: string): { readonly qualifier: Qualifier; readonly rest: string } {
  for (const [pattern, qualifier] of [...before, ...after]) {
    if (!pattern.test(text)) continue;
    const rest = text.replace(pattern, "").trim();
    return qualifier === "about" ? aboutOrBeyond(rest) : { qualifier, rest };
  }
  return { qualifier: "exact", rest: text };
}

/** “About 530 or more”, as sums of unlike figures are printed. */
function aboutOrBeyond(text: string): { readonly qualifier: Qualifier; readonly rest: string } {
  for (const [pattern, bound] of after) {
    if (!pattern.test(text) || bound === "about") continue;
    const qualifier = isLowerBound(bound) ? "about-or-more" : "about-or-less";
    return { qualifier, rest: text.replace(pattern, "").trim() };
  }
  return { qualifier: "about", rest: text };
}
