import { fits } from "../model/contract.ts";
import type { Delivery, Edition } from "../model/edition.ts";
import { fitsButForEnding, formName } from "../model/file-name.ts";
import type { Finding } from "../model/finding.ts";
import { groupBy } from "../model/group-by.ts";
import { fileOf } from "./findings.ts";

export type DeliveryState =
  | "awaited"
  | "not-delivered"
  | "arrived"
  /** Identical to last edition's file, byte for byte. */
  | "unchanged"
  | "unreadable"
  | "to-mend";

/** The state of a delivery: its files, and how many errors and warnings they have. */
export interface Delivered {
  readonly delivery: Delivery;
  /** Path under `data/raw/<edition>`, as edition.json names it. */
  readonly path: string;
  readonly files: readonly string[];
  readonly state: DeliveryState;
  readonly toMend: number;
  /** Whether all its files are last edition's, whatever is to mend in them. */
  readonly isUnchanged: boolean;
  readonly findings: readonly Finding[];
}

/** What is known about an edition's raw files. */
export interface Arrivals {
  readonly received: Iterable<string>;
  readonly findings: readonly Finding[];
  /** Files identical to last edition's, byte for byte. */
  readonly unchanged: ReadonlySet<string>;
}

/** The state of each delivery, by office, in the order of edition.json. */
export function deliveriesByOffice(
  { deliveries }: Pick<Edition, "deliveries">,
  { received, findings, unchanged }: Arrivals,
): ReadonlyMap<string, readonly Delivered[]> {
  const there = [...received];
  const open = groupBy(
    findings.filter(({ accepted }) => !accepted),
    fileOf,
  );
  const each = deliveries.map((delivery): Delivered => {
    const path = `${delivery.dataset}/${delivery.file}`;
    const files = there.filter((file) => isOf(delivery, file, open.get(file) ?? []));
    const ofDelivery = [...new Set([path, ...files])].flatMap((file) => open.get(file) ?? []);
    const toMend = files.length === 0 ? 0 : ofDelivery.filter(({ severity }) => severity !== "note").length;
    const state = stateOf(delivery, { received: files, findings: ofDelivery, unchanged });
    const isUnchanged = files.length > 0 && files.every((file) => unchanged.has(file));
    return { delivery, path, files, state, toMend, isUnchanged, findings: ofDelivery };
  });
  return groupBy(each, ({ delivery }) => delivery.office);
}

/** Whether a file is the delivery, or was sent in its place and refused for its format. */
function isOf({ dataset, file }: Delivery, path: string, findings: readonly Finding[]): boolean {
  if (!path.startsWith(`${dataset}/`)) return false;
  const name = path.slice(dataset.length + 1);
  // A folder is one delivery.
  if (file.endsWith("/")) return name.startsWith(file);
  const standsFor = findings.some(
    (found) => "file" in found && found.code === "other-name" && found.file === file,
  );
  return (
    standsFor ||
    ((fits(file, name) || name === formName(file)) && !findings.some(isOrphan)) ||
    (fitsButForEnding(file, name) && findings.some(isOfOtherFormat))
  );
}

function isOrphan({ code }: Finding): boolean {
  return code === "orphan-file";
}

function isOfOtherFormat({ code }: Finding): boolean {
  return code === "wrong-format";
}

function stateOf(delivery: Delivery, { received, findings, unchanged }: Arrivals): DeliveryState {
  const files = [...received];
  if (files.length === 0) return delivery.state === "expected" ? "awaited" : "not-delivered";
  if (findings.some(isUnreadable)) return "unreadable";
  const pressing = findings.filter(({ severity, code }) => severity !== "note" && code !== "same-file");
  if (pressing.length > 0) return "to-mend";
  return files.every((file) => unchanged.has(file)) ? "unchanged" : "arrived";
}

/** Whether nothing could be read from the file. */
function isUnreadable({ kind, severity }: Finding): boolean {
  return kind.group === "file" && severity === "error" && kind.code !== "missing-file";
}
