import { z } from "zod";
import { locales } from "./locale.ts";
import { compareText } from "./source.ts";

const hashes = z.record(z.string(), z.string());

/** `manifest.json` of a report: what it was made from, by which version of the program, and what it consists of, all by sha256. */
export const manifestSchema = z.object({
  edition: z.string(),
  published: z.string(),
  /** Set for an edition that is not released: no later edition is compared with its figures. */
  draft: z.boolean().optional(),
  // What earlier versions of the program did not write is empty, so that such a report is made again.
  program: z.string().default(""),
  locales: z.array(z.enum(locales)).default([]),
  formats: z.array(z.string()).default([]),
  /** Below `data/raw/<edition>`; `reference/` and `datasets/` below `data`; `reports/` what the edition before published. */
  inputs: hashes,
  /** Below `data/processed/<edition>`. */
  processed: hashes.default({}),
  /** All but the manifest itself. */
  outputs: hashes,
});

export type Manifest = Readonly<z.infer<typeof manifestSchema>>;
export type Hashes = Manifest["inputs"];

/** By code unit, so that the same files give the same text. */
export function sortHashes(entries: Iterable<readonly [path: string, sha256: string]>): Hashes {
  return Object.fromEntries([...entries].sort(([a], [b]) => compareText(a, b)));
}

/** The first path that one has and the other has not, or has with other content; null where both are the same. */
export function firstDifference(first: Hashes, other: Hashes): string | null {
  const paths = [...new Set([...Object.keys(first), ...Object.keys(other)])].sort(compareText);
  return paths.find((path) => first[path] !== other[path]) ?? null;
}
