/** An indicator as defined when it was published, in English: a line of `indicators.csv`. */
export interface IndicatorDefinition {
  readonly dataset: string;
  readonly indicator: string;
  readonly unit: string;
  readonly title: string;
  readonly definition: string;
  readonly method: string;
}

export const definitionColumns = ["dataset", "indicator", "unit", "title", "definition", "method"] as const;
