import type { CellRef } from "./source.ts";

/** The text that a near miss may have meant, and its place. */
export interface Near {
  readonly text: string;
  readonly at: CellRef;
}
