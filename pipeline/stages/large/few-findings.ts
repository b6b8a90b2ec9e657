import type { Finding } from "../../model/finding.ts";

/** The first findings of a kind, of which the last stands for so many more that are not listed. */
export function withRest(first: readonly Finding[], rest: number): readonly Finding[] {
  const last = first.at(-1);
  return last && rest > 0 ? [...first.slice(0, -1), { ...last, rows: rest + 1 }] : first;
}

/** Keeps the first findings of each kind and counts the rest, so that a hundred thousand meters do not fill the memory. */
export function fewFindings(most: number) {
  const byKind = new Map<string, { readonly first: Finding[]; count: number }>();
  return {
    add(found: Finding): void {
      const { code, severity } = found;
      // What is told apart by a reason is counted apart.
      const key = `${code} ${severity} ${"reason" in found ? String(found.reason) : ""}`;
      const kept = byKind.get(key) ?? { first: [], count: 0 };
      byKind.set(key, kept);
      kept.count++;
      if (kept.first.length < most) kept.first.push(found);
    },
    /** The last of each kind stands for all that are not listed. */
    all(): Finding[] {
      return [...byKind.values()].flatMap(({ first, count }) => withRest(first, count - first.length));
    },
  };
}
