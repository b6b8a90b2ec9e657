import type { ReadInterval } from "../../../methods/reads.ts";
import type { DatasetWords } from "../../../model/dataset.ts";
import type { PhrasesOf } from "../../../model/define-problem.ts";
import type { Observation } from "../../../model/observation.ts";
import type { Passage } from "../../../model/passage.ts";
import type { sources } from "../contract.ts";
import type { RetrofitBreakdown, RetrofitIndicator } from "../indicators.ts";
import type * as problems from "../problems.ts";

type One = Observation<RetrofitIndicator>;

/** What one language says of the retrofits. */
export interface RetrofitWords extends DatasetWords<RetrofitIndicator, RetrofitBreakdown, typeof sources> {
  readonly measured: string;
  readonly problems: PhrasesOf<typeof problems>;
  readonly charts: {
    readonly blocks: string;
    readonly blocksUnit: string;
    readonly blocksNote: string;
    blocksMessage(done: One, stock: One): Passage;
    readonly stock: string;
    readonly planned: string;
    readonly done: string;
  };
  readonly meteredCharts: {
    /** Short: many days stand below one chart. */
    readonly months: readonly string[];
    day(month: string, day: number, year?: string): string;
    title(meter: string): string;
    subtitle(from: string, to: string): string;
    readonly measured: string;
    readonly expected: string;
    readonly note: string;
    readonly sample: string;
    /** What meters avoided that are too many for a chart each, by the part of them that avoided less. */
    readonly distribution: string;
    readonly distributionSubtitle: string;
    readonly changed: string;
    readonly unchanged: string;
    readonly distributionNote: string;
  };
  readonly narrative: {
    /** The stock in one sentence that stands by itself. */
    brief(done: One, stock: One, share: One): Passage;
    stock(figures: StockFigures): Passage;
    households(all: One, interested: One): Passage;
    projection(projected: Projected): Passage;
  };
  readonly metered: {
    readonly method: Passage;
    readonly samples: Passage;
    /** Of meters that are too many to be told one by one. */
    together(figures: {
      readonly measured: One;
      readonly distinct: One;
      readonly avoided: One;
      readonly margin: One;
    }): Passage;
    meter(figures: MeterFigures): Passage;
    /** By which method a meter was measured, from the days between its reads. */
    readonly methodFor: { readonly [I in ReadInterval]: (between: One) => Passage };
    /** Stands after the method for bimonthly reads, where whole periods show a change. */
    byWholePeriods(avoided: One, margin: One): Passage;
    usedMore(figures: MeterFigures): Passage;
    notDistinguishable(figures: MeterFigures): Passage;
    /** The days before works that were read. */
    tooFewDays(meter: string, days: One): Passage;
    allZero(meter: string): Passage;
    refused(meter: string): Passage;
  };
}

/** What a plan is to save, and the factor that its two figures imply; one beyond heat's is that of power. */
export interface Projected {
  readonly savings: One;
  readonly reduction: One;
  readonly factor: One;
  readonly isBeyondHeat: boolean;
}

/** The blocks of a stock, and how many of them are retrofitted and planned. */
export interface StockFigures {
  readonly stock: One;
  readonly done: One;
  readonly shareDone: One;
  readonly planned: One;
  readonly sharePlanned: One;
}

export interface MeterFigures {
  /** What readers call the meter. */
  readonly name: string;
  readonly days: One;
  readonly avoided: One;
  readonly share: One;
  readonly band: One;
  readonly margin: One;
  readonly measured: One;
  readonly expected: One;
  readonly fit: One;
}
