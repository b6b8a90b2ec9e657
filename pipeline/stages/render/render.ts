import { setImmediate as nextTurn } from "node:timers/promises";
import type { Finding } from "../../model/finding.ts";
import type { Land } from "../../model/land.ts";
import type { Locale } from "../../model/locale.ts";
import type { Report } from "../../model/report.ts";
import { changeFiles } from "./changes/change-files.ts";
import { claimsCsv } from "./claims-table.ts";
import type { Typeface } from "./fonts/typeface.ts";
import type { Formats } from "./formats.ts";
import { inTime } from "./in-time.ts";
import type { Whole } from "./language.ts";
import type { Make } from "./make.ts";
import { type Material, observationsOf } from "./material.ts";
import { materialClaims } from "./material-claims.ts";
import { observationRows, observationsCsv } from "./observations-csv.ts";
import { figureIds } from "./page/figure.ts";
import { makeAnew, type Remember } from "./remember.ts";
import { renderLanguage } from "./render-language.ts";
import { crowdedFigures, noProfiles, profilesOf } from "./story/profiles.ts";

/** What to make, where the typefaces come from, and who makes the slow parts. */
export interface Rendering {
  readonly locales: readonly Locale[];
  readonly formats: Formats;
  /** The report that the files are added to; by default only these. */
  readonly within?: Whole;
  typefaceOf(locale: Locale): Typeface;
  land(): Land;
  readonly make: Make;
  readonly remember?: Remember;
}

/** Writes the whole report in memory; a chart that cannot be drawn cleanly is a finding, and prevents the report. */
export async function render(
  material: Material,
  { locales, formats, within = { locales, formats }, typefaceOf, land, make, remember = makeAnew }: Rendering,
): Promise<{ readonly report: Report } | { readonly findings: readonly Finding[] }> {
  const rows = observationRows(
    material.computed.flatMap(({ dataset, observations }) =>
      observations.map((observation) => [dataset, observation] as const),
    ),
  );
  const subjects = material.validated.map(({ dataset }) => ({
    dataset,
    observations: observationsOf(material, dataset.id),
  }));
  // Cards show places that have a page, whichever of the two is made now.
  const hasPlaces = within.formats.has("html") && (formats.has("html") || formats.has("png"));
  const all =
    hasPlaces || formats.has("pdf")
      ? profilesOf(subjects, material.areas, material.edition, material.past.since)
      : noProfiles;
  // A print has their standings alone.
  const profiles = hasPlaces ? all : { ...noProfiles, standings: all.standings };
  const ids = figureIds(rows, crowdedFigures(subjects, profiles));
  const files = new Map<string, string | Uint8Array>();
  const languages: ReturnType<typeof renderLanguage>[] = [];
  for (const locale of locales) {
    const typeface = typefaceOf(locale);
    const language = { locale, within, typeface, land, formats, ids, profiles, remember, make };
    const written = renderLanguage(material, language);
    languages.push(inTime(written));
    // Starts the next language while this one waits for its makers, or lets it finish first if all is cached.
    await nextTurn();
  }
  for (const rendered of await Promise.all(languages)) {
    if ("findings" in rendered) return rendered;
    for (const [name, content] of rendered.files) files.set(name, content);
  }
  if (formats.has("csv")) {
    files.set("observations.csv", observationsCsv(rows));
    const claims = materialClaims(material, material.edition.locales[0]);
    files.set("claims.csv", claimsCsv(claims.claims, claims.words, claims.signed));
    for (const [name, content] of changeFiles(material)) files.set(name, content);
  }
  return { report: { edition: material.edition.edition, files } };
}
