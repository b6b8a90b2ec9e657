import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { type EntryBelow, entriesBelow } from "./entries-below.ts";
import { rememberAsked } from "./remember-asked.ts";

/** What a dataset's definition names: what lists of them and completion show. */
export interface DatasetOutline {
  readonly id: string;
  /** Path under the repository's root. */
  readonly definedIn: string;
  /** Null where its definition has errors. */
  readonly names: DatasetNames | null;
}

interface DatasetNames {
  readonly title: string;
  readonly sources: readonly { readonly id: string; readonly file: string }[];
  readonly indicators: readonly {
    readonly id: string;
    readonly title: string;
    readonly units: readonly string[];
  }[];
}

/**
 * The datasets of a data repository by their names, in report order, without running its code. They are remembered where
 * something was made before, so that asking again takes no time.
 */
export async function outlineOf(
  root: string,
  edition: string | undefined,
): Promise<readonly DatasetOutline[]> {
  return rememberAsked(root)("outline", fingerprintOf(root, edition), () => outline(root, edition));
}

async function outline(root: string, edition: string | undefined): Promise<readonly DatasetOutline[]> {
  const { registryOf } = await import("./registry.ts");
  const { all } = await registryOf(root, edition, "left");
  return all.map(({ id, definedIn, dataset }) => {
    if (!dataset) return { id, definedIn, names: null };
    const { title, indicators: words } = dataset.words.en;
    const sources = Object.entries(dataset.sources).map(([source, { file }]) => ({ id: source, file }));
    const indicators = Object.entries(dataset.indicators).map(([indicator, { unit }]) => ({
      id: indicator,
      title: words[indicator]?.title ?? "",
      units: [unit].flat(),
    }));
    return { id, definedIn, names: { title, sources, indicators } };
  });
}

/** All that definitions are read from, by content. */
function fingerprintOf(root: string, edition: string | undefined): string {
  const hash = createHash("sha256");
  const datasets = orElse([], () => entriesBelow(join(root, "data/datasets")));
  const form: EntryBelow[] =
    edition === undefined ? [] : [{ path: join(root, "data/raw", edition, "edition.json"), kind: "file" }];
  for (const { path, kind } of [...form, ...datasets]) {
    const bytes = kind === "file" ? orElse(null, () => readFileSync(path)) : null;
    hash.update(`${relative(root, path)}\n${kind}\n${bytes?.length}\n`).update(bytes ?? "");
  }
  return hash.digest("hex");
}

function orElse<T>(none: T, read: () => T): T {
  try {
    return read();
  } catch {
    return none;
  }
}
