import type { Edition } from "../../model/edition.ts";
import type { Locale } from "../../model/locale.ts";
import { datasetsOf, type Material } from "./material.ts";
import type { FigureIds } from "./page/figure.ts";
import { qualityPage } from "./page/quality-page.ts";
import { type Words, withOffices } from "./words.ts";

/** The data-quality page by itself, which is all that a refused run leaves behind. */
export function renderQuality(
  {
    edition,
    files,
    validated,
    absent,
    computed,
    findings,
  }: Omit<Material, "edition"> & { readonly edition: Edition | null },
  words: Words,
  locales: readonly Locale[],
  ids: FigureIds | null = null,
): string {
  const tallies = validated.flatMap(({ dataset, sources }) =>
    sources.map(({ source, tally }) => ({ dataset: dataset.id, source, ...tally })),
  );
  const received = new Set(files.map(({ path }) => path));
  const datasets = datasetsOf({ validated, absent });
  return qualityPage(
    { edition, datasets, received, tallies, findings, computed, ids, rendered: locales },
    withOffices(words, edition),
  );
}
