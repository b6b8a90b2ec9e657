import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Edition } from "../model/edition.ts";
import { compareText } from "../model/source.ts";
import { folder } from "../stages/ingest/folder.ts";
import type { InputFolders } from "../stages/ingest/inputs.ts";
import { readManifest } from "./read-manifest.ts";

/** The editions with a report, drafts included, oldest first; their raw files may be missing. */
export async function reportedEditions(root: string): Promise<string[]> {
  const entries = await readdir(join(root, "reports"), { withFileTypes: true }).catch(() => []);
  const years = entries.filter((entry) => entry.isDirectory() && /^\d{4}$/.test(entry.name));
  return years.map(({ name }) => name).sort(compareText);
}

/** The editions with a released report. */
export async function publishedEditions(root: string): Promise<string[]> {
  const reported = await reportedEditions(root);
  const manifests = await Promise.all(
    reported.map((year) => readManifest(join(root, "reports", year, "manifest.json"))),
  );
  return reported.filter((_, index) => !manifests[index]?.draft);
}

/** Released editions before an edition, newest first. */
export async function publishedBefore(root: string, edition: string): Promise<string[]> {
  return (await publishedEditions(root)).filter((year) => year < edition).reverse();
}

/** The edition to compare with: the one that edition.json names, else the newest earlier report with figures, or null. */
export async function previousOf(
  root: string,
  { edition, previous }: Pick<Edition, "edition" | "previous">,
): Promise<string | null> {
  if (previous !== undefined) return previous;
  const reports = folder(join(root, "reports"));
  for (const earlier of await publishedBefore(root, edition))
    if ((await reports.kind(`${earlier}/observations.csv`)) === "file") return earlier;
  return null;
}

/** The folders with the inputs of an edition's report. */
export async function inputFolders(
  root: string,
  edition: Pick<Edition, "edition" | "previous">,
): Promise<InputFolders> {
  return {
    raw: folder(join(root, "data/raw", edition.edition)),
    data: folder(join(root, "data")),
    reports: folder(join(root, "reports")),
    previous: await previousOf(root, edition),
  };
}
