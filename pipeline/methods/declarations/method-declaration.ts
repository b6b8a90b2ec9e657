/** The documentation of a published method, for its page and for explaining where a number comes from. */
export interface MethodDeclaration {
  readonly title: string;
  readonly formula: string;
  readonly source: string;
  /** Checks before anything is published, each with its threshold and the source of that. */
  readonly guards?: readonly Guard[];
  /** How a dataset uses it in its sheet of indicators: operation, column and `of`. */
  readonly declared?: readonly string[];
  /** Edge cases: each is refused with a reason, or decided as stated. */
  readonly edgeCases: readonly string[];
  /** What is our own, or could not be verified in an official text; empty where everything is the source's. */
  readonly ours: readonly string[];
  /** Where the expected results in tests come from. */
  readonly reference: string;
}

export interface Guard {
  readonly says: string;
  readonly from: string;
}
