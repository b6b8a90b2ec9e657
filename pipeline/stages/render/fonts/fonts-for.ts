import type { Locale } from "../../../model/locale.ts";

/** One family in its two weights, and where the installed packages keep the files. */
export interface Typeface {
  /** The family's name inside the files, by which an SVG or a page asks for it. */
  readonly family: string;
  /** For screens: the family under its present name, then what the common systems have in its place. */
  readonly families: string;
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

const latin = () =>
  typeface("Noto Sans", import.meta.resolve("@embedpdf/fonts-latin"), "NotoSans", "ttf", [
    "Noto Sans",
    "Segoe UI",
    "Helvetica Neue",
    "Arial",
  ]);

// The families' names are those of the first release of the CJK typefaces, as the files still carry them.
const typefaces: { readonly [L in Locale]: () => Typeface } = {
  en: latin,
  mn: latin,
  "zh-Hans": () =>
    typeface("Noto Sans S Chinese", import.meta.resolve("@embedpdf/fonts-sc"), "NotoSansHans", "otf", [
      "Noto Sans SC",
      "Noto Sans CJK SC",
      "PingFang SC",
      "Microsoft YaHei",
    ]),
  "zh-Hant": () =>
    typeface("Noto Sans T Chinese", import.meta.resolve("@embedpdf/fonts-tc"), "NotoSansHant", "otf", [
      "Noto Sans TC",
      "Noto Sans CJK TC",
      "PingFang TC",
      "Microsoft JhengHei",
    ]),
  ja: () =>
    typeface("Noto Sans Japanese", import.meta.resolve("@embedpdf/fonts-jp"), "NotoSansJP", "otf", [
      "Noto Sans JP",
      "Noto Sans CJK JP",
      "Hiragino Sans",
      "Yu Gothic",
    ]),
  ko: () =>
    typeface("Noto Sans Korean", import.meta.resolve("@embedpdf/fonts-kr"), "NotoSansKR", "otf", [
      "Noto Sans KR",
      "Noto Sans CJK KR",
      "Apple SD Gothic Neo",
      "Malgun Gothic",
    ]),
};

function typeface(
  family: string,
  entry: string,
  file: string,
  extension: string,
  names: readonly string[],
): Typeface {
  const weight = (name: string) => new URL(`../fonts/${file}-${name}.${extension}`, entry);
  const quoted = names.map((name) => (name.includes(" ") ? `'${name}'` : name));
  return {
    family,
    families: [...quoted, "sans-serif"].join(", "),
    regular: weight("Regular"),
    bold: weight("Bold"),
  };
}
