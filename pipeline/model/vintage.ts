import type { Observation } from "./observation.ts";

/** An observation with the dataset that it belongs to. */
export interface Figure extends Observation {
  readonly dataset: string;
}

/** A figure as an edition published it: the cells of its value name that edition. */
export interface Vintage extends Figure {
  readonly edition: string;
}
