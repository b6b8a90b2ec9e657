import { readFileSync } from "node:fs";
import type { Locale } from "../model/locale.ts";
import { facesFor, familiesOf } from "../stages/render/fonts/faces-for.ts";
import { type Typeface, typefaceOf } from "../stages/render/fonts/typeface.ts";

const files = new Map<string, Uint8Array>();
const typefaces = new Map<Locale, Typeface>();

/** The typefaces of a language, from the packages that hold them; read once, for they are large and languages share them. */
export function readTypeface(locale: Locale): Typeface {
  const typeface = typefaces.get(locale) ?? typefaceOf(facesFor(locale), familiesOf(locale), readOnce);
  typefaces.set(locale, typeface);
  return typeface;
}

function readOnce(file: URL): Uint8Array {
  const bytes = files.get(file.href) ?? readFileSync(file);
  files.set(file.href, bytes);
  return bytes;
}
