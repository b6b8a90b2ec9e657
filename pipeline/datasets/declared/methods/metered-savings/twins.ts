import type { Read } from "../../../../methods/reads.ts";

/** The reads of a meter are compared by the month of the year in so many parts, so that one that differs spoils but one. */
const PARTS = 4;
/** Two meters are the same where so many parts are. */
const LEAST_PARTS = 2;
/** A part with fewer different uses says nothing: many meters are at 0 in summer. */
const LEAST_USES = 3;
/** Of more parts than these none is kept: a map holds sixteen million. */
const MOST_KEPT = 8_000_000;

/**
 * Tells of each meter that comes the first one before it with the same uses on the same days, all or nearly all. Of a
 * meter four whole numbers are kept and which one it is, so that those of a city fit into memory.
 */
export function twins() {
  const holders = new Map<number, number>();
  return {
    /** `id`: a whole number by which the meter is known again. */
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
    // The same use in another unit differs in its last digits.
    const written = `${time} ${use.toPrecision(9)}`;
    for (let at = 0; at < written.length; at++)
      part.key = Math.imul(part.key ^ written.charCodeAt(at), 0x01000193);
    if (use > 0) part.uses.add(use);
  }
  // Whole numbers of 31 bits take the least room in a map.
  return parts.flatMap(({ key, uses }) => (uses.size < LEAST_USES ? [] : [(key >>> 1) & 0x3fffffff]));
}
