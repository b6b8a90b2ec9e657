import { createHash } from "node:crypto";
import type { Finding } from "../../model/finding.ts";
import type { Locale } from "../../model/locale.ts";
import { type Memory, noMemory } from "../../model/memory.ts";
import type { Report } from "../../model/report.ts";
import { compareText } from "../../model/source.ts";
import type { Typeface } from "./fonts/typeface.ts";
import type { Formats } from "./formats.ts";
import type { Make } from "./make.ts";
import type { Material } from "./material.ts";
import { observationsCsv } from "./observations-csv.ts";
import { figureIds } from "./page/figure.ts";
import { renderLanguage } from "./render-language.ts";

/** What a report is made of, and how the typeface of a language is come by: one is in memory at a time. */
export interface Rendering {
  readonly locales: readonly Locale[];
  readonly formats: Formats;
  typefaceOf(locale: Locale): Typeface;
  readonly make: Make;
  readonly memory?: Memory;
}

/** Writes the whole report in memory; a chart that cannot be drawn cleanly is a finding, and no report. */
export async function render(
  material: Material,
  { locales, formats, typefaceOf, make, memory = noMemory }: Rendering,
): Promise<{ readonly report: Report } | { readonly findings: readonly Finding[] }> {
  const all = material.computed.flatMap(({ dataset, observations }) =>
    observations.map((observation) => [dataset, observation] as const),
  );
  const ids = figureIds(all);
  const files = new Map<string, string | Uint8Array>();
  for (const locale of locales) {
    const typeface = typefaceOf(locale);
    const rendered = await renderLanguage(material, {
      locale,
      locales,
      typeface,
      formats,
      ids,
      memory,
      make,
    });
    if ("findings" in rendered) return rendered;
    for (const [name, content] of rendered.files) files.set(name, content);
  }
  if (formats.has("csv")) files.set("observations.csv", observationsCsv(all));
  files.set("manifest.json", manifest(material, files));
  return { report: { edition: material.edition.edition, files } };
}

/** sha256 of every input and of every output but this one. */
function manifest({ edition, files }: Material, outputs: Report["files"]): string {
  const inputs = files
    .filter(({ sha256 }) => sha256 !== "")
    .map(({ path, sha256 }) => [path, sha256] as const);
  const hashed = [...outputs].map(
    ([name, content]) => [name, createHash("sha256").update(content).digest("hex")] as const,
  );
  const sorted = (entries: readonly (readonly [string, string])[]) =>
    Object.fromEntries([...entries].sort(([a], [b]) => compareText(a, b)));
  const content = {
    edition: edition.edition,
    published: edition.published,
    inputs: sorted(inputs),
    outputs: sorted(hashed),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
