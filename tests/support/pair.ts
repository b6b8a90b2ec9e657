import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Checked, check } from "../../pipeline/flow/check.ts";
import { report } from "../../pipeline/flow/report.ts";
import { datasets } from "./datasets.ts";
import { allBut, type Copy, copyEdition, writeData } from "./edition.ts";
import { madeOnce, remembered } from "./remembered.ts";

/** A published edition of 2020 and, after it, an edition of 2021 that was sent the same files; of one dataset, which is enough and quick. */
export interface Pair extends Copy {
  /** A file of the published report of 2020. */
  record(name: string): string;
  /** What is checked of an edition, of one dataset or of all. */
  checked(dataset?: string, edition?: string): Promise<Checked>;
}

const kept = "recycling";
/** The pair has a past of its own, so that the lines of the project say nothing of it. */
const ledger = "data/reference/restatements.csv";

let published: Promise<string> | null = null;

/** The report of 2020 in figures alone, made once. */
async function publish(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "almanac-published-"));
  writeData(root, allBut(kept));
  await rm(join(root, ledger), { force: true });
  const job = {
    root,
    edition: "2020",
    datasets: async () => ({ datasets }),
    progress: () => {},
    make: madeOnce,
  };
  const { came } = await report({ ...job, only: ["csv"], locales: ["en"] });
  if (came !== "published") throw new Error(`2020 was ${came}`);
  await rm(join(root, "data"), { recursive: true });
  return root;
}

/** The pair in a temporary folder; `path` and `edit` are about the files of 2021. */
export async function copyPair(): Promise<Pair> {
  published ??= publish();
  const copy = await copyEdition("2021", allBut(kept));
  const { root } = copy;
  await rm(join(root, "data"), { recursive: true });
  writeData(root, allBut(kept));
  await rm(join(root, ledger), { force: true });
  await cp(join(await published, "reports"), join(root, "reports"), { recursive: true });
  await cp(join(root, "data/raw/2020"), join(root, "data/raw/2021"), { recursive: true });
  await amend(copy, { edition: "2021", published: "2022-08-31" });
  return {
    ...copy,
    record: (name) => join(root, "reports/2020", name),
    checked: (dataset, edition = "2021") => {
      const own = datasets.filter(({ id }) => dataset === undefined || id === dataset);
      return check({
        root,
        edition,
        datasets: own,
        partial: dataset !== undefined,
        progress: () => {},
        ...remembered(root),
      });
    },
  };
}

/** Writes into edition.json of 2021. */
export async function amend({ path }: Copy, fields: object): Promise<void> {
  const form = path("edition.json");
  const edition = JSON.parse(await readFile(form, "utf8"));
  await writeFile(form, JSON.stringify({ ...edition, ...fields }, null, 2));
}
