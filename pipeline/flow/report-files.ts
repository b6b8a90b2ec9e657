import type { Dataset } from "../model/dataset.ts";
import type { Locale } from "../model/locale.ts";
import { type Hashes, type Manifest, sortHashes } from "../model/manifest.ts";
import type { Content } from "../model/report.ts";
import { hashOf } from "../stages/ingest/hash-of.ts";
import { hashInputs } from "../stages/ingest/inputs.ts";
import { localName } from "../stages/render/file-names.ts";
import { observationsOf } from "../stages/render/material.ts";
import { processedFiles } from "../stages/render/processed.ts";
import { renderQuality } from "../stages/render/render-quality.ts";
import { wordsOf } from "../stages/render/words.ts";
import type { Checked, CheckJob } from "./check.ts";
import type { Draft } from "./draft.ts";
import { inputFolders } from "./published-editions.ts";
import { covers, heldBy, madeBy, type ReportStanding } from "./standing.ts";

type Files = ReadonlyMap<string, Content>;

/** Hashes of every file that the report depends on, from the bytes that were read. */
export async function inputsOf({ root }: CheckJob, { edition, hashes }: Checked): Promise<Hashes> {
  if (!edition) throw new Error("missing edition");
  return hashInputs(await inputFolders(root, edition), hashes);
}

/** The processed rows of every dataset, and the hashes of their files. */
export interface Processed {
  readonly files: Files;
  readonly hashes: Hashes;
}

export function processedOf(checked: Checked): Processed {
  const files = new Map(
    checked.validated.flatMap((each) => [...processedFiles(each, observationsOf(checked, each.dataset.id))]),
  );
  return { files, hashes: hashesOf(files) };
}

/** The files to publish: the report, its manifest and the processed rows. `into` is the report that a part is added to. */
export function reportFiles(
  { checked, part, report, rows }: Draft & { readonly rows: Processed },
  inputs: Hashes,
  into: Manifest | null,
  { program, sameCode }: ReportStanding,
): { readonly files: Files; readonly processed: Files } {
  if (!checked.edition || !report) throw new Error("missing report");
  const { edition, published, draft } = checked.edition;
  const held = into && covers(heldBy(into), part) ? heldBy(into) : part;
  // Text is encoded once, for hashing and for writing.
  const made = new Map([...report.files].map(([name, content]) => [name, encoded(content)] as const));
  const manifest: Manifest = {
    edition,
    published,
    ...(draft && { draft }),
    program: program.version,
    locales: [...held.locales],
    formats: [...held.formats],
    inputs,
    processed: rows.hashes,
    outputs: sortHashes(Object.entries({ ...into?.outputs, ...hashesOf(made) })),
  };
  const processed = new Map(rows.files);
  // Files that a part keeps may have been made by other code of the same version.
  if (!into || sameCode) processed.set(madeBy, `${JSON.stringify({ code: program.code })}\n`);
  return {
    files: new Map([...made, ["manifest.json", `${JSON.stringify(manifest, null, 2)}\n`]]),
    processed,
  };
}

/** The pages that say why there is no report; the first is the main one. */
export function refusalFiles(
  { checked, part: { locales } }: Draft,
  datasets: readonly Dataset[],
): ReadonlyMap<string, string> {
  const page = (locale: Locale) =>
    renderQuality(checked, wordsOf(locale, checked.areas, datasets), { rendered: locales });
  return new Map(locales.map((locale) => [localName("quality.html", locale), page(locale)]));
}

function encoded(content: Content): Content {
  return typeof content === "string" ? Buffer.from(content) : content;
}

function hashesOf(files: Files): Hashes {
  return sortHashes([...files].map(([name, content]) => [name, hashOf(content)] as const));
}
