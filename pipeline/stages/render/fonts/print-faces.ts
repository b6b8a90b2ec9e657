/** The typefaces of one language's prints: small, uncompressed, and identified by content. */
export interface PrintFaces {
  readonly key: string;
  /** Their names inside the files, the language's own first. */
  readonly families: readonly string[];
  readonly files: readonly Uint8Array[];
}
