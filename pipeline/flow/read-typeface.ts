import { readFileSync } from "node:fs";
import type { Locale } from "../model/locale.ts";
import { facesFor, familiesOf } from "../stages/render/fonts/faces-for.ts";
import { type Typeface, typefaceOf } from "../stages/render/fonts/typeface.ts";

/** The typefaces of a language, from the packages that hold them. */
export function readTypeface(locale: Locale): Typeface {
  return typefaceOf(facesFor(locale), familiesOf(locale), (file) => readFileSync(file));
}
