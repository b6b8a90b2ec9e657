import { join } from "node:path";
import { folder } from "../stages/ingest/folder.ts";
import { hashOf } from "../stages/ingest/hash-of.ts";
import { areasFile } from "../stages/ingest/ingest.ts";

/** A hash of a dataset's definition and the table of places, in eight digits; changes when a form changes. */
export async function formFingerprint(root: string, dataset: string): Promise<string> {
  const data = folder(join(root, "data"));
  const listed = await data.list(`datasets/${dataset}`);
  const hashes: string[] = [];
  for (const path of [...listed.map((entry) => entry.path), areasFile])
    hashes.push(path, await data.hash(path));
  return hashOf(hashes.join("\n")).slice(0, 8);
}
