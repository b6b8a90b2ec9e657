import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { toldKey, toldValue } from "../../bench/exports/clients.mjs";
import { type Checked, check } from "../../pipeline/flow/check.ts";
import { publishedVintages } from "../../pipeline/flow/published-vintages.ts";
import type { ExportFormat } from "../../pipeline/model/export-format.ts";
import { isMissing, type Measure } from "../../pipeline/model/quantity.ts";
import { type Exported, exportedOf } from "../../pipeline/stages/export/exported.ts";
import { exportAs } from "../../pipeline/stages/export/formats.ts";
import { type NotCarried, noteBook } from "../../pipeline/stages/export/not-carried.ts";
import { parseObservations } from "../../pipeline/stages/ingest/record/parse-observations.ts";
import { datasets } from "./datasets.ts";
import { remembered } from "./remembered.ts";

/** What is told of one figure of one vintage, as every client is to tell it: by key, then value and all beside it. */
export type Told = ReadonlyMap<string, string>;

function told(value: Measure): string {
  return isMissing(value)
    ? toldValue({ amount: null, unit: "", status: "", qualifier: "", missing: value.missing })
    : toldValue({ ...value, missing: "" });
}

/** The keys of which two tell differently, or one tells nothing; a few of them with what each says. */
export function differences(
  found: Told,
  truth: Told,
  same: (one: string | undefined, other: string | undefined) => boolean,
): string[] {
  const keys = new Set([...found.keys(), ...truth.keys()]);
  return [...keys]
    .filter((key) => !same(found.get(key), truth.get(key)))
    .map((key) => `${key}: ${found.get(key) ?? "nothing"}, not ${truth.get(key) ?? "nothing"}`);
}

export interface ExportedEdition {
  readonly exported: Exported;
  /** From the observations, and from the reports of editions before as they lie there. */
  readonly truth: Told;
  readonly notCarried: readonly NotCarried[];
}

/** An edition of the project as it is exported, and what its figures are. */
export async function exportedEdition(year: string, root = "."): Promise<ExportedEdition> {
  const checked = await check({
    ...{ root, edition: year, datasets, progress: () => {} },
    ...remembered(root),
  });
  const { exported, notCarried } = await exportedFrom(checked, root);
  const truth = new Map<string, string>();
  for (const { dataset, observations } of checked.computed)
    for (const own of observations) truth.set(toldKey({ ...own, dataset }, year), told(own.value));
  const current = new Set([...truth.keys()].map((key) => key.slice(0, key.lastIndexOf(" | "))));
  for (const edition of ["2020", "2021"].filter((own) => own <= year))
    for (const file of edition < year ? ["observations.csv", "vintages.csv"] : ["vintages.csv"]) {
      const text = await readFile(join(root, "reports", edition, file), "utf8").catch(() => "");
      if (text === "") continue;
      for (const own of parseObservations(text, edition) ?? []) {
        const key = toldKey(own, file === "vintages.csv" ? `${edition}-1` : edition);
        if (current.has(key.slice(0, key.lastIndexOf(" | ")))) truth.set(key, told(own.value));
      }
    }
  return { exported, truth, notCarried };
}

export async function exportedFrom(
  checked: Checked,
  root: string,
): Promise<Pick<ExportedEdition, "exported" | "notCarried">> {
  const { edition } = checked;
  if (!edition) throw new Error("missing edition");
  const keys = checked.computed.flatMap(({ dataset, observations }) =>
    observations.map((own) => ({ ...own, dataset })),
  );
  const { note, entries } = noteBook("all");
  const vintagesOf = await publishedVintages(root, keys, checked.restatements);
  return { exported: exportedOf({ ...checked, edition }, vintagesOf, note), notCarried: entries() };
}

/** A format's files in a folder, for clients that read from a disk; the folder goes afterwards. */
export async function onDisk<T>(
  format: ExportFormat,
  exported: Exported,
  use: (folder: string, files: ReadonlyMap<string, string>) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "almanac-"));
  try {
    const { files } = exportAs(format, exported);
    for (const [path, content] of files) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
    return await use(folder, files);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
