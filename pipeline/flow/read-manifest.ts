import { readFile } from "node:fs/promises";
import { type Manifest, manifestSchema } from "../model/manifest.ts";

/** The manifest of a report; null where there is none, or none that can be read. */
export async function readManifest(path: string): Promise<Manifest | null> {
  return manifestSchema.safeParse(await readJson(path)).data ?? null;
}

/** What a JSON file says; undefined where it is not there or not JSON. */
export async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch {
    return undefined;
  }
}
