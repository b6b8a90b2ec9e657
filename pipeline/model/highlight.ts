import type { Observation } from "./observation.ts";
import type { Passage } from "./passage.ts";
import type { Period } from "./period.ts";
import type { Standing } from "./standing.ts";

/** A sentence that may open the report, or the page of the place whose figure it is of. */
export interface Highlight {
  /** One sentence that makes sense by itself. */
  readonly passage: Passage;
  /** From 1 to 100; higher weights come first. */
  readonly weight: number;
  /** The figure whose year and change are shown. */
  readonly of: Observation;
  /** The years of its data, where they differ from the figure's: this year's count may be of older values. */
  readonly years?: Period;
  readonly standing: Exclude<Standing, "no-progress">;
  /** Where it stands: in the summary, in the verdict on the year or in a note below it, among what changed, on the page of its place, or beside each change told of its figure. */
  readonly opens: "brief" | "verdict" | "verdict note" | "change" | "profile" | "change note";
}
