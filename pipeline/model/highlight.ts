import type { Observation } from "./observation.ts";
import type { Passage } from "./passage.ts";
import type { Period } from "./period.ts";
import type { Standing } from "./standing.ts";

/** A sentence that may open the report. */
export interface Highlight {
  /** One sentence that is understood by itself. */
  readonly passage: Passage;
  /** From 1 to 100; highlights with a higher weight come first. */
  readonly weight: number;
  /** The figure whose year and change are shown. */
  readonly of: Observation;
  /** The years of its data, where they are not the figure's own: a count of this year may be one of older values. */
  readonly years?: Period;
  readonly standing: Standing;
  /** Where it stands: among the sentences of the year, or as a clause of the verdict on it. */
  readonly opens: "brief" | "verdict";
}
