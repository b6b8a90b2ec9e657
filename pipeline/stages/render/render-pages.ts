import { trusted } from "../../escape/html.ts";
import type { FoldedFinding } from "../../findings/fold-findings.ts";
import type { ChangeOf } from "./changes/change-since.ts";
import type { ChangeTable } from "./changes/change-table.ts";
import { isDemonstrationChart } from "./demonstrations.ts";
import type { Drafting } from "./draw-charts.ts";
import { chartName, localName } from "./file-names.ts";
import { hashOf } from "./ground.ts";
import type { RenderedLanguage } from "./language.ts";
import type { Material } from "./material.ts";
import { chartPage } from "./page/chart-page.ts";
import { pagePieces } from "./page/page-pieces.ts";
import { placePages } from "./page/place-pages.ts";
import { reportPage } from "./page/report-page.ts";
import { renderQuality } from "./render-quality.ts";
import { feed } from "./sharing/feed.ts";
import { type OpeningContext, openingOf, sentencesOf } from "./story/opening.ts";
import type { SubjectPart } from "./subject-part.ts";
import { workedExamples } from "./worked-example-text.ts";

interface PagesContext extends RenderedLanguage, Pick<OpeningContext, "brief" | "verdict" | "changed"> {
  readonly drafting: Drafting;
  readonly changes: readonly ChangeTable[];
  readonly changeOf: ChangeOf;
  readonly missing: readonly string[];
  /** The number of findings of each severity. */
  readonly summary: string;
  readonly folded: readonly FoldedFinding[];
}

/** The pages of a language by name: those with embedded style, the small ones sharing a style sheet, and its feed. */
export async function renderPages(
  parts: readonly SubjectPart[],
  material: Material,
  context: PagesContext,
): Promise<{
  readonly withFaces: ReadonlyMap<string, string>;
  readonly small: ReadonlyMap<string, string>;
  readonly feed: string | null;
}> {
  const { locale, within, ids, remember, drafting, profiles, changes, folded } = context;
  const { since } = material.past;
  const { edition, front, corrections } = material;
  const { words } = drafting;
  const frame = { edition, formats: within.formats, ids, corrections };
  const subjects = await Promise.all(
    parts.map(async (part) => {
      // Examples are no figures, of which the ground is made.
      const examples = Object.keys(part.dataset.indicators).map((id) =>
        workedExamples(part.dataset, id, words),
      );
      const ground = hashOf([part.ground, examples]);
      const pieces = await remember("page", ground, () => pagePieces(part, frame, words));
      const charts = part.charts.map(({ chart }, index) => ({
        figure: pieces.figures[index] ?? trusted(""),
        isDemonstration: isDemonstrationChart(chart),
      }));
      return { ...part, ...pieces, charts };
    }),
  );
  const opening = await openingOf(parts, { ...context, since, edition: edition.edition });
  const rendered = within.locales;
  const findingsFile = within.formats.has("csv") ? localName("findings.csv", locale) : null;
  const withFaces = new Map([
    [
      localName("index.html", locale),
      reportPage({ ...context, ...frame, front, subjects, opening, since, rendered }, words),
    ],
    [
      localName("quality.html", locale),
      renderQuality(material, words, { rendered, ids, opening: sentencesOf(opening), findingsFile, folded }),
    ],
  ]);
  const small = placePages(profiles, { material, ids, within, parts }, words);
  if (within.formats.has("svg"))
    for (const chart of parts.flatMap(({ charts }) => charts))
      small.set(
        chartName(chart.chart.id, "html", locale),
        chartPage(chart, { edition, formats: within.formats, rendered }, words),
      );
  return { withFaces, small, feed: feed(edition, changes, words) };
}
