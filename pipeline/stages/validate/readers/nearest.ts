import { distance } from "fastest-levenshtein";
import { normalize } from "./normalize.ts";

/** The candidate that most resembles the text, or null when none is within a third of its length. */
export function nearest<T>(
  text: string,
  candidates: Iterable<T>,
  textOf: (candidate: T) => string,
): T | null {
  const wanted = normalize(text);
  let best: T | null = null;
  let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of candidates) {
    const apart = distance(wanted, normalize(textOf(candidate)));
    if (apart < bestDistance) {
      best = candidate;
      bestDistance = apart;
    }
  }
  return best;
}
