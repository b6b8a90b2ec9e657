import { distance } from "fastest-levenshtein";

/** The word that was probably meant, by edit distance of at most a third of the letters; null where none is that near. */
export function near(word: string, words: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Math.max(1, Math.round(word.length / 3)) + 1;
  for (const candidate of words) {
    const differs = distance(word.toLowerCase(), candidate.toLowerCase());
    if (differs < least) [best, least] = [candidate, differs];
  }
  return best;
}
