import type { Dataset } from "../../../model/dataset.ts";
import { datasetsIn, type Edition } from "../../../model/edition.ts";
import { type Finding, finding } from "../../../model/finding.ts";
import { atLine, inFile } from "../../../model/place.ts";
import type { Folder } from "../folder.ts";
import { invalidEdition, orphanFile, unknownFolder } from "../problems.ts";
import { isFrontFile } from "./front-files.ts";

/** Datasets that edition.json names and nobody has, and what lies beside the folders that the edition reads. */
export async function strangersIn(
  raw: Folder,
  edition: Edition,
  datasets: readonly Dataset[],
): Promise<Finding[]> {
  const known = new Set(datasets.map(({ id }) => id));
  const read = new Set(datasetsIn(edition, datasets).map(({ id }) => id));
  const named = new Set([...(edition.datasets ?? []), ...edition.deliveries.map(({ dataset }) => dataset)]);
  const unknown = [...named].filter((id) => !known.has(id));
  const text = new TextDecoder().decode((await raw.read("edition.json")) ?? new Uint8Array());
  const findings = unknown.map((value) =>
    finding(
      invalidEdition({ field: "dataset", fault: "unknown-dataset", value }),
      atLine("edition.json", lineNaming(text, value)),
    ),
  );
  const folders = new Map<string, number>();
  for (const { path } of await raw.list("")) {
    const [folder = "", ...below] = path.split("/");
    if (below.length > 0) folders.set(folder, (folders.get(folder) ?? 0) + 1);
    else if (path !== "edition.json" && !isFrontFile(path, edition))
      findings.push(finding(orphanFile(), inFile(path)));
  }
  for (const [folder, files] of folders)
    if (!read.has(folder)) findings.push(finding(unknownFolder({ files }), inFile(folder)));
  return findings;
}

/** The first line in which the dataset is named; it is named, or it would not be asked for. */
function lineNaming(text: string, dataset: string): number {
  return text.slice(0, Math.max(0, text.indexOf(JSON.stringify(dataset)))).split("\n").length;
}
