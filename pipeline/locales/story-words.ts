import type { Standing } from "../model/highlight.ts";
import type { Pathway } from "../model/pathway.ts";

/** A value and its period, as both are written. */
export interface WrittenValue {
  readonly value: string;
  readonly period: string;
}

/** What holds the chapters of a report together. */
export interface StoryWords {
  readonly brief: string;
  readonly standings: { readonly [S in Exclude<Standing, "no-target">]: string };
  /** Below sentences of which some have no target: what their want of a mark means. */
  readonly withoutTarget: string;
  /** The year of what a sentence or a key figure tells. */
  readonly dataOf: (period: string) => string;
  /** The same where a count of this period is one of older values. */
  readonly countedFor: (years: string, period: string) => string;
  /** What a line that shows a series is called: its first and last values with their years. */
  readonly trend: (first: WrittenValue, last: WrittenValue) => string;
  readonly pathways: { readonly [P in Pathway]: string };
  readonly measured: string;
  /** Leads from a chapter to its part of the annex. */
  readonly toDefinitions: string;
  readonly annex: (title: string) => string;
  /** In print: charts for which a chapter had no room. */
  readonly further: string;
  readonly definitions: string;
  readonly demonstrations: string;
  /** Below a table: the series that have nothing but zeros. */
  readonly zeroThroughout: (names: string) => string;
  /** Heads the table of indicators with one or two figures each. */
  readonly singleFigures: string;
  readonly foreword: string;
  readonly imprint: string;
  readonly contact: string;
  readonly licence: string;
  readonly cover: (credit: string) => string;
}
