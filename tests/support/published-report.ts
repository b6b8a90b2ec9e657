import { tmpdir } from "node:os";
import { join } from "node:path";
import { report } from "../../pipeline/flow/report.ts";
import { datasets } from "./datasets.ts";
import { madeOnce, remembered } from "./remembered.ts";

const folders = new Map<string, Promise<string>>();

/** The folder of an edition's pages and pictures in every language, made once a run: git keeps the English ones alone. */
export function publishedReport(edition = "2020"): Promise<string> {
  const folder = folders.get(edition) ?? make(edition);
  folders.set(edition, folder);
  return folder;
}

async function make(edition: string): Promise<string> {
  // One place for all processes of a run: the second finds it made.
  const to = join(tmpdir(), `almanac-published-${edition}`);
  const { came } = await report({
    root: ".",
    edition,
    datasets: async () => ({ datasets }),
    progress: () => {},
    ...remembered("."),
    make: madeOnce,
    only: ["html", "svg"],
    to,
  });
  if (came !== "published" && came !== "unchanged") throw new Error(`${edition} was ${came}`);
  return to;
}
