import { readFile } from "node:fs/promises";
import type { Locale } from "../model/locale.ts";
import { fontsFor } from "../stages/render/fonts/fonts-for.ts";
import { type LoadedTypeface, loadTypeface } from "../stages/render/fonts/load-typeface.ts";

/** The typeface of a language, from the package that holds it. */
export async function readTypeface(locale: Locale): Promise<LoadedTypeface> {
  const typeface = fontsFor(locale);
  const [regular, bold] = await Promise.all([readFile(typeface.regular), readFile(typeface.bold)]);
  return loadTypeface(typeface, { regular, bold });
}
