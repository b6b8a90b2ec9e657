/** A value and its period, as written. */
export interface WrittenValue {
  readonly value: string;
  readonly period: string;
}

/** Sentences as functions, because they treat periods, lists or quotation marks in ways a row of a sheet cannot express. */
export interface SpokenWords {
  readonly frame: {
    readonly quoted: (text: string) => string;
    /** A chart in words, for readers who cannot see it: its form, title and subtitle, then each series. */
    readonly chartDescription: (
      form: string,
      title: string,
      subtitle: string,
      series: readonly string[],
    ) => string;
    readonly chartTrend: (first: WrittenValue, last: WrittenValue) => string;
    /** Where the last value equals the first. */
    readonly chartUnchanged: (value: string, firstPeriod: string, lastPeriod: string) => string;
    readonly chartHighest: (value: string, period: string) => string;
    readonly chartLowest: (value: string, period: string) => string;
    /** For counts. */
    readonly chartMost: (value: string, period: string) => string;
    readonly chartFewest: (value: string, period: string) => string;
    readonly chartSingle: (value: string, period: string) => string;
  };
  readonly changes: {
    /** On a key figure that is shown as the last edition's latest value. */
    readonly unchanged: (period: string) => string;
    readonly notCompared: (period: string, was: string) => string;
  };
  readonly story: {
    /** The year of a sentence's or key figure's data. */
    readonly dataOf: (period: string) => string;
    /** Where a count for this period is of older values. */
    readonly countedFor: (years: string, period: string) => string;
    /** The label of a line for a series: its first and last values with their years. */
    readonly trend: (first: WrittenValue, last: WrittenValue) => string;
  };
  readonly template: {
    readonly key: (columns: readonly string[]) => string;
    readonly number: (minimum: number | null, maximum: number | null, unit: string) => string;
  };
}
