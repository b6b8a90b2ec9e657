/** What a file holds; or, of one that would fill the memory, where it lies until the report is written. */
export type Content = string | Uint8Array | StoredFile;

/** A file in a folder that stays for as long as anybody holds this. */
export interface StoredFile {
  readonly path: string;
}

export function isStored(content: Content): content is StoredFile {
  return typeof content === "object" && "path" in content;
}

/** A finished report: file name (with `/` between folders) to content. */
export interface Report {
  readonly edition: string;
  readonly files: ReadonlyMap<string, Content>;
}
