import type { Surroundings } from "../context/surroundings.ts";

/** Numbers with nothing between them are an axis or a row of a table without its marks. */
export function isBareRow({ block: { folded }, sentence: { from, to } }: Surroundings): boolean {
  return /(?:(?<![\d.,])[\d.,]+\s+){3,}[\d.,]/.test(folded.slice(from, to));
}
