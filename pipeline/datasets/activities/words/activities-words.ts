import type { DatasetWords } from "../../../model/dataset.ts";
import type { PhrasesOf } from "../../../model/define-problem.ts";
import type { Observation } from "../../../model/observation.ts";
import type { Part, Passage } from "../../../model/passage.ts";
import type { sources } from "../contract.ts";
import type { ActivitiesBreakdown, ActivitiesIndicator } from "../indicators.ts";
import type * as problems from "../problems.ts";

type One = Observation<ActivitiesIndicator>;

/** What one language says of the activities. */
export interface ActivitiesWords
  extends DatasetWords<ActivitiesIndicator, ActivitiesBreakdown, typeof sources> {
  readonly problems: PhrasesOf<typeof problems>;
  readonly charts: {
    readonly months: string;
    readonly monthsUnit: string;
    readonly monthsNote: string;
    readonly pathways: string;
    readonly pathwaysUnit: string;
    readonly pathwaysNote: string;
    monthsMessage(busiest: One): Passage;
    pathwaysMessage(name: string, most: One): Passage;
    inYear(unit: string, year: string): string;
    /** Short, so that all twelve fit below a chart. */
    readonly monthNames: readonly string[];
  };
  readonly narrative: {
    year(of: { events: One; days: One; busiest: One }, formats: readonly Part[]): Passage;
    places(places: readonly Part[]): Passage;
    coverage(withFigure: One, events: One): Passage;
    printed(printed: One): Passage;
    known(known: One, events: One): Passage;
  };
}
