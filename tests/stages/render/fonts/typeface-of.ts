import { readFileSync } from "node:fs";
import type { Locale } from "../../../../pipeline/model/locale.ts";
import { fontsFor } from "../../../../pipeline/stages/render/fonts/fonts-for.ts";
import { type LoadedTypeface, loadTypeface } from "../../../../pipeline/stages/render/fonts/load-typeface.ts";

export function typefaceOf(locale: Locale): LoadedTypeface {
  const files = fontsFor(locale);
  return loadTypeface(files, { regular: readFileSync(files.regular), bold: readFileSync(files.bold) });
}
