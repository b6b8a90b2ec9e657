import type { Observation } from "./observation.ts";
import type { Passage } from "./passage.ts";
import type { Period } from "./period.ts";
import type { Standing } from "./standing.ts";

/** A sentence that may open the report. */
export interface Highlight {
  /** One sentence that makes sense by itself. */
  readonly passage: Passage;
  /** From 1 to 100; higher weights come first. */
  readonly weight: number;
  /** The figure whose year and change are shown. */
  readonly of: Observation;
  /** The years of its data, where they differ from the figure's: this year's count may be of older values. */
  readonly years?: Period;
  readonly standing: Standing;
  /** Where it stands: in the summary, or as a clause of the verdict on the year. */
  readonly opens: "brief" | "verdict";
}
