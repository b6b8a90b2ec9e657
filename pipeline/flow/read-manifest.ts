import { readFile } from "node:fs/promises";
import { type Manifest, manifestSchema } from "../model/manifest.ts";

/** The manifest of a report; null where it is missing or invalid. */
export async function readManifest(path: string): Promise<Manifest | null> {
  return manifestSchema.safeParse(await readJson(path)).data ?? null;
}

/** The content of a JSON file; undefined where it is missing or not JSON. */
export async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch {
    return undefined;
  }
}
