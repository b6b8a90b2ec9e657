import type { Folder } from "../../pipeline/stages/ingest/folder.ts";

/** A folder of raw files in which each file that is asked for has these bytes. */
export function oneFile(bytes: Uint8Array): Folder {
  return {
    list: async () => [],
    kind: async () => "file",
    size: async () => bytes.length,
    read: async () => bytes,
    hash: async () => "",
  };
}
