import type { ReadBlock } from "../../read-text/text.ts";
import type { Analysed, AnalysedBlock } from "../context/analyse.ts";
import { numeralValue } from "../numbers/numeral-value.ts";
import type { ProofedFigure } from "../verdict.ts";

/**
 * Reports “three playbooks:” above a list of four, in languages with spaces between words: a small count whose thing ends
 * the sentence before the list, off by one or two. Such a count is hardly a figure of the record, so that it becomes one here.
 */
export function countsOfLists({ blocks }: Analysed): ProofedFigure[] {
  return blocks.flatMap((above, index) => {
    const counted = countAbove(above);
    const count = counted && itemsAfter(index, blocks);
    if (!count || count < 2 || count === counted.value || Math.abs(count - counted.value) > 2) return [];
    const { from, to, sentence } = counted;
    const { text } = above.block;
    const contradiction = { kind: "list", total: text.slice(from, to), items: String(count) } as const;
    return [
      {
        ...{ block: index, from, to, text: text.slice(from, to), locale: above.locale, contradiction },
        sentence: { ...sentence, text: text.slice(sentence.from, sentence.to).trim() },
        ...{ printed: null, order: 0, verdict: "inconsistent", reading: null, right: null, pinned: false },
      },
    ];
  });
}

/** The last count of a paragraph that ends in a colon, with one or two words for what is counted in between. */
function countAbove({ block, folded, grammar, sentences }: AnalysedBlock) {
  const sentence = sentences.at(-1);
  if (!sentence || block.kind !== "paragraph" || levelOf(block) !== null || !grammar.isSpaced) return null;
  if (grammar.partial.test(folded.slice(sentence.from))) return null;
  const isFunction = (word: string) => grammar.functionWords.has(word.toLowerCase());
  for (const ending of [/(\S+) ([\p{L}-]+) ?:\s*$/u, /(\S+) ([\p{L}-]+) [\p{L}-]+ ?:\s*$/u]) {
    const match = ending.exec(folded);
    const [, written = "", thing = ""] = match ?? [];
    const isNumeral = written !== "" && written.toLowerCase().replace(grammar.numeral, "") === "";
    const value = isNumeral ? numeralValue(written.toLowerCase(), grammar) : Number(written || Number.NaN);
    if (!match || !(value >= 2 && value <= mostCounted)) continue;
    const before = /(\p{L}+) $/u.exec(folded.slice(0, match.index))?.[1] ?? "";
    // In three cities: what follows is what was done there.
    if ((isFunction(before) && before.length <= longestPreposition) || isFunction(thing)) return null;
    return { value, from: match.index, to: match.index + written.length, sentence };
  }
  return null;
}

const mostCounted = 12;

const longestPreposition = 6;

/** The number of a list's items of the first level after a block; null where it may go on after a paragraph. */
function itemsAfter(index: number, blocks: readonly AnalysedBlock[]): number | null {
  const after = blocks.slice(index + 1, index + furthest);
  const levels = after.map(({ block }) => levelOf(block));
  const end = levels.indexOf(null);
  const [next] = after.slice(end);
  const isNew = next?.block.kind === "heading" || /[:：]\s*$/u.test(next?.folded ?? "");
  const goesOn = levels[end + 1] !== undefined && levels[end + 1] !== null && !isNew;
  if ((end < 0 && after.length === furthest - 1) || goesOn) return null;
  return levels.slice(0, end < 0 ? undefined : end).filter((level) => level === levels[0]).length;
}

const furthest = 60;

/** The level of a list item, from 0; null for what is none. */
function levelOf({ item, text, kind }: ReadBlock): number | null {
  if (kind === "paragraph") return item ?? (/^\s*(?:[-–•·*] |\d{1,2}[.)] )/u.test(text) ? 0 : null);
  // A short line of a plain text is taken for a heading.
  return kind === "heading" && /^\s*[-–•·*] /u.test(text) ? 0 : null;
}
