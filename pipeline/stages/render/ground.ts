import { createHash } from "node:crypto";
import type { Chart } from "../../model/chart.ts";
import type { Observation } from "../../model/observation.ts";
import type { DatasetFigures } from "./brief.ts";
import type { RenderedLanguage } from "./language.ts";
import { type CitedFile, datasetsOf, type Material } from "./material.ts";
import type { FigureIds } from "./page/figure.ts";

interface DatasetContent extends DatasetFigures {
  readonly declared: readonly Chart[];
  readonly files: readonly CitedFile[];
}

/** A hash of everything that all parts of datasets depend on in a language. */
export function groundOf(
  material: Material,
  { locale, typeface, formats }: Pick<RenderedLanguage, "locale" | "typeface" | "formats">,
): string {
  const { edition, areas, corrections, front } = material;
  const worded = datasetsOf(material).map(({ id, indicators, words }) => [id, indicators, words[locale]]);
  return hashOf([
    locale,
    typeface.files,
    [...formats],
    edition,
    front.boundaries,
    areas.all,
    corrections,
    worded,
  ]);
}

/** A hash of everything that the parts of one dataset depend on: its figures with ids, its charts, its files. */
export function datasetGround(
  ground: string,
  { dataset, observations, declared, files }: DatasetContent,
  ids: FigureIds,
) {
  const named = [
    ...observations,
    ...declared.flatMap(({ points }) => points.map((point) => point.observation)),
  ];
  const idsOf = named.map((observation) => ids.get(observation) ?? null);
  return hashOf([ground, dataset.id, contentOf(observations), idsOf, declared, files]);
}

const contents = new WeakMap<readonly Observation[], string>();

/** Hashed once for all languages. */
export function contentOf(observations: readonly Observation[]): string {
  const hash = contents.get(observations) ?? hashOf(observations);
  contents.set(observations, hash);
  return hash;
}

/** A hash of plain data. */
export function hashOf(content: readonly unknown[]): string {
  return createHash("sha256").update(JSON.stringify(content)).digest("hex");
}
