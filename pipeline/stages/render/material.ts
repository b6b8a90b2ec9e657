import type { Areas } from "../../model/area.ts";
import type { Correction } from "../../model/correction.ts";
import type { Dataset } from "../../model/dataset.ts";
import { delivers } from "../../model/delivers.ts";
import type { Edition } from "../../model/edition.ts";
import { lastPart } from "../../model/file-name.ts";
import type { Finding } from "../../model/finding.ts";
import type { FrontMatter } from "../../model/front-matter.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Past } from "../../model/movement.ts";
import type { Observation } from "../../model/observation.ts";
import { cellsBehind } from "../../model/quantity.ts";
import type { Sheet } from "../../model/sheet.ts";
import type { Signature } from "../../model/signature.ts";
import type { Computed } from "../compute/compute.ts";
import type { Validated } from "../validate/validate.ts";
import type { Words } from "./words.ts";

/** What a report is written from. */
export interface Material {
  readonly edition: Edition;
  readonly front: FrontMatter;
  readonly areas: Areas;
  readonly files: readonly {
    readonly path: string;
    readonly dataset: string | null;
    readonly sha256: string;
    readonly sheets: readonly Sheet[];
  }[];
  readonly corrections: readonly Correction[];
  readonly signatures: readonly Signature[];
  /** Datasets left out because a source they need was not delivered. */
  readonly absent: readonly { readonly dataset: Dataset }[];
  readonly validated: readonly Validated[];
  readonly computed: readonly Computed[];
  readonly past: Past;
  readonly findings: readonly Finding[];
}

export interface CitedFile {
  readonly path: string;
  readonly sha256: string;
  readonly office: string | null;
}

/** The datasets of the edition, those left out last. */
export function datasetsOf({ validated, absent }: Pick<Material, "validated" | "absent">): Dataset[] {
  return [...validated, ...absent].map(({ dataset }) => dataset);
}

/** A dataset's observations; empty where it was not computed. */
export function observationsOf(
  { computed }: Pick<Material, "computed">,
  dataset: string,
): readonly Observation[] {
  return computed.find((each) => each.dataset === dataset)?.observations ?? [];
}

/**
 * Citations of files: who published what and when, each organisation once; the file's name where the edition does not say.
 */
export function citationsOf({ deliveries }: Edition, files: readonly string[]): string[] {
  const named = files.map((file) => {
    const source = deliveries.find((delivery) => delivers(delivery, file))?.source;
    if (!source) return { organisation: null, title: lastPart(file) };
    const { organisation, title, year } = source;
    const isDated = year === undefined || title.includes(String(year));
    return { organisation, title: isDated ? title : `${title} (${year})` };
  });
  return [...groupBy(named, ({ organisation }) => organisation ?? "")].map(([organisation, group]) => {
    const titles = [...new Set(group.map(({ title }) => title))].join(", ");
    return organisation === "" ? titles : `${organisation}, ${titles}`;
  });
}

/** The files that a dataset's figures rest on. */
export function citedFiles(material: Material, dataset: string, words: Words): CitedFile[] {
  const { edition, files } = material;
  const officeOf = (path: string) => {
    const office = edition.deliveries.find((delivery) => delivers(delivery, path))?.office;
    return office === undefined ? null : words.office(office);
  };
  const cells = observationsOf(material, dataset).flatMap(({ value }) => cellsBehind(value));
  const used = new Set(cells.map(({ file }) => file));
  return files
    .filter(({ path }) => used.has(path))
    .map(({ path, sha256 }) => ({ path, sha256, office: officeOf(path) }));
}
