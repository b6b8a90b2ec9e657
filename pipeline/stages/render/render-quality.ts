import { foldFindings } from "../../findings/fold-findings.ts";
import type { Edition } from "../../model/edition.ts";
import { datasetsOf, type Material } from "./material.ts";
import { type QualityPage, qualityPage } from "./page/quality-page.ts";
import { type Words, withDeliveries } from "./words.ts";

/** What the page leads to: its other languages, and with a report its figures and the list of findings. */
interface QualityLinks extends Pick<QualityPage, "rendered"> {
  readonly ids?: QualityPage["ids"];
  readonly leading?: QualityPage["leading"];
  readonly findingsFile?: QualityPage["findingsFile"];
  readonly folded?: QualityPage["folded"];
}

/** The data-quality page by itself, which is all that a refused run leaves behind. */
export function renderQuality(
  {
    edition,
    areas,
    files,
    validated,
    absent,
    computed,
    findings,
  }: Omit<Material, "edition"> & { readonly edition: Edition | null },
  words: Words,
  { rendered, ids = null, leading = new Set(), findingsFile = null, folded }: QualityLinks,
): string {
  const tallies = validated.flatMap(({ dataset, sources }) =>
    sources.map(({ source, tally }) => ({ dataset: dataset.id, source, ...tally })),
  );
  const received = new Set(files.map(({ path }) => path));
  const datasets = datasetsOf({ validated, absent });
  const named = withDeliveries(words, edition);
  const said = { findings, folded: folded ?? foldFindings(findings, named.book) };
  return qualityPage(
    {
      edition,
      areas,
      datasets,
      files,
      received,
      tallies,
      ...said,
      computed,
      ids,
      leading,
      rendered,
      findingsFile,
    },
    named,
  );
}
