import type { Observation } from "./observation.ts";
import type { Restatement } from "./restatement.ts";

/** An observation with the dataset that it belongs to. */
export interface Figure extends Observation {
  readonly dataset: string;
}

/** A figure as an edition published it: the cells of its value name that edition. */
export interface Vintage extends Figure {
  readonly edition: string;
}

/** A vintage among those of a figure: the day of its edition, and the line that says why it differs from the one before. */
export interface PublishedVintage {
  readonly vintage: Vintage;
  readonly published: string;
  readonly line: Restatement | null;
  /** Its edition was published again with another value. */
  readonly replaced: boolean;
}
