/** What a published method is, for the page that documents it and for whoever asks where a number comes from. */
export interface MethodDeclaration {
  readonly title: string;
  readonly formula: string;
  readonly source: string;
  /** What is refused or told before anything is published: each with its number, and where that comes from. */
  readonly guards?: readonly Guard[];
  /** How a declared dataset asks for it, in its sheet of indicators: operation, column and `of`. */
  readonly declared?: readonly string[];
  /** What happens at the edges: each is refused with a reason, or decided as said here. */
  readonly edgeCases: readonly string[];
  /** What is ours, or could not be read in an official text; none where the method is all its source's. */
  readonly ours: readonly string[];
  /** Where the expected results come from. */
  readonly reference: string;
}

export interface Guard {
  readonly says: string;
  readonly from: string;
}
