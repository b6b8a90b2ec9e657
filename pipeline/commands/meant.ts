import { near } from "../datasets/declared/near.ts";

const fewest = 8;

/** The end of a sentence about an unknown word: what was probably meant, else what there is, or the command to list it. */
export function meant(asked: string, names: Iterable<string>, lister: string): string {
  const all = [...new Set(names)];
  const [only] = all;
  if (only === undefined) return "; there is none";
  const word = asked.toLowerCase();
  const begun = all.filter((each) => word.length > 1 && each.toLowerCase().startsWith(word));
  // Similar numbers are not misspellings of each other.
  const likely = /^\d+$/.test(asked) ? null : (near(asked, all) ?? (begun.length === 1 ? begun[0] : null));
  if (likely) return `; did you mean ${likely}?`;
  if (all.length === 1) return `; there is ${only}`;
  return all.length <= fewest ? `; there are ${all.join(", ")}` : `; ${lister} names all ${all.length}`;
}
