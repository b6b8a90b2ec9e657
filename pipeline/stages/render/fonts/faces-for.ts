import type { Locale } from "../../../model/locale.ts";

/** One family in its two weights, and where the installed packages keep the files. */
export interface FaceFiles {
  /** What a page or a picture calls it: the family under its present name. */
  readonly name: string;
  /** The family's name inside the files, which are of its first release. */
  readonly family: string;
  readonly regular: URL;
  readonly bold: URL;
}

/**
 * The typefaces of a language: its own, which covers its script and Latin, then those of the other languages, to which a
 * character falls that it lacks. All are Noto Sans under the SIL Open Font License; a package that is not installed is left out.
 */
export function facesFor(locale: Locale): readonly [FaceFiles, ...FaceFiles[]] {
  const rest = order.filter((face) => face !== own[locale]);
  return [own[locale](), ...rest.flatMap((face) => installed(face) ?? [])];
}

type Packaged = () => FaceFiles;

const latin: Packaged = () =>
  files("Noto Sans", "Noto Sans", import.meta.resolve("@embedpdf/fonts-latin"), "NotoSans-*.ttf");
const japanese: Packaged = () =>
  files("Noto Sans JP", "Noto Sans Japanese", import.meta.resolve("@embedpdf/fonts-jp"), "NotoSansJP-*.otf");
const simplified: Packaged = () =>
  files(
    "Noto Sans SC",
    "Noto Sans S Chinese",
    import.meta.resolve("@embedpdf/fonts-sc"),
    "NotoSansHans-*.otf",
  );
const traditional: Packaged = () =>
  files(
    "Noto Sans TC",
    "Noto Sans T Chinese",
    import.meta.resolve("@embedpdf/fonts-tc"),
    "NotoSansHant-*.otf",
  );
const korean: Packaged = () =>
  files("Noto Sans KR", "Noto Sans Korean", import.meta.resolve("@embedpdf/fonts-kr"), "NotoSansKR-*.otf");

const order = [latin, japanese, simplified, traditional, korean];

const own: { readonly [L in Locale]: Packaged } = {
  en: latin,
  mn: latin,
  "zh-Hans": simplified,
  "zh-Hant": traditional,
  ja: japanese,
  ko: korean,
};

function files(name: string, family: string, entry: string, pattern: string): FaceFiles {
  const weight = (weight: string) => new URL(`../fonts/${pattern.replace("*", weight)}`, entry);
  return { name, family, regular: weight("Regular"), bold: weight("Bold") };
}

function installed(face: Packaged): FaceFiles | null {
  try {
    return face();
  } catch {
    return null;
  }
}
