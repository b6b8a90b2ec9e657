/** What a text file may cost before it is refused. */
export interface TextLimits {
  readonly fileBytes: number;
  readonly zipEntries: number;
  readonly partBytes: number;
  readonly totalBytes: number;
  readonly ratio: number;
  readonly pages: number;
  readonly characters: number;
  /** Each is compared with the whole record. */
  readonly numbers: number;
  /** For an HTML page: nesting depth, and number of elements. */
  readonly depth: number;
  readonly elements: number;
}

export const textLimits: TextLimits = {
  fileBytes: 100_000_000,
  zipEntries: 5000,
  partBytes: 100_000_000,
  totalBytes: 250_000_000,
  ratio: 200,
  pages: 5000,
  characters: 5_000_000,
  numbers: 20_000,
  depth: 500,
  elements: 1_000_000,
};
