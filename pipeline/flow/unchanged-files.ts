import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Edition } from "../model/edition.ts";
import { readManifest } from "./standing.ts";

/** Raw files that are byte for byte files of the edition before, as its manifest has them; none where it has no report. */
export async function unchangedFiles(
  root: string,
  { edition, previous }: Pick<Edition, "edition" | "previous">,
  hashes: ReadonlyMap<string, string>,
): Promise<ReadonlySet<string>> {
  const reports = await readdir(join(root, "reports")).catch(() => []);
  const earlier = reports.filter((name) => /^\d{4}$/.test(name) && name < edition).sort();
  const last = previous ?? earlier.at(-1);
  const manifest =
    last === undefined ? null : await readManifest(join(root, "reports", last, "manifest.json"));
  const sent = new Set(Object.values(manifest?.inputs ?? {}));
  return new Set([...hashes].filter(([, sha256]) => sent.has(sha256)).map(([path]) => path));
}
