/** A value and its period, as both are written. */
export interface WrittenValue {
  readonly value: string;
  readonly period: string;
}

/** Sentences that are functions: what they do with a period, a list or marks of their own, no row of a sheet says. */
export interface SpokenWords {
  readonly frame: {
    readonly quoted: (text: string) => string;
    /** A chart in words, for readers who do not see it: its form, title and subtitle, then each series. */
    readonly chartDescription: (
      form: string,
      title: string,
      subtitle: string,
      series: readonly string[],
    ) => string;
    readonly chartTrend: (first: WrittenValue, last: WrittenValue) => string;
    /** Where the last is the first again. */
    readonly chartUnchanged: (value: string, firstPeriod: string, lastPeriod: string) => string;
    readonly chartHighest: (value: string, period: string) => string;
    readonly chartLowest: (value: string, period: string) => string;
    /** The same of what is counted. */
    readonly chartMost: (value: string, period: string) => string;
    readonly chartFewest: (value: string, period: string) => string;
    readonly chartSingle: (value: string, period: string) => string;
  };
  readonly changes: {
    /** On a key figure: its change since the last edition's latest value of the same. */
    readonly since: (change: string, period: string) => string;
    /** In its place where the two print the same. */
    readonly unchanged: (period: string) => string;
    readonly notCompared: (period: string, was: string) => string;
  };
  readonly story: {
    /** The year of what a sentence or a key figure tells. */
    readonly dataOf: (period: string) => string;
    /** The same where a count of this period is one of older values. */
    readonly countedFor: (years: string, period: string) => string;
    /** What a line that shows a series is called: its first and last values with their years. */
    readonly trend: (first: WrittenValue, last: WrittenValue) => string;
  };
  readonly template: {
    readonly key: (columns: readonly string[]) => string;
    readonly number: (minimum: number | null, maximum: number | null, unit: string) => string;
  };
}
