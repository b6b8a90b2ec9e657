/** What a file contains, or where it is stored until the report is written, if it is too large for memory. */
export type Content = string | Uint8Array | StoredFile;

/** A file in a folder that exists as long as this object is referenced. */
export interface StoredFile {
  readonly path: string;
}

export function isStored(content: Content): content is StoredFile {
  return typeof content === "object" && "path" in content;
}

/** A finished report: contents by file name, with `/` between folders. */
export interface Report {
  readonly edition: string;
  readonly files: ReadonlyMap<string, Content>;
}
