import { join } from "node:path";
import type { StoredFile } from "../../model/report.ts";
import { type ScratchFolder, scratchFolder } from "../../scratch-folder.ts";

const dropped = new FinalizationRegistry<ScratchFolder>(({ remove }) => remove());

/** A file in a temporary folder of its own, which goes when nobody holds the file any more, or with the process. */
export function storedFile(folder: string, name: string): StoredFile {
  const scratch = scratchFolder(folder);
  const file = { path: join(scratch.path, name) };
  dropped.register(file, scratch);
  return file;
}
