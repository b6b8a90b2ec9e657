import { readFileSync } from "node:fs";
import type { Locale } from "../model/locale.ts";
import { FontError, facesFor, familiesOf } from "../stages/render/fonts/faces-for.ts";
import { type Typeface, typefaceOf } from "../stages/render/fonts/typeface.ts";
import type { PrintTypeface } from "../stages/render/fonts/unprintable-texts.ts";

const files = new Map<string, Uint8Array>();
const typefaces = new Map<Locale, Typeface>();

/** The typefaces of a language from their packages; read once, since they are large and shared. */
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

/** The print typeface of a language, and whether every family is installed; null where its own is not. */
export function installedTypeface(locale: Locale): PrintTypeface | null {
  try {
    const isWhole = facesFor(locale).length === familiesOf(locale).length;
    return { isWhole, read: () => readTypeface(locale) };
  } catch (fault) {
    if (fault instanceof FontError) return null;
    throw fault;
  }
}
