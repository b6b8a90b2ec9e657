import { join } from "node:path";
import type { Edition } from "../model/edition.ts";
import type { Manifest } from "../model/manifest.ts";
import { isShared } from "../stages/ingest/inputs.ts";
import { publishedBefore } from "./published-editions.ts";
import { readManifest } from "./read-manifest.ts";

/** Raw files identical to files of the edition before, by its manifest; none where it has no report. */
export async function unchangedFiles(
  root: string,
  { edition, previous }: Pick<Edition, "edition" | "previous">,
  hashes: ReadonlyMap<string, string>,
): Promise<ReadonlySet<string>> {
  const earlier = previous === undefined ? await publishedBefore(root, edition) : [previous];
  const inputs = Object.entries((await newestManifest(root, earlier))?.inputs ?? {});
  const sent = new Set(inputs.flatMap(([path, sha256]) => (isShared(path) ? [] : [sha256])));
  return new Set([...hashes].filter(([, sha256]) => sent.has(sha256)).map(([path]) => path));
}

/** The manifest of the first of these editions that has one; its report may have no figures. */
async function newestManifest(root: string, editions: readonly string[]): Promise<Manifest | null> {
  for (const edition of editions) {
    const manifest = await readManifest(join(root, "reports", edition, "manifest.json"));
    if (manifest) return manifest;
  }
  return null;
}
