import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import type { Areas } from "../../model/area.ts";
import type { Contract } from "../../model/contract.ts";
import type { Context, Dataset } from "../../model/dataset.ts";
import type { Edition } from "../../model/edition.ts";
import { groupBy } from "../../model/group-by.ts";
import { tableEnding } from "../../model/large-file.ts";
import { rowsElsewhere } from "../../model/table.ts";
import { rowsOf, type Validated } from "../validate/validate.ts";
import { checkSource } from "./check-source.ts";
import { type ComputedStream, computeStream, type Feed } from "./compute-stream.ts";
import { type Engine, EngineFault, nobody } from "./engine.ts";
import type { LargeRead } from "./large-read.ts";
import { tableOf } from "./large-table.ts";
import { accessFrom, allowedPlaces, openClickHouse } from "./open-clickhouse.ts";
import { type DuckDb, openDuckDb } from "./open-duckdb.ts";
import { filesOf } from "./parts-of.ts";
import { rowsBehind } from "./rows-behind.ts";
import { rowsPerSecond } from "./rows-per-second.ts";
import { groupsOf } from "./stream-groups.ts";
import { tableIn, tablePart } from "./table-of-engine.ts";

/** What this stage needs to know about a raw file. */
interface File {
  readonly path: string;
  readonly dataset: string | null;
  readonly source: string | null;
  readonly isLarge?: true;
}

/** The large sources of an edition by dataset and source; their engines stay open until closed. */
export interface LargeReads {
  /** Undefined where the dataset has no such source. */
  of(dataset: string): ReadonlyMap<string, LargeRead> | undefined;
  /** What a dataset computes from the source it takes group by group; null where it has none. */
  computed(validated: Validated, context: Context, keep: string | null): Promise<ComputedStream | null>;
  close(): Promise<void>;
}

export interface LargeJob {
  /** The folder of the edition's raw files. */
  readonly raw: string;
  readonly files: readonly File[];
  readonly datasets: readonly Dataset[];
  readonly edition: Edition;
  readonly areas: Areas;
  /** How many rows of each kind of fault are listed; few by default. */
  readonly examples?: number | undefined;
  /** By default the cluster named in the environment. */
  readonly openCluster?: () => Promise<Engine>;
  progress(step: string): void;
}

/** Percent by which the heap may grow between collections; 0 leaves it to V8, which may use three times as much. */
const heapMayGrow = (percent: number) => setFlagsFromString(`--heap-growing-percent=${percent}`);
const mostGrowth = 50;

/** Runs the checks of every large source in engines. */
export async function readLarge(job: LargeJob): Promise<LargeReads> {
  const { edition, areas, progress } = job;
  const reads = new Map<string, Map<string, LargeRead>>();
  let duck: DuckDb | null = null;
  let house: Engine | null = null;
  heapMayGrow(mostGrowth);
  const close = async () => {
    heapMayGrow(0);
    await duck?.close();
    await house?.close();
  };
  const open = async (paths: readonly string[], contract: Contract) => {
    const [path = ""] = paths;
    if (!path.endsWith(tableEnding)) {
      duck ??= await openDuckDb();
      return { engine: duck, parts: await filesOf(duck, job.raw, paths, contract) };
    }
    const text = await readFile(join(job.raw, path), "utf8");
    const from = tableIn(path, text, allowedPlaces(process.env));
    if (typeof from !== "string")
      return { engine: nobody, parts: { parts: [], headerUnits: new Map(), findings: [from] } };
    house ??= await (job.openCluster ?? (() => openClickHouse(accessFrom(process.env))))();
    return { engine: house, parts: await tablePart(house, path, from, contract) };
  };
  const against = { areas, published: edition.published, edition: edition.edition };
  try {
    for (const dataset of job.datasets) {
      const ofDataset = job.files.filter((file) => file.dataset === dataset.id && file.source !== null);
      for (const [source, files] of groupBy(ofDataset, (file) => file.source ?? "")) {
        const contract = dataset.sources[source];
        if (!contract || !files.some(({ isLarge }) => isLarge)) continue;
        const paths = files.map(({ path }) => path);
        singleForm(files);
        progress(`checking ${paths[0]}`);
        const began = performance.now();
        const { engine, parts } = await open(paths, contract);
        const large = await checkSource(engine, parts, { contract, ...against }, job.examples);
        const { findings, tally } = large;
        const { used, setAside, rejected } = tally;
        const result = { findings, tally };
        progress(rowsPerSecond(`checked ${paths[0]}`, used + setAside + rejected, began));
        const isStreamed = dataset.stream?.source === source;
        const table = isStreamed ? rowsElsewhere : await tableOf(engine, large);
        reads.set(
          dataset.id,
          (reads.get(dataset.id) ?? new Map()).set(source, { large, engine, table, ...result }),
        );
      }
    }
  } catch (fault) {
    await close();
    throw fault;
  }
  return {
    of: (dataset) => reads.get(dataset),
    async computed({ dataset, sources }, context, keep) {
      const { stream } = dataset;
      const read = reads.get(dataset.id)?.get(stream?.source ?? "");
      if (!read || !stream) return null;
      const feed: Feed = {
        groups: (fold) => groupsOf(read, stream, fold),
        behind: (key) => rowsBehind(read, stream, key),
        engine: read.engine,
      };
      return computeStream({ dataset, rows: rowsOf(dataset, sources), feed, context, keep, progress });
    },
    close,
  };
}

/** Throws where a source is delivered in several forms (file, folder, table), since choosing one would be a guess. */
function singleForm(files: readonly File[]): void {
  const form = ({ path, isLarge }: File) =>
    !isLarge
      ? "sheet"
      : path.endsWith(tableEnding)
        ? "table"
        : path.split("/").length > 2
          ? "folder"
          : "file";
  const [first, ...others] = files;
  const other = others.find((each) => first && form(each) !== form(first));
  if (first && other)
    throw new EngineFault(`${first.path} and ${other.path} are one source in two forms; deliver one of them`);
}
