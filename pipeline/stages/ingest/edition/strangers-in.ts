import type { Dataset } from "../../../model/dataset.ts";
import { datasetsIn, type Edition } from "../../../model/edition.ts";
import { type Finding, finding } from "../../../model/finding.ts";
import { inFile } from "../../../model/place.ts";
import type { Folder } from "../folder.ts";
import { orphanFile, unknownFolder } from "../problems.ts";
import { isFrontFile } from "./front-files.ts";

/** What lies beside the folders that the edition reads, or would read if a dataset were not `faulty`. */
export async function strangersIn(
  raw: Folder,
  edition: Edition,
  datasets: readonly Dataset[],
  faulty: readonly string[],
): Promise<Finding[]> {
  const read = new Set([...datasetsIn(edition, datasets).map(({ id }) => id), ...faulty]);
  const findings: Finding[] = [];
  const folders = new Map<string, number>();
  for (const { path, kind } of await raw.list("")) {
    const [folder = "", ...below] = path.split("/");
    // A link in place of a dataset's folder is reported when the dataset is read.
    if (kind === "other" && read.has(path)) continue;
    if (below.length > 0) folders.set(folder, (folders.get(folder) ?? 0) + 1);
    else if (path !== "edition.json" && !isFrontFile(path, edition))
      findings.push(finding(orphanFile(), inFile(path)));
  }
  for (const [folder, files] of folders)
    if (!read.has(folder)) findings.push(finding(unknownFolder({ files }), inFile(folder)));
  return findings;
}
