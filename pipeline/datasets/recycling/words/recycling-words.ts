import type { ProgressStatus } from "../../../methods/progress-status.ts";
import type { TargetAnswer } from "../../../methods/target-progress.ts";
import type { DatasetWords } from "../../../model/dataset.ts";
import type { PhrasesOf } from "../../../model/define-problem.ts";
import type { Observation } from "../../../model/observation.ts";
import type { Part, Passage } from "../../../model/passage.ts";
import type { sources } from "../contract.ts";
import type { RecyclingBreakdown, RecyclingIndicator } from "../indicators.ts";
import type * as problems from "../problems.ts";

type One = Observation<RecyclingIndicator>;

/** Why no progress can be given. */
export type Refusal = "bound-and-mixed" | "bound" | "mixed" | "other";

/** How far a rate is along its path to a target, with the word for it. */
export interface Progress {
  readonly word: string;
  readonly status: One;
  readonly latest: One;
  readonly aim: One;
}

/** What one language says of recycling. */
export interface RecyclingWords extends DatasetWords<RecyclingIndicator, RecyclingBreakdown, typeof sources> {
  readonly measured: string;
  readonly problems: PhrasesOf<typeof problems>;
  readonly charts: {
    readonly rate: string;
    readonly rateUnit: string;
    readonly rateNote: string;
    readonly generated: string;
    readonly generatedUnit: string;
    readonly generatedNote: string;
    /** The highest and the lowest rate of one year. */
    rateMessage(high: One, low: One): Passage;
    fell(first: One, last: One): Passage;
    rose(first: One, last: One): Passage;
  };
  readonly targetCharts: {
    title(place: string): string;
    message(aim: One, latest: One): Passage;
    readonly subtitle: string;
    readonly note: string;
    readonly noPath: string;
    readonly withPath: string;
    readonly published: string;
    readonly plants: string;
    readonly target: string;
    path(year: string): string;
    /** A series by its name, its place and what its rate is a share of. */
    series(name: string, parts: readonly string[]): string;
  };
  readonly narrative: {
    country(first: One | null, last: One): Passage;
    /** What the rate is made of, in the same two years. */
    why(recycled: readonly [One, One], treated: readonly [One, One]): Passage;
  };
  readonly targets: {
    readonly statuses: { readonly [S in ProgressStatus]: string };
    /** The first target of a place, and each further one. */
    first(baseline: One, aim: One, change: readonly Part[]): Passage;
    further(baseline: One, aim: One, change: readonly Part[]): Passage;
    /** What the target requires a year: evenly, and as growth; either may be missing. Stands before the full stop. */
    change(linear: One | null, compound: One | null): readonly Part[];
    readonly refused: { readonly [R in Refusal]: Passage };
    /** What is said of a target without a ratio. */
    readonly answers: { readonly [A in TargetAnswer]: (latest: One, aim: One) => Passage };
    /** What is still required each year, from the latest value. */
    fromLatest(linear: One, latest: One): Passage;
    growthRatio(progress: Progress): Passage;
    /** `required` is what the path asks for at the time of the latest rate. */
    progress(progress: Progress, required: One): Passage;
  };
}
