/** What is told of parts and the whole that they do not fit. */
export interface PartsBesideWhole {
  readonly parts: number;
  readonly whole: number;
  readonly unit: string | null;
  /** The parts that are given, by what their columns or rows are called. */
  readonly columns: readonly string[];
  /** What they are parts of. */
  readonly of: string;
}
