import { fits } from "../../../model/contract.ts";
import type { Dataset } from "../../../model/dataset.ts";
import type { Delivery, Edition } from "../../../model/edition.ts";
import { fitsButForEnding } from "../../../model/file-name.ts";
import { type Finding, finding } from "../../../model/finding.ts";
import { inFile } from "../../../model/place.ts";
import { compareText } from "../../../model/source.ts";
import { deliveredAfterAll, missingFile, notDelivered, undeclaredDelivery } from "../problems.ts";
import type { RawFile } from "../read-raw-file.ts";
import { nearName } from "./near-name.ts";
import { sourceOf } from "./source-of.ts";

/** A dataset that is left out, and the missing deliveries that it needs. */
export interface Absent {
  readonly dataset: Dataset;
  readonly deliveries: readonly Delivery[];
}

/** The state of all deliveries: what is late, what was given up, and what nobody was to send. */
export function deliveriesOf(
  edition: Edition,
  datasets: readonly Dataset[],
  files: readonly RawFile[],
): { readonly absent: readonly Absent[]; readonly findings: readonly Finding[] } {
  const each = datasets.map((dataset) => ofDataset(edition, dataset, files));
  const findings = each.flatMap((delivered) => delivered.findings).sort(byFile);
  return { absent: each.flatMap(({ absent }) => absent ?? []), findings };
}

function ofDataset(edition: Edition, dataset: Dataset, files: readonly RawFile[]) {
  const wanted = edition.deliveries.filter((delivery) => delivery.dataset === dataset.id);
  const sourceFiles = files.filter((file) => file.dataset === dataset.id && file.source !== null);
  // The folder of a large source is one delivery.
  const nameOf = ({ path, isLarge, standsFor }: RawFile) => {
    const name = standsFor ?? path.slice(dataset.id.length + 1);
    return isLarge ? name.replace(/\/.*/, "/") : name;
  };
  const there = [...new Set(sourceFiles.filter((file) => !isRefusedAs(file, "orphan-file")).map(nameOf))];
  // A file in another format is refused as such, and not also reported as missing.
  const refused = new Set(sourceFiles.filter((file) => isRefusedAs(file, "wrong-format")).map(nameOf));
  const isThere = (file: string, name: string) =>
    file === name || fits(file, name) || (refused.has(name) && fitsButForEnding(file, name));
  const arrived = ({ file }: Delivery) => there.filter((name) => isThere(file, name));
  const strangers = files
    .filter((file) => file.dataset === dataset.id && isRefusedAs(file, "orphan-file"))
    .map(nameOf);
  const findings: Finding[] = [];
  for (const delivery of wanted) {
    const at = inFile(`${dataset.id}/${delivery.file}`);
    const came = arrived(delivery).length > 0;
    if (delivery.state === "expected") {
      if (came) continue;
      const near = nearName(delivery.file, strangers);
      findings.push(finding(missingFile({ office: delivery.office, canBeGivenUp: true, near }), at));
    } else if (came) findings.push(finding(deliveredAfterAll(), at));
    else {
      const { office, reason = "" } = delivery;
      findings.push(finding(notDelivered({ office, reason }), at));
    }
  }
  for (const name of there)
    if (!wanted.some(({ file }) => isThere(file, name)))
      findings.push(finding(undeclaredDelivery(), inFile(`${dataset.id}/${name}`)));

  const givenUp: Delivery[] = [];
  for (const contract of Object.values(dataset.sources)) {
    const isOfSource = (name: string) =>
      dataset.sources[sourceOf(dataset, name).source ?? ""]?.file === contract.file;
    const came = sourceFiles.some(
      ({ source, isLarge }) => isLarge && dataset.sources[source ?? ""] === contract,
    );
    if (!contract.required || came || there.some(isOfSource)) continue;
    const promised = wanted.filter(({ file }) => isOfSource(file));
    if (promised.length === 0)
      findings.push(
        finding(missingFile({ office: null, canBeGivenUp: true }), inFile(`${dataset.id}/${contract.file}`)),
      );
    else if (promised.every(({ state }) => state === "not-delivered")) givenUp.push(...promised);
  }
  return { findings, absent: givenUp.length > 0 ? { dataset, deliveries: givenUp } : null };
}

function isRefusedAs({ findings }: RawFile, code: string): boolean {
  return findings.some((found) => found.code === code);
}

function byFile(a: Finding, b: Finding): number {
  return a.at.medium === "file" && b.at.medium === "file" ? compareText(a.at.file, b.at.file) : 0;
}
