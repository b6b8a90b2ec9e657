import type { Edition } from "../../model/edition.ts";
import type { Locale } from "../../model/locale.ts";
import { datasetsOf, type Material } from "./material.ts";
import type { FigureIds } from "./page/figure.ts";
import { qualityPage } from "./page/quality-page.ts";
import { type Words, withOffices } from "./words.ts";

/** What the page leads to: its other languages, and with a report its figures and the list of findings. */
interface QualityLinks {
  readonly rendered: readonly Locale[];
  readonly ids?: FigureIds | null;
  readonly findingsFile?: string | null;
}

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
  { rendered, ids = null, findingsFile = null }: QualityLinks,
): string {
  const tallies = validated.flatMap(({ dataset, sources }) =>
    sources.map(({ source, tally }) => ({ dataset: dataset.id, source, ...tally })),
  );
  const received = new Set(files.map(({ path }) => path));
  const datasets = datasetsOf({ validated, absent });
  return qualityPage(
    { edition, datasets, received, tallies, findings, computed, ids, rendered, findingsFile },
    withOffices(words, edition),
  );
}
