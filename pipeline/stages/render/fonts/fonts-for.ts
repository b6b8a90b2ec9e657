import type { Locale } from "../../../model/locale.ts";

/** One family in its two weights, and where the installed packages keep the files. */
export interface Typeface {
  /** The family's name inside the files, by which an SVG or a page asks for it. */
  readonly family: string;
  readonly regular: URL;
  readonly bold: URL;
}

/**
 * The typeface of a language: one family that covers its script and Latin, so that what measured a text also draws it.
 * Only the package that the language needs is resolved. All are Noto Sans under the SIL Open Font License.
 */
export function fontsFor(locale: Locale): Typeface {
  return typefaces[locale]();
}

const latin = () => typeface("Noto Sans", import.meta.resolve("@embedpdf/fonts-latin"), "NotoSans", "ttf");

// The families' names are those of the first release of the CJK typefaces, as the files still carry them.
const typefaces: { readonly [L in Locale]: () => Typeface } = {
  en: latin,
  mn: latin,
  "zh-Hans": () =>
    typeface("Noto Sans S Chinese", import.meta.resolve("@embedpdf/fonts-sc"), "NotoSansHans", "otf"),
  "zh-Hant": () =>
    typeface("Noto Sans T Chinese", import.meta.resolve("@embedpdf/fonts-tc"), "NotoSansHant", "otf"),
  ja: () => typeface("Noto Sans Japanese", import.meta.resolve("@embedpdf/fonts-jp"), "NotoSansJP", "otf"),
  ko: () => typeface("Noto Sans Korean", import.meta.resolve("@embedpdf/fonts-kr"), "NotoSansKR", "otf"),
};

function typeface(family: string, entry: string, file: string, extension: string): Typeface {
  const weight = (name: string) => new URL(`../fonts/${file}-${name}.${extension}`, entry);
  return { family, regular: weight("Regular"), bold: weight("Bold") };
}
