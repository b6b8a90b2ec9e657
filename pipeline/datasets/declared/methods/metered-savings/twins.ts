import type { Read } from "../../../../methods/reads.ts";

/** Reads are compared in this many parts, split by month of the year, so that a differing read affects only one part. */
const PARTS = 4;
/** Two meters are duplicates if at least this many parts agree. */
const LEAST_PARTS = 2;
/** A part with fewer distinct uses proves nothing: many meters read 0 in summer. */
const LEAST_USES = 3;
/** Limit of parts kept: a JavaScript Map holds at most about sixteen million entries. */
const MOST_KEPT = 8_000_000;

/**
 * For each meter, finds the first earlier one with the same uses on all or nearly all of the same days. Four integers and an
 * id are kept of each meter, so that those of a city fit into memory.
 */
export function twins() {
  const holders = new Map<number, number>();
  return {
    /** `id`: an integer that identifies the meter. */
    before(id: number, reads: readonly Read[]): number | null {
      const times = new Map<number, number>();
      for (const key of keysOf(reads)) {
        const holder = holders.get(key);
        if (holder !== undefined) times.set(holder, (times.get(holder) ?? 0) + 1);
        else if (holders.size < MOST_KEPT) holders.set(key, id);
      }
      const [twin] = [...times].find(([, count]) => count >= LEAST_PARTS) ?? [];
      return twin ?? null;
    },
  };
}

function keysOf(reads: readonly Read[]): number[] {
  const parts = Array.from({ length: PARTS }, () => ({ key: 0x811c9dc5, uses: new Set<number>() }));
  for (const { time, use } of reads) {
    const part = parts[new Date(time).getUTCMonth() % PARTS];
    if (use === null || !part) continue;
    // The same use converted from another unit differs in its last digits.
    const written = `${time} ${use.toPrecision(9)}`;
    for (let at = 0; at < written.length; at++)
      part.key = Math.imul(part.key ^ written.charCodeAt(at), 0x01000193);
    if (use > 0) part.uses.add(use);
  }
  // 31-bit integers take the least room in a Map.
  return parts.flatMap(({ key, uses }) => (uses.size < LEAST_USES ? [] : [(key >>> 1) & 0x3fffffff]));
}
