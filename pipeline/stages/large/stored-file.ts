import { join } from "node:path";
import type { StoredFile } from "../../model/report.ts";
import { type ScratchFolder, scratchFolder } from "../../scratch-folder.ts";

const dropped = new FinalizationRegistry<ScratchFolder>(({ remove }) => remove());

/** A file in its own temporary folder, removed when the object is garbage-collected or the process ends. */
export function storedFile(folder: string, name: string): StoredFile {
  const scratch = scratchFolder(folder);
  const file = { path: join(scratch.path, name) };
  dropped.register(file, scratch);
  return file;
}
