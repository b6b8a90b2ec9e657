import { distance } from "fastest-levenshtein";

/** The known word that was probably meant, or null where none is near: a third of its letters may differ. */
export function near(word: string, words: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Math.max(1, Math.round(word.length / 3)) + 1;
  for (const candidate of words) {
    const differs = distance(word.toLowerCase(), candidate.toLowerCase());
    if (differs < least) [best, least] = [candidate, differs];
  }
  return best;
}
