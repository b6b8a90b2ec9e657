import type { CellRef } from "./source.ts";

/** A near miss: the text that may have been meant, and where it stands. */
export interface Near {
  readonly text: string;
  readonly at: CellRef;
}
