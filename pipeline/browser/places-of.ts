import { fits } from "../model/contract.ts";
import type { Dataset } from "../model/dataset.ts";
import { type Delivery, deliveryPath, type Edition } from "../model/edition.ts";
import { fitsButForEnding } from "../model/file-name.ts";
import { sourceOf, standIns, wantedFiles } from "../stages/ingest/edition/source-of.ts";
import type { Dropped, FileState } from "./messages.ts";

/** A dropped file, and its path in the edition; null where unknown, and `state` says why. */
export interface Placed {
  readonly id: number;
  readonly file: File;
  readonly path: string | null;
  readonly wanted: string | null;
  readonly state: FileState;
}

/** Where dropped files belong by their names, as in the edition's folders; each place is used once, first by the file that was chosen for it. */
export function placesOf(
  dropped: readonly Dropped[],
  datasets: readonly Dataset[],
  edition: Edition,
): readonly Placed[] {
  const names = dropped.filter(({ path }) => path === null).map(({ file }) => file.name);
  const each = datasets.map((dataset) => {
    const wanted = wantedFiles(dataset, edition);
    return { dataset, wanted, stands: standIns({ names, wanted, edition: edition.edition }) };
  });
  const placeOf = (name: string): readonly [place: string | null, stands: string, state: FileState] => {
    const isOwed = ({ id }: Dataset) =>
      edition.deliveries.some(({ dataset, file }) => dataset === id && fits(file, name));
    const ways: readonly ((one: (typeof each)[number]) => boolean)[] = [
      ({ dataset, wanted }) => wanted.includes(name) || isOwed(dataset),
      ({ stands }) => stands.get(name)?.replace(/^.*\./, "") === name.replace(/^.*\./, "").toLowerCase(),
      ({ stands }) => stands.has(name),
      ({ wanted }) => wanted.some((file) => !file.includes("*") && fitsButForEnding(file, name)),
    ];
    const [place, ...others] = ways.map((way) => each.filter(way)).find((found) => found.length > 0) ?? [];
    // Two datasets may want files of the same name: only the office knows which one it is.
    if (!place || others.length > 0) return [null, "", "unknown"];
    const { dataset, stands } = place;
    if (sourceOf(dataset, name).isLarge) return [null, "", "elsewhere"];
    return [`${dataset.id}/${name}`, `${dataset.id}/${stands.get(name) ?? name}`, "clean"];
  };
  const taken = new Set(dropped.flatMap(({ path }) => path ?? []));
  return dropped.map((each) => {
    if (each.path !== null) return { ...each, wanted: each.path, state: "clean" };
    const [path, stands, state] = placeOf(each.file.name);
    if (path === null) return { ...each, path, wanted: null, state };
    if (taken.has(stands)) return { ...each, path: null, wanted: null, state: "twice" };
    taken.add(stands);
    return { ...each, path, wanted: deliveryOf(stands, edition), state };
  });
}

function deliveryOf(path: string, { deliveries }: Edition): string {
  const isOwed = ({ dataset, file }: Delivery) =>
    path.startsWith(`${dataset}/`) && fits(file, path.slice(dataset.length + 1));
  const owed = deliveries.find(isOwed);
  return owed ? deliveryPath(owed) : path;
}
