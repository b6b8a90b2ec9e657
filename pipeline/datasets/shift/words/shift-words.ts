import type { DatasetWords } from "../../../model/dataset.ts";
import type { PhrasesOf } from "../../../model/define-problem.ts";
import type { Observation } from "../../../model/observation.ts";
import type { Part, Passage } from "../../../model/passage.ts";
import type { sources } from "../contract.ts";
import type { ShiftBreakdown, ShiftIndicator } from "../indicators.ts";
import type * as problems from "../problems.ts";

type One = Observation<ShiftIndicator>;

/** What one language says of the SHIFT+ assessments. */
export interface ShiftWords extends DatasetWords<ShiftIndicator, ShiftBreakdown, typeof sources> {
  readonly measured: string;
  readonly problems: PhrasesOf<typeof problems>;
  readonly charts: {
    readonly categories: string;
    readonly categoriesUnit: string;
    readonly categoriesNote: string;
    readonly indicators: string;
    readonly indicatorsUnit: string;
    readonly indicatorsNote: string;
  };
  readonly narrative: {
    readonly opening: Passage;
    /** Follows it where the scores are invented. */
    readonly illustrative: Passage;
    city(area: string, period: string, scores: readonly Part[]): Passage;
    /** A category's score, and how many of its indicators were answered. */
    category(name: string, score: One, answered: One): readonly Part[];
  };
}
