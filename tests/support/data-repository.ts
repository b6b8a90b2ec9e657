import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import exceljs from "exceljs";
import { type Checked, check } from "../../pipeline/flow/check.ts";
import { type Registry, registryOf } from "../../pipeline/flow/registry.ts";
import type { Edition } from "../../pipeline/model/edition.ts";
import type { Locale } from "../../pipeline/model/locale.ts";

/** A data repository in a temporary folder, with this project's places and nothing else of its data. */
export interface DataRepository {
  readonly root: string;
  write(path: string, content: string | Uint8Array): Promise<void>;
  copy(from: string, to: string): Promise<void>;
  registry(): Promise<Registry>;
  /** Besides what every edition says, as edition.json may say it. */
  check(says?: Pick<Edition, "founded">): Promise<Checked>;
  dispose(): Promise<void>;
}

export async function dataRepository(locales: readonly Locale[] = ["en"]): Promise<DataRepository> {
  const root = await mkdtemp(join(tmpdir(), "almanac-"));
  const write = async (path: string, content: string | Uint8Array) => {
    const whole = join(root, path);
    await mkdir(dirname(whole), { recursive: true });
    await writeFile(whole, content);
  };
  const edition = {
    edition: "2020",
    title: Object.fromEntries(locales.map((locale) => [locale, "2020"])),
    network: "A network",
    published: "2021-06-30",
    locales,
  };
  await mkdir(join(root, "data/reference"), { recursive: true });
  await cp("data/reference/areas.csv", join(root, "data/reference/areas.csv"));
  /** Whatever lies in the folders of the edition was promised. */
  const promise = async (says: Pick<Edition, "founded"> = {}) => {
    const raw = join(root, "data/raw/2020");
    const entries = await readdir(raw, { withFileTypes: true, recursive: true }).catch(() => []);
    const deliveries = entries
      .filter((entry) => entry.isFile() && entry.parentPath !== raw)
      .map(({ name, parentPath }) => ({
        dataset: relative(raw, parentPath),
        file: name,
        office: "An office",
        locale: "en",
      }));
    await write("data/raw/2020/edition.json", JSON.stringify({ ...edition, ...says, deliveries }));
  };
  await mkdir(join(root, "data/raw/2020"), { recursive: true });
  await promise();
  const registry = async (says: Pick<Edition, "founded"> = {}) => {
    await promise(says);
    return registryOf(root, "2020");
  };
  return {
    root,
    write,
    copy: (from, to) => cp(from, join(root, to), { recursive: true }),
    registry: () => registry(),
    check: async (says) => {
      const { datasets, faulty, findings: definitions } = await registry(says);
      return check({ root, edition: "2020", datasets, faulty, definitions, progress: () => {} });
    },
    dispose: () => rm(root, { recursive: true, force: true }),
  };
}

/** A workbook with the rows of each sheet. */
export async function workbookOf(sheets: {
  readonly [name: string]: readonly (readonly unknown[])[];
}): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = book.addWorksheet(name);
    for (const row of rows) sheet.addRow([...row]);
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}
