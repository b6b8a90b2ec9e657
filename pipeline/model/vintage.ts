import type { Observation } from "./observation.ts";
import type { Restatement } from "./restatement.ts";

export interface Figure extends Observation {
  readonly dataset: string;
}

/** A figure as an edition published it: the cells of its value name that edition. */
export interface Vintage extends Figure {
  readonly edition: string;
}

/** One of a figure's vintages: its publication day, and the line that explains the difference from the one before. */
export interface PublishedVintage {
  readonly vintage: Vintage;
  readonly published: string;
  readonly line: Restatement | null;
  /** Its edition was published again with another value. */
  readonly replaced: boolean;
}
