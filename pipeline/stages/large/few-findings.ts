import type { Finding } from "../../model/finding.ts";

/** The first findings of a kind, the last of which stands for `rest` more. */
export function withRest(first: readonly Finding[], rest: number): readonly Finding[] {
  const last = first.at(-1);
  return last && rest > 0 ? [...first.slice(0, -1), { ...last, rows: rest + 1 }] : first;
}

/** Keeps the first findings of each kind and counts the rest, since a hundred thousand meters would fill the memory. */
export function fewFindings(most: number) {
  const byKind = new Map<string, { readonly first: Finding[]; count: number }>();
  return {
    add(found: Finding): void {
      const { code, severity } = found;
      // Findings with different reasons are counted separately.
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
