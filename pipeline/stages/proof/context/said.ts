/** Something that words around a figure say, and how surely: 1 beside it, less from further away. */
export interface Said<T> {
  readonly what: T;
  readonly sure: number;
}

/** How surely a figure is of a place or time, by how many and how much nearer others stand to it. */
export function besides(rank: number, away: number, first = 0): number {
  if (rank === 0) return 1;
  if (away <= first + 4) return 0.75;
  return away <= 2 * first + 14 ? 0.5 : 0.3;
}

/** How surely a figure is of a place or time that stands beside another figure. */
export const anothers = 0.15;

/** What was said last stands first; what was said beside it is less sure. */
export function spread<T>(all: readonly T[], sure: number): Said<T>[] {
  const distinct = [...new Set([...all].reverse())];
  // Of a list of places or times none goes on into the next sentence.
  const each =
    distinct.length === 1 ? sure : distinct.length === 2 ? sure - 0.15 : Math.min(sure - 0.15, 0.45);
  return distinct.map((what) => ({ what, sure: each }));
}

/** How surely what a sentence before it said goes on; another paragraph may speak of another time and place. */
export function goneBy(index: number, isBeside: boolean): number {
  return !isBeside ? 0.74 : index === 0 ? 0.9 : index === 1 ? 0.85 : 0.75;
}

/** How surely what a heading says goes on. */
export function overhead(index: number): number {
  return 0.72 - 0.02 * index;
}
