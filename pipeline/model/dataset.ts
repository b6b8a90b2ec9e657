import type { Areas } from "./area.ts";
import type { Chart, PlaceName } from "./chart.ts";
import type { Columns, Contract } from "./contract.ts";
import type { Phrase, ProblemKind } from "./define-problem.ts";
import type { Edition } from "./edition.ts";
import type { Finding } from "./finding.ts";
import type { Highlight } from "./highlight.ts";
import type { Locale } from "./locale.ts";
import type { Indicator, Observation } from "./observation.ts";
import type { Passage } from "./passage.ts";
import type { Pathway } from "./pathway.ts";
import type { Place } from "./place.ts";
import type { StandingCounts } from "./standing.ts";
import type { Stream } from "./stream.ts";
import type { Table } from "./table.ts";

export type Sources = { readonly [name: string]: Contract };

/** The accepted rows of each source, typed by its contract. */
export type RowsOf<S extends Sources> = {
  readonly [K in keyof S]: S[K] extends Contract<infer C extends Columns> ? Table<C> : never;
};

/** What a dataset may know besides its rows. */
export interface Context {
  readonly edition: Edition;
  readonly areas: Areas;
  /** Whether somebody accepted a finding, so that what it held back may be published. */
  readonly isAccepted?: (found: Finding) => boolean;
}

/** What one language says of a dataset outside its charts and its prose. */
export interface DatasetWords<
  I extends string = string,
  B extends string = string,
  S extends Sources = Sources,
> {
  readonly title: string;
  /** One sentence: what was measured, for whom. */
  readonly about: string;
  /** How it was measured, in two sentences; definitions and methods follow in the annex. */
  readonly measured?: string;
  readonly indicators: { readonly [K in I]: IndicatorWords };
  /** What units are called that only this dataset has, by symbol. */
  readonly units?: { readonly [symbol: string]: { readonly one: string; readonly many: string } };
  /** What readers see for a breakdown's id; one that is not named here (a building, what a share is of) stands as it is. */
  readonly breakdowns: { readonly [K in B]: string };
  /** What an id begins with whose rest is text of the source: readers see the rest as it stands there. */
  readonly openBreakdowns?: readonly string[];
  /** What each column of each source means, for whoever fills it in. */
  readonly columns: { readonly [K in keyof S]: { readonly [C in keyof S[K]["columns"]]: string } };
  /** Nobody has signed them, where they are a translation. */
  readonly isUnreviewed?: boolean;
  /** The sentences of the kinds of problems that the dataset defines; its own words make them complete. */
  readonly problems?: { readonly [code: string]: (values: never, speech: never) => Phrase };
}

export interface IndicatorWords {
  readonly title: string;
  readonly definition: string;
  /** The formula and its source. */
  readonly method: string;
}

export type Synonyms<I extends string = string> = {
  readonly [L in Locale]: { readonly [K in I]?: readonly string[] };
};

/**
 * One subject of the report: what its files look like, what is computed from them, and how the report presents it.
 * `check` and `compute` are methods so that datasets of different types enter one registry without a cast.
 */
export interface Dataset<S extends Sources = Sources, I extends string = string> {
  readonly id: string;
  /** Where a method that is code of the data repository's own is named, the path of its file, and the address of what that is in. */
  readonly methodCode?: { readonly at: Place; readonly file: string; readonly folder: string };
  /** The chapter that it belongs to; by default that of the network. */
  readonly pathway?: Pathway;
  readonly words: { readonly [L in Locale]: DatasetWords<NoInfer<I>, string, NoInfer<S>> };
  /** What prose calls an indicator besides its title, for proofreading. */
  readonly synonyms?: Synonyms<NoInfer<I>>;
  /** What prose calls a breakdown besides what readers see for it. */
  readonly partSynonyms?: { readonly [L in Locale]: { readonly [breakdown: string]: readonly string[] } };
  readonly sources: S;
  readonly indicators: { readonly [K in I]: Indicator };
  /** The kinds of problems that only this dataset finds. */
  readonly problems?: { readonly [name: string]: { readonly kind: ProblemKind } };
  /** What only this dataset knows: rows against each other, against published figures, against other files. */
  check(rows: RowsOf<S>, context: Context): Iterable<Finding>;
  compute(rows: RowsOf<S>, context: Context): Iterable<Observation<NoInfer<I>>>;
  /** How it takes a source that is too large for memory; without it, all of its rows are taken into memory. */
  readonly stream?: Stream<RowsOf<S>, Context, NoInfer<I>>;
  /** Whether it mentions a figure that was not computed. */
  checkStatements?(observations: readonly Observation<NoInfer<I>>[]): Iterable<Finding>;
  /** The few observations that stand at the head of the report, most important first. */
  keyFigures(observations: readonly Observation<NoInfer<I>>[]): readonly Observation<NoInfer<I>>[];
  charts(
    observations: readonly Observation<NoInfer<I>>[],
    locale: Locale,
    placeName: PlaceName,
  ): readonly Chart[];
  /** What happened, why, and what it means; what shows a method on samples is set apart by the renderer. */
  narrative(observations: readonly Observation<NoInfer<I>>[], locale: Locale): readonly Passage[];
  /** How places stand to what they aim at, where an indicator counts that. */
  standings?(observations: readonly Observation<NoInfer<I>>[]): readonly StandingCounts[];
  /** Sentences that may open the report, and clauses that may stand in its verdict. */
  highlights?(observations: readonly Observation<NoInfer<I>>[], locale: Locale): readonly Highlight[];
}

export function defineDataset<const S extends Sources, const I extends string>(
  dataset: Dataset<S, I>,
): Dataset<S, I> {
  return dataset;
}
