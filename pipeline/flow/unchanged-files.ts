import { join } from "node:path";
import type { Edition } from "../model/edition.ts";
import { isShared } from "../stages/ingest/inputs.ts";
import { previousOf } from "./published-editions.ts";
import { readManifest } from "./standing.ts";

/** Raw files that are byte for byte files of the edition before, as its manifest has them; none where it has no report. */
export async function unchangedFiles(
  root: string,
  edition: Pick<Edition, "edition" | "previous">,
  hashes: ReadonlyMap<string, string>,
): Promise<ReadonlySet<string>> {
  const previous = await previousOf(root, edition);
  const manifest =
    previous === null ? null : await readManifest(join(root, "reports", previous, "manifest.json"));
  const inputs = Object.entries(manifest?.inputs ?? {});
  const sent = new Set(inputs.flatMap(([path, sha256]) => (isShared(path) ? [] : [sha256])));
  return new Set([...hashes].filter(([, sha256]) => sent.has(sha256)).map(([path]) => path));
}
