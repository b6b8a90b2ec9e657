import { fits } from "../../model/contract.ts";
import type { Dataset } from "../../model/dataset.ts";
import { type Edition, editionSchema } from "../../model/edition.ts";
import { type Finding, finding } from "../../model/finding.ts";
import type { Sheet } from "../../model/sheet.ts";
import { compareText } from "../../model/source.ts";
import type { Folder } from "./folder.ts";
import { duplicateFile, invalidEdition, lockFile, missingFile, unsafePath } from "./problems.ts";
import { type RawFile, readRawFile, referenceReading } from "./read-raw-file.ts";

/** Everything an edition is made from, as read; `edition` is null when edition.json itself is at fault. */
export interface Ingested {
  readonly edition: Edition | null;
  readonly files: readonly RawFile[];
  /** The sheet of `data/reference/areas.csv`. */
  readonly areas: readonly Sheet[];
  /** The sheet of `data/reference/accepted-findings.csv`, if there is one. */
  readonly acceptances: readonly Sheet[];
  /** The sheet of `data/reference/corrections.csv`, if there is one. */
  readonly corrections: readonly Sheet[];
  readonly findings: readonly Finding[];
}

/** Reads an edition's raw files for the datasets given, and from `data/` the reference files. Nothing is interpreted, nothing is written. */
export async function ingest(
  raw: Folder,
  data: Folder,
  datasets: readonly Dataset[],
  read: typeof readRawFile = readRawFile,
): Promise<Ingested> {
  const findings: Finding[] = [];
  const edition = await readEdition(raw, findings);
  const areas = await read(data, "reference/areas.csv", referenceReading);
  const acceptances = await readOptional(data, "reference/accepted-findings.csv", read);
  const corrections = await readOptional(data, "reference/corrections.csv", read);
  const files: RawFile[] = [];
  for (const dataset of datasets) files.push(...(await readDataset(raw, dataset, read)));
  if (edition) findings.push(...missingFiles(edition, datasets, files));
  const reference = [areas, ...acceptances, ...corrections];
  const all = [...files, ...reference.filter((file) => file.sha256 !== "")];
  findings.push(...duplicateFiles(files), ...[...reference, ...files].flatMap((file) => file.findings));
  return {
    edition,
    files: all,
    areas: areas.sheets,
    acceptances: acceptances.flatMap((file) => file.sheets),
    corrections: corrections.flatMap((file) => file.sheets),
    findings,
  };
}

async function readOptional(data: Folder, path: string, read: typeof readRawFile): Promise<RawFile[]> {
  return (await data.size(path)) === null ? [] : [await read(data, path, referenceReading)];
}

async function readEdition(raw: Folder, findings: Finding[]): Promise<Edition | null> {
  const file = "edition.json";
  const bytes = await raw.read(file);
  const at = { scope: "file", file } as const;
  if (!bytes) {
    findings.push(finding(missingFile({ office: null }), at));
    return null;
  }
  const parsed = editionSchema.safeParse(parseJson(new TextDecoder().decode(bytes)));
  if (parsed.success) return parsed.data;
  for (const { path, message } of parsed.error.issues.slice(0, 1)) {
    findings.push(finding(invalidEdition({ field: path.join("."), message }), at));
  }
  return null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function readDataset(raw: Folder, dataset: Dataset, read: typeof readRawFile): Promise<RawFile[]> {
  const files: RawFile[] = [];
  for (const { path, kind } of await raw.list(dataset.id)) {
    const name = path.slice(dataset.id.length + 1);
    const at = { scope: "file", file: path } as const;
    const unread = { path, dataset: dataset.id, source: null, bytes: 0, sha256: "", sheets: [] };
    if (kind !== "file") files.push({ ...unread, findings: [finding(unsafePath({ path }), at)] });
    else if (name.startsWith("~$")) files.push({ ...unread, findings: [finding(lockFile(), at)] });
    else {
      const [source, contract] = sourceOf(dataset, name);
      const reading = { dataset: dataset.id, source, contract };
      files.push(await read(raw, path, reading));
    }
  }
  return files;
}

/** The source whose file name is this one, or whose pattern fits it. */
function sourceOf(dataset: Dataset, name: string) {
  const sources = Object.entries(dataset.sources);
  return (
    sources.find(([, contract]) => contract.file === name) ??
    sources.find(([, contract]) => fits(contract.file, name)) ?? [null, null]
  );
}

function missingFiles(edition: Edition, datasets: readonly Dataset[], files: readonly RawFile[]): Finding[] {
  const present = new Set(files.map((file) => file.path));
  const ids = new Set(datasets.map((dataset) => dataset.id));
  const expected = edition.deliveries.filter((delivery) => ids.has(delivery.dataset));
  const missing = expected
    .map(({ dataset, file, office }) => ({ file: `${dataset}/${file}`, office: office as string | null }))
    .filter(({ file }) => !present.has(file));
  for (const dataset of datasets) {
    for (const [source, contract] of Object.entries(dataset.sources)) {
      const delivered = files.some((file) => file.dataset === dataset.id && file.source === source);
      const promised = missing.some(({ file }) => {
        const name = file.slice(dataset.id.length + 1);
        return file.startsWith(`${dataset.id}/`) && sourceOf(dataset, name)[0] === source;
      });
      if (contract.required && !delivered && !promised) {
        missing.push({ file: `${dataset.id}/${contract.file}`, office: null });
      }
    }
  }
  return missing
    .sort((a, b) => compareText(a.file, b.file))
    .map(({ file, office }) => finding(missingFile({ office }), { scope: "file", file }));
}

function duplicateFiles(files: readonly RawFile[]): Finding[] {
  const first = new Map<string, string>();
  return files.flatMap(({ path, sha256 }) => {
    if (sha256 === "") return [];
    const other = first.get(sha256);
    if (other === undefined) first.set(sha256, path);
    return other === undefined ? [] : [finding(duplicateFile({ other }), { scope: "file", file: path })];
  });
}
