import type { Finding } from "../../model/finding.ts";
import type { Locale } from "../../model/locale.ts";
import { type Memory, noMemory } from "../../model/memory.ts";
import type { Report } from "../../model/report.ts";
import { changeFiles } from "./changes/change-files.ts";
import type { LoadedTypeface } from "./fonts/load-typeface.ts";
import type { Formats } from "./formats.ts";
import type { Material } from "./material.ts";
import { observationsCsv } from "./observations-csv.ts";
import { figureIds } from "./page/figure.ts";
import { renderLanguage, type Whole } from "./render-language.ts";

/** What a report is made of, and how the typeface of a language is come by: one is in memory at a time. */
export interface Rendering {
  readonly locales: readonly Locale[];
  readonly formats: Formats;
  /** The report that the files come into, by default these alone. */
  readonly within?: Whole;
  typefaceOf(locale: Locale): Promise<LoadedTypeface>;
  readonly memory?: Memory;
}

/** Writes the whole report in memory; a chart that cannot be drawn cleanly is a finding, and no report. */
export async function render(
  material: Material,
  { locales, formats, within = { locales, formats }, typefaceOf, memory = noMemory }: Rendering,
): Promise<{ readonly report: Report } | { readonly findings: readonly Finding[] }> {
  const all = material.computed.flatMap(({ dataset, observations }) =>
    observations.map((observation) => [dataset, observation] as const),
  );
  const ids = figureIds(all);
  const files = new Map<string, string | Uint8Array>();
  for (const locale of locales) {
    const typeface = await typefaceOf(locale);
    const rendered = await renderLanguage(material, { locale, within, typeface, formats, ids, memory });
    if ("findings" in rendered) return rendered;
    for (const [name, content] of rendered.files) files.set(name, content);
  }
  if (formats.has("csv")) {
    files.set("observations.csv", observationsCsv(all));
    for (const [name, content] of changeFiles(material)) files.set(name, content);
  }
  return { report: { edition: material.edition.edition, files } };
}
