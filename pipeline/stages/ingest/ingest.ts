import type { Dataset } from "../../model/dataset.ts";
import { datasetsIn, type Edition } from "../../model/edition.ts";
import { formName } from "../../model/file-name.ts";
import { type Finding, finding } from "../../model/finding.ts";
import { fileAt, inFile } from "../../model/place.ts";
import type { Sheet } from "../../model/sheet.ts";
import { type Absent, deliveriesOf } from "./edition/deliveries-of.ts";
import { type FrontFiles, readFrontFiles } from "./edition/front-files.ts";
import { type EditionRead, readEdition } from "./edition/read-edition.ts";
import { sourceOf, standIns, wantedFiles } from "./edition/source-of.ts";
import { strangersIn } from "./edition/strangers-in.ts";
import type { Folder } from "./folder.ts";
import { hashOf } from "./hash-of.ts";
import { defaultLimits } from "./limits.ts";
import { duplicateFile, emptyEdition, lockFile, missingFile, notAPlainFile, otherName } from "./problems.ts";
import { type RawFile, readRawFile, readWithin, referenceReading } from "./read-raw-file.ts";

/** Everything an edition is made from, as read; `edition` is null where edition.json itself has errors. */
export interface Ingested {
  readonly edition: Edition | null;
  /** The edition's datasets that can be computed: a source they need may be late, but is not given up. */
  readonly datasets: readonly Dataset[];
  /** Datasets left out because a source they need was given up. */
  readonly absent: readonly Absent[];
  /** Its forewords as written, its cover picture, and the boundaries for its maps. */
  readonly front: Omit<FrontFiles, "findings">;
  readonly files: readonly RawFile[];
  /** The sheet of `data/reference/areas.csv`. */
  readonly areas: readonly Sheet[];
  /** The sheet of `data/reference/accepted-findings.csv`, if there is one. */
  readonly acceptances: readonly Sheet[];
  /** The sheet of `data/reference/corrections.csv`, if there is one. */
  readonly corrections: readonly Sheet[];
  /** The sha256 of each file that was read, including edition.json. */
  readonly hashes: ReadonlyMap<string, string>;
  /** The sheet of `data/reference/restatements.csv`, if there is one. */
  readonly restatements: readonly Sheet[];
  /** The sheet of `data/reference/signed-claims.csv`, if there is one. */
  readonly signatures: readonly Sheet[];
  readonly findings: readonly Finding[];
}

/** The table of places, which every dataset needs. */
export const areasFile = "reference/areas.csv";

/** Where to read an edition, and the available datasets. */
export interface IngestJob {
  readonly raw: Folder;
  readonly data: Folder;
  /** The folder's year. */
  readonly year: string;
  readonly datasets: readonly Dataset[];
  /** Ids of datasets whose definition has errors. */
  readonly faulty?: readonly string[];
  /** Set where some datasets are left out, whose files are then ignored. */
  readonly partial: boolean;
  readonly read?: typeof readRawFile;
}

/** Reads an edition's raw files for the given datasets, and the reference files of `data/`, without interpreting them. */
export async function ingest(job: IngestJob): Promise<Ingested> {
  const { raw, data, read = readRawFile } = job;
  const { edition, sha256, findings: ofEdition, placeOf } = await readEditionFile(job);
  const chosen = edition ? datasetsIn(edition, job.datasets) : job.datasets;
  const areas = await readReviewed(data, areasFile, read);
  const acceptances = await readOptional(data, "reference/accepted-findings.csv", read);
  const corrections = await readOptional(data, "reference/corrections.csv", read);
  const restatements = await readOptional(data, "reference/restatements.csv", read);
  const signatures = await readOptional(data, "reference/signed-claims.csv", read);
  const files: RawFile[] = [];
  for (const dataset of chosen) {
    if ((await raw.kind(dataset.id)) === "other") files.push(unreadFolder(dataset));
    else files.push(...(await readDataset(raw, dataset, { edition, year: job.year, read })));
  }
  const deliveries = edition ? deliveriesOf(edition, chosen, files) : { absent: [], findings: [] };
  const strangers =
    edition && !job.partial ? await strangersIn(raw, edition, job.datasets, job.faulty ?? []) : [];
  const isEmpty = edition !== null && !job.partial && chosen.length + (job.faulty?.length ?? 0) === 0;
  const { findings: ofFront, ...front } = edition
    ? await readFrontFiles(raw, edition, placeOf)
    : { forewords: new Map(), cover: null, logo: null, photograph: null, boundaries: null, findings: [] };
  const copies = duplicateFiles(files);
  const copied = new Set(copies.map(({ at }) => fileAt(at)));
  // A copy need not also be reported as unknown.
  const isOfCopy = ({ code, at }: Finding) => code === "orphan-file" && copied.has(fileAt(at));
  const gone = new Set(deliveries.absent.map(({ dataset }) => dataset.id));
  const reference = [areas, ...acceptances, ...corrections, ...restatements, ...signatures];
  const all = [...files, ...reference.filter((file) => file.sha256 !== "")];
  return {
    edition,
    datasets: chosen.filter(({ id }) => !gone.has(id)),
    absent: deliveries.absent,
    front,
    files: all,
    areas: areas.sheets,
    acceptances: acceptances.flatMap((file) => file.sheets),
    corrections: corrections.flatMap((file) => file.sheets),
    hashes: new Map(
      [{ path: "edition.json", sha256 }, ...all]
        .filter((file) => file.sha256 !== "")
        .map((file) => [file.path, file.sha256]),
    ),
    restatements: restatements.flatMap((file) => file.sheets),
    signatures: signatures.flatMap((file) => file.sheets),
    findings: [
      ...ofEdition,
      ...(isEmpty ? [finding(emptyEdition(), inFile("edition.json"))] : []),
      ...strangers,
      ...deliveries.findings,
      ...ofFront,
      ...copies,
      ...[...reference, ...files].flatMap((file) => file.findings).filter((found) => !isOfCopy(found)),
    ],
  };
}

/** A reviewed table that may be absent. */
export async function readOptional(data: Folder, path: string, read = readRawFile): Promise<RawFile[]> {
  return (await data.kind(path)) === null ? [] : [await readReviewed(data, path, read)];
}

/** A link is not read as a reviewed table, but leaving it out silently would change figures. */
async function readReviewed(data: Folder, path: string, read: typeof readRawFile): Promise<RawFile> {
  const kind = await data.kind(path);
  if (kind === "file") return read(data, path, referenceReading);
  const problem = kind === null ? missingFile({ office: null, canBeGivenUp: false }) : notAPlainFile();
  const findings = [finding(problem, inFile(path))];
  return {
    path,
    dataset: null,
    source: "reference",
    bytes: 0,
    sha256: "",
    format: null,
    sheets: [],
    findings,
  };
}

/** edition.json with its hash; empty where it cannot be read. */
async function readEditionFile({
  raw,
  year,
  datasets,
  faulty = [],
  partial,
}: IngestJob): Promise<EditionRead & { readonly sha256: string }> {
  const file = "edition.json";
  const placeOf = () => inFile(file);
  const kind = await raw.kind(file);
  if (kind === "file") {
    const bytes = await readWithin(raw, file, defaultLimits.fileBytes);
    if ("code" in bytes)
      return { edition: null, sha256: "", findings: [finding(bytes, inFile(file))], placeOf };
    const ids = partial ? null : new Set([...datasets.map(({ id }) => id), ...faulty]);
    return { ...readEdition(bytes, year, ids), sha256: hashOf(bytes) };
  }
  const problem = kind === null ? missingFile({ office: null, canBeGivenUp: false }) : notAPlainFile();
  return { edition: null, sha256: "", findings: [finding(problem, inFile(file))], placeOf };
}

/** Targets of links are in no manifest, so changes to them would go unnoticed; they are not read. */
function unreadFolder({ id }: Dataset): RawFile {
  const findings = [finding(notAPlainFile(), inFile(id))];
  return { path: id, dataset: id, source: null, bytes: 0, sha256: "", format: null, sheets: [], findings };
}

async function readDataset(
  raw: Folder,
  dataset: Dataset,
  {
    edition,
    year,
    read,
  }: Pick<Ingested, "edition"> & { readonly year: string; readonly read: typeof readRawFile },
): Promise<RawFile[]> {
  const files: RawFile[] = [];
  const listed = await raw.list(dataset.id);
  const nameOf = (path: string) => path.slice(dataset.id.length + 1);
  const names = listed.filter(({ kind }) => kind === "file").map(({ path }) => nameOf(path));
  const stands = standIns({ names, wanted: wantedFiles(dataset, edition), edition: year });
  for (const { path, kind } of listed) {
    const name = nameOf(path);
    const at = inFile(path);
    const standsFor = stands.get(name);
    const { source, contract, isLarge, misnamed } = sourceOf(dataset, standsFor ?? name);
    const unread = { path, dataset: dataset.id, source, bytes: 0, sha256: "", format: null, sheets: [] };
    if (kind !== "file") files.push({ ...unread, findings: [finding(notAPlainFile(), at)] });
    else if (name.startsWith("~$"))
      files.push({ ...unread, source: null, findings: [finding(lockFile(), at)] });
    else if (isLarge)
      files.push({
        ...unread,
        bytes: (await raw.size(path)) ?? 0,
        sha256: await raw.hash(path),
        isLarge: true,
        findings: [],
      });
    else {
      const file = await read(raw, path, { dataset: dataset.id, source, contract, misnamed });
      const isMisnamed = standsFor !== undefined && name !== formName(standsFor);
      const findings = isMisnamed
        ? [finding(otherName({ file: standsFor }), at), ...file.findings]
        : file.findings;
      files.push(standsFor === undefined ? file : { ...file, standsFor, findings });
    }
  }
  return files;
}

/** The copy is the file with an unknown name; of two known ones, the later. */
function duplicateFiles(files: readonly RawFile[]): Finding[] {
  const first = new Map<string, string>();
  const rank = ({ source }: RawFile) => (source === null ? 1 : 0);
  return files
    .toSorted((a, b) => rank(a) - rank(b))
    .flatMap(({ path, sha256 }) => {
      if (sha256 === "") return [];
      const other = first.get(sha256);
      if (other === undefined) first.set(sha256, path);
      return other === undefined ? [] : [finding(duplicateFile({ other }), inFile(path))];
    });
}
