import type { RestatementClass } from "../model/restatement.ts";

/** What readers are told of figures that were published with another value. */
export interface ChangeWords {
  /** The heading of the section; `edition` is the one before. */
  readonly title: (edition: string) => string;
  /** How many figures were revised, came, and are given no more. */
  readonly summary: (revised: number, added: number, gone: number) => string;
  readonly nothingRevised: string;
  /** The mark `r` beside a figure. */
  readonly revised: string;
  /** Under a chart: how many of its values differ from what an edition published. */
  readonly revisedInChart: (count: number, edition: string) => string;
  /** Under a chart that draws them. */
  readonly earlierMark: string;
  /** Beside a figure's origin: what was published, and why it is another now. */
  readonly publishedAs: (edition: string, was: string, why: string) => string;
  /** A class of revision and its reason. */
  readonly why: (name: string, reason: string) => string;
  readonly classes: { readonly [C in RestatementClass]: string };
  /** Stands until somebody has said why; no report is published with it. */
  readonly noReason: string;
  readonly figure: string;
  readonly was: (edition: string) => string;
  /** Over a column of earlier values. */
  readonly before: string;
  readonly now: string;
  readonly change: string;
  readonly reason: string;
  readonly andMore: (count: number) => string;
  /** The heading of sentences of the last report. */
  readonly sentences: (edition: string) => string;
  /** Inside such a sentence: its number, and what it is now. */
  readonly nowInstead: (was: string, now: string) => string;
  readonly file: string;
  readonly reissued: (date: string) => string;
  /** On a key figure: its change since the last edition's latest value of the same. */
  readonly since: (change: string, period: string) => string;
  /** In its place where the two print the same. */
  readonly unchanged: (period: string) => string;
  /** After it: the change over the places that reported both times, null where that is none, and how many reported. */
  readonly samePanel: (
    change: string | null,
    counts: { readonly reporters: number; readonly earlier: number; readonly later: number },
  ) => string;
  /** The edition before has the same figure of the same period. */
  readonly asBefore: (edition: string) => string;
  readonly notCompared: (period: string, was: string) => string;
  /** The worksheet's name, at most 31 characters. */
  readonly sheet: string;
}
