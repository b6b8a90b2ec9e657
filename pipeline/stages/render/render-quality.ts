import { foldFindings } from "../../findings/fold-findings.ts";
import type { Edition } from "../../model/edition.ts";
import { datasetsOf, type Material } from "./material.ts";
import { type QualityPage, qualityPage } from "./page/quality-page.ts";
import { type Words, withDeliveries } from "./words.ts";

/** What the page leads to: its other languages, and with a report its figures and the list of findings. */
type QualityLinks = Pick<QualityPage, "rendered"> &
  Partial<Pick<QualityPage, "ids" | "opening" | "findingsFile" | "folded">>;

/** The data-quality page by itself, which is all that a refused run leaves behind. */
export function renderQuality(
  material: Omit<Material, "edition"> & { readonly edition: Edition | null },
  words: Words,
  links: QualityLinks,
): string {
  const named = withDeliveries(words, material.edition);
  const tallies = material.validated.flatMap(({ dataset, sources }) =>
    sources.map(({ source, tally }) => ({ dataset: dataset.id, source, ...tally })),
  );
  const page = {
    ...{ ...material, tallies, datasets: datasetsOf(material) },
    received: new Set(material.files.map(({ path }) => path)),
    folded: links.folded ?? foldFindings(material.findings, named.book),
    ...{ ids: null, opening: [], findingsFile: null, ...links },
  };
  return qualityPage(page, named);
}
