import type { Areas } from "./area.ts";
import type { Chart, PlaceName, Reference } from "./chart.ts";
import type { Columns, Contract } from "./contract.ts";
import type { Phrase, ProblemKind } from "./define-problem.ts";
import type { Edition } from "./edition.ts";
import type { Finding } from "./finding.ts";
import type { Highlight } from "./highlight.ts";
import type { Locale } from "./locale.ts";
import type { Indicator, Observation } from "./observation.ts";
import type { Passage } from "./passage.ts";
import type { Place } from "./place.ts";
import type { StandingCounts } from "./standing.ts";
import type { Stream } from "./stream.ts";
import type { Table } from "./table.ts";
import type { WorkedExample } from "./worked-example.ts";

export type Sources = { readonly [name: string]: Contract };

/** The accepted rows of each source, typed by its contract. */
export type RowsOf<S extends Sources> = {
  readonly [K in keyof S]: S[K] extends Contract<infer C extends Columns> ? Table<C> : never;
};

/** What a dataset works with besides its rows. */
export interface Context {
  readonly edition: Edition;
  readonly areas: Areas;
  /** Whether a finding was accepted, so that figures it holds back may be published. */
  readonly isAccepted?: (found: Finding) => boolean;
  /** The figures of the datasets that this one joins, by id; one that this run leaves out is absent. */
  readonly elsewhere?: ReadonlyMap<string, readonly Observation[]>;
}

/** A dataset's words in one language, except those of its charts and prose. */
export interface DatasetWords<
  I extends string = string,
  B extends string = string,
  S extends Sources = Sources,
> {
  readonly title: string;
  /** The title of its chapter, where that is no pathway. */
  readonly chapter?: string;
  /** One sentence: what was measured, and for whom. */
  readonly about: string;
  /** How it was measured, in two sentences; definitions and methods are in the annex. */
  readonly measured?: string;
  /** What a place has to report for its standing to be judged, a sentence. */
  readonly judgedBy?: string;
  readonly indicators: { readonly [K in I]: IndicatorWords };
  /** Names of units that only this dataset has, by symbol. */
  readonly units?: { readonly [symbol: string]: { readonly one: string; readonly many: string } };
  /** What readers see for a breakdown; one that is not listed (a building, what a share is of) is shown as it is. */
  readonly breakdowns: { readonly [K in B]: string };
  /** Beginnings of breakdowns whose rest is text of the source, shown as it is. */
  readonly openBreakdowns?: readonly string[];
  /** What each column of each source means, for whoever fills it in. */
  readonly columns: { readonly [K in keyof S]: { readonly [C in keyof S[K]["columns"]]: string } };
  /** Set for a translation that nobody has signed. */
  readonly isUnreviewed?: boolean;
  /** Words for the kinds of problems that the dataset defines. */
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
 * `check` and `compute` are methods so that datasets of different types fit into one registry without a cast.
 */
export interface Dataset<S extends Sources = Sources, I extends string = string> {
  readonly id: string;
  /** For a `method.js` in the data folder: where it is named, the path of its file, and the URL of its folder. */
  readonly methodCode?: { readonly at: Place; readonly file: string; readonly folder: string };
  /** The chapter that it belongs to, a pathway or the title of a network's own; by default “network”. */
  readonly pathway?: string;
  readonly words: { readonly [L in Locale]: DatasetWords<NoInfer<I>, string, NoInfer<S>> };
  /** Further names of indicators in prose, for proofreading. */
  readonly synonyms?: Synonyms<NoInfer<I>>;
  /** Further names of breakdowns in prose. */
  readonly partSynonyms?: { readonly [L in Locale]: { readonly [breakdown: string]: readonly string[] } };
  readonly sources: S;
  readonly indicators: { readonly [K in I]: Indicator };
  /** The datasets whose figures it joins to its own; they are computed before it. */
  readonly joins?: readonly string[];
  /** Shows in a few rows how figures are computed; `check` computes them. */
  readonly examples?: readonly WorkedExample[];
  /** The kinds of problems that only this dataset reports. */
  readonly problems?: { readonly [name: string]: { readonly kind: ProblemKind } };
  /** Checks that only this dataset has: rows against each other, against published figures, against other files. */
  check(rows: RowsOf<S>, context: Context): Iterable<Finding>;
  compute(rows: RowsOf<S>, context: Context): Iterable<Observation<NoInfer<I>>>;
  /** How it reads a source too large for memory; without it, all rows are loaded. */
  readonly stream?: Stream<RowsOf<S>, Context, NoInfer<I>>;
  /** Reports figures that could not be joined to another dataset's, and those joined to an earlier year's. */
  checkJoins?(rows: RowsOf<S>, context: Context): Iterable<Finding>;
  /** Reports sentences that name a figure which was not computed. */
  checkStatements?(observations: readonly Observation<NoInfer<I>>[]): Iterable<Finding>;
  /** The observations at the head of the report, most important first. */
  keyFigures(observations: readonly Observation<NoInfer<I>>[]): readonly Observation<NoInfer<I>>[];
  /** What figures are held against, by indicator. */
  references?(
    observations: readonly Observation<NoInfer<I>>[],
    locale: Locale,
  ): ReadonlyMap<string, readonly Reference[]>;
  charts(
    observations: readonly Observation<NoInfer<I>>[],
    locale: Locale,
    placeName: PlaceName,
  ): readonly Chart[];
  /** The prose of the report; what shows a method on samples is set apart by the renderer. */
  narrative(observations: readonly Observation<NoInfer<I>>[], locale: Locale): readonly Passage[];
  /** How places stand towards their targets, where an indicator counts that. */
  standings?(observations: readonly Observation<NoInfer<I>>[]): readonly StandingCounts[];
  /** Sentences that may open the report, and clauses for its verdict. */
  highlights?(observations: readonly Observation<NoInfer<I>>[], locale: Locale): readonly Highlight[];
}

export function defineDataset<const S extends Sources, const I extends string>(
  dataset: Dataset<S, I>,
): Dataset<S, I> {
  return dataset;
}
