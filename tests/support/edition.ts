import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { editionText } from "../../pipeline/flow/next-edition.ts";
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

let ours: ReadonlyMap<string, Buffer> | undefined;

/** Every file of the project's own data, read once. */
function ownFiles(): ReadonlyMap<string, Buffer> {
  ours ??= new Map(
    readdirSync("data", { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.replaceAll("\\", "/"), readFileSync(path)] as const),
  );
  return ours;
}

/** Writes the project's data of one year below a folder, as if there were no other edition and none was published here. */
export function writeData(root: string, without: readonly string[] = [], year = "2020"): void {
  const others = new RegExp(`^data/(raw/(?!${year})\\d{4}|processed)/`);
  const isLeftOut = (path: string) => {
    const [, dataset = ""] = /^data\/(?:raw\/\d{4}|datasets)\/([^/]+)\//.exec(path) ?? [];
    return without.includes(dataset);
  };
  const made = new Set<string>();
  for (const [path, bytes] of ownFiles()) {
    if (others.test(path) || isLeftOut(path)) continue;
    const folder = dirname(join(root, path));
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(join(root, path), path.endsWith(`${year}/edition.json`) ? promised(bytes, without) : bytes);
  }
}

/** edition.json without what was promised of some datasets. */
function promised(bytes: Buffer, without: readonly string[]): string | Buffer {
  if (without.length === 0) return bytes;
  const { deliveries, ...edition } = JSON.parse(bytes.toString("utf8"));
  const others = deliveries.filter(({ dataset }: Delivery) => !without.includes(dataset));
  return editionText({ ...edition, deliveries: others });
}

/** `without`: datasets that the edition does not have: their files, what was promised of them, and their definitions. */
export async function copyEdition(year = "2020", without: readonly string[] = []): Promise<Copy> {
  const root = await mkdtemp(join(tmpdir(), "almanac-"));
  writeData(root, without, year);
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

/** Of what is published git keeps the record, and the pages and drawings in English. */
export function inGit(files: ReadonlyMap<string, string>): Map<string, string> {
  return new Map(
    [...files].filter(([name]) =>
      /^[^/.]+\.(csv|json)$|^(places\/)?[^./]+\.(html|css)$|^charts\/[^./]+\.svg$/.test(name),
    ),
  );
}
