import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { compareText } from "../model/source.ts";

/** The editions that have a report, the oldest first; their raw files need not be there. */
export async function publishedEditions(root: string): Promise<string[]> {
  const entries = await readdir(join(root, "reports"), { withFileTypes: true }).catch(() => []);
  const years = entries.filter((entry) => entry.isDirectory() && /^\d{4}$/.test(entry.name));
  return years.map(({ name }) => name).sort(compareText);
}

/** Those before an edition, the newest first. */
export async function publishedBefore(root: string, edition: string): Promise<string[]> {
  return (await publishedEditions(root)).filter((year) => year < edition).reverse();
}
