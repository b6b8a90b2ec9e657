import { distance } from "fastest-levenshtein";
import { normalize } from "./normalize.ts";

/** The candidate most similar to the text, within a third of its length; null where there is none. */
export function nearest<T>(
  text: string,
  candidates: Iterable<T>,
  textOf: (candidate: T) => string,
): T | null {
  const wanted = normalize(text);
  let best: T | null = null;
  let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of candidates) {
    const other = normalize(textOf(candidate));
    const apart = isSwapped(wanted, other) ? 1 : distance(wanted, other);
    if (apart < bestDistance) {
      best = candidate;
      bestDistance = apart;
    }
  }
  return best;
}

/** Whether two letters were swapped, which is one error. */
function isSwapped(typed: string, meant: string): boolean {
  if (typed.length !== meant.length) return false;
  const [a, b] = [[...typed], [...meant]];
  const at = a.findIndex((letter, index) => letter !== b[index]);
  const [first = "", second = ""] = a.slice(at, at + 2);
  return at >= 0 && [...a.slice(0, at), second, first, ...a.slice(at + 2)].join("") === meant;
}
