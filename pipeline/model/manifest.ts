import { z } from "zod";
import { locales } from "./locale.ts";
import { compareText } from "./source.ts";

const hashes = z.record(z.string(), z.string());

/** `manifest.json` of a report: what it was made from, by which version, and what it consists of, as sha256 hashes. */
export const manifestSchema = z.object({
  edition: z.string(),
  published: z.string(),
  /** Set for an unreleased edition, with whose figures no later edition is compared. */
  draft: z.boolean().optional(),
  // Empty for what earlier versions did not write, so that such a report is made again.
  program: z.string().default(""),
  locales: z.array(z.enum(locales)).default([]),
  formats: z.array(z.string()).default([]),
  /** Paths below `data/raw/<edition>`; `reference/` and `datasets/` are below `data`, `reports/` is the edition before. */
  inputs: hashes,
  /** Paths below `data/processed/<edition>`. */
  processed: hashes.default({}),
  /** All files but the manifest itself. */
  outputs: hashes,
});

export type Manifest = Readonly<z.infer<typeof manifestSchema>>;
export type Hashes = Manifest["inputs"];

/** Sorted by code unit, so that the same files give the same text. */
export function sortHashes(entries: Iterable<readonly [path: string, sha256: string]>): Hashes {
  return Object.fromEntries([...entries].sort(([a], [b]) => compareText(a, b)));
}

/** The first path that only one has or whose content differs, or null. */
export function firstDifference(first: Hashes, other: Hashes): string | null {
  const paths = [...new Set([...Object.keys(first), ...Object.keys(other)])].sort(compareText);
  return paths.find((path) => first[path] !== other[path]) ?? null;
}
