import { createHash } from "node:crypto";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { type Job, report } from "../../pipeline/flow/report.ts";
import type { Delivery } from "../../pipeline/model/edition.ts";
import type { Finding } from "../../pipeline/model/finding.ts";
import { formatPlace } from "../../pipeline/model/place.ts";
import { datasets } from "./datasets.ts";
import { madeOnce, remembered } from "./remembered.ts";

/** A copy of the project's data in a temporary folder, for a test to spoil. */
export interface Copy {
  readonly root: string;
  path(file: string): string;
  /** Replaces text once in a raw text file; the text must be there. */
  edit(file: string, from: string, to: string): Promise<void>;
  /** Replaces text once in a part of a raw workbook; the text must be there. */
  editPart(file: string, part: string, from: string | RegExp, to: string): Promise<void>;
  remove(file: string): Promise<void>;
  /** The whole report, or the part of it that is asked for. */
  report(part?: Pick<Job, "only" | "locales" | "make">): Promise<readonly Finding[]>;
  dispose(): Promise<void>;
}

/** The edition of 2020 as it was before there was another, and before it was published here. */
export function isOf2020(path: string): boolean {
  return !/[\\/]raw[\\/](?!2020)\d{4}$|^data[\\/]processed$/.test(path);
}

/** `without`: datasets that the edition does not have; `retrofit` costs two thirds of a check, for its hourly weather. */
export async function copyEdition(year = "2020", without: readonly string[] = []): Promise<Copy> {
  const root = await mkdtemp(join(tmpdir(), "almanac-"));
  await cp("data", join(root, "data"), { recursive: true, filter: isOf2020 });
  for (const dataset of without) await leaveOut(root, dataset);
  const path = (file: string) => join(root, "data/raw", year, file);
  const replaced = (text: string, from: string | RegExp, to: string): string => {
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`missing text: ${from}`);
    return changed;
  };
  return {
    root,
    path,
    edit: async (file, from, to) =>
      writeFile(path(file), replaced(await readFile(path(file), "utf8"), from, to)),
    editPart: async (file, part, from, to) => {
      const parts = unzipSync(await readFile(path(file)));
      const xml = strFromU8(parts[part] ?? new Uint8Array());
      parts[part] = strToU8(replaced(xml, from, to));
      await writeFile(path(file), zipSync(parts));
    },
    remove: (file) => rm(path(file)),
    report: async (part) => {
      const outcome = await report({
        root,
        edition: year,
        datasets: async () => ({ datasets }),
        progress: () => {},
        ...remembered(root),
        make: madeOnce,
        ...part,
      });
      if (!("findings" in outcome)) throw new Error(`missing findings: ${outcome.came}`);
      return outcome.findings;
    },
    dispose: () => rm(root, { recursive: true, force: true }),
  };
}

/** Every dataset but these: an edition of one is enough where it is files or processes that matter. */
export function allBut(...ids: readonly string[]): string[] {
  return datasets.map(({ id }) => id).filter((id) => !ids.includes(id));
}

/** Takes a dataset out of the edition of 2020: its files, what was promised of it, and its definition. */
export async function leaveOut(root: string, dataset: string): Promise<void> {
  const raw = join(root, "data/raw/2020");
  const { deliveries, ...edition } = JSON.parse(await readFile(join(raw, "edition.json"), "utf8"));
  const others = deliveries.filter((delivery: Delivery) => delivery.dataset !== dataset);
  await writeFile(join(raw, "edition.json"), JSON.stringify({ ...edition, deliveries: others }, null, 2));
  await rm(join(raw, dataset), { recursive: true, force: true });
  await rm(join(root, "data/datasets", dataset), { recursive: true, force: true });
}

/** Where a finding is, in one line. */
export function placeOf({ at }: Finding): string {
  if (at.medium !== "figure") return formatPlace(at);
  return [at.dataset, at.indicator, at.area, at.period, at.breakdown].join(" ").trim();
}

/** The sha256 of every file below a folder. */
export async function filesBelow(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = await Promise.all(
    paths.sort().map(async (path) => {
      const hash = createHash("sha256").update(await readFile(path));
      return [path.slice(folder.length + 1), hash.digest("hex")] as const;
    }),
  );
  return new Map(files);
}

/** A text file in pieces that a comparison can show: its elements and lines. */
export async function piecesOf(path: string): Promise<string[]> {
  return (await readFile(path, "utf8")).split(/(?<=>)|(?<=\n)/);
}

/** Prints, pictures and workbooks are published but not kept in git. */
export function inGit(files: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...files].filter(([name]) => !/\.(png|pdf|xlsx)$/.test(name)));
}
