/** A finished report in memory: file name (with `/` between folders) to content. */
export interface Report {
  readonly edition: string;
  readonly files: ReadonlyMap<string, string | Uint8Array>;
}
