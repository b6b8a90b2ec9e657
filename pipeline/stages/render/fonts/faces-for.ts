import type { Locale } from "../../../model/locale.ts";

/** A family in two weights, and the places of its files in installed packages. */
export interface FaceFiles {
  /** Its name in pages and pictures: the family's present name. */
  readonly name: string;
  /** Its name in prints, which no typeface of the machine has. */
  readonly family: string;
  readonly regular: URL;
  readonly bold: URL;
}

interface Packaged {
  readonly name: string;
  readonly package: string;
  readonly files: string;
}

const latin: Packaged = {
  name: "Noto Sans",
  package: "@embedpdf/fonts-latin",
  files: "NotoSans-*.ttf",
};
const japanese: Packaged = {
  name: "Noto Sans JP",
  package: "@embedpdf/fonts-jp",
  files: "NotoSansJP-*.otf",
};
const simplified: Packaged = {
  name: "Noto Sans SC",
  package: "@embedpdf/fonts-sc",
  files: "NotoSansHans-*.otf",
};
const traditional: Packaged = {
  name: "Noto Sans TC",
  package: "@embedpdf/fonts-tc",
  files: "NotoSansHant-*.otf",
};
const korean: Packaged = {
  name: "Noto Sans KR",
  package: "@embedpdf/fonts-kr",
  files: "NotoSansKR-*.otf",
};

const order = [latin, japanese, simplified, traditional, korean];

const byScript = new Map([
  ["Hans", simplified],
  ["Hant", traditional],
  ["Jpan", japanese],
  ["Kore", korean],
]);

/** The typeface of a language's script; the Latin one also has Greek and Cyrillic. */
function packagedFor(locale: Locale): Packaged {
  return byScript.get(new Intl.Locale(locale).maximize().script ?? "") ?? latin;
}

/** The package of a language's typeface. */
export function fontPackageOf(locale: Locale): string {
  return packagedFor(locale).package;
}

/** The families that an SVG asks for, whatever is installed: the language's own first. */
export function familiesOf(locale: Locale): readonly string[] {
  const packaged = packagedFor(locale);
  return [packaged, ...order.filter((face) => face !== packaged)].map(({ name }) => name);
}

/** A requested language's typeface is not installed; the user can add it. */
export class FontError extends Error {
  override readonly name = "CliError";
}

/**
 * The typefaces of a language: its own, which covers its script and Latin, then those of other languages as fallbacks. All
 * are Noto Sans under the SIL Open Font License; packages that are not installed are left out.
 */
export function facesFor(locale: Locale): readonly [FaceFiles, ...FaceFiles[]] {
  const first = packagedFor(locale);
  const rest = order.filter((face) => face !== first);
  const files = installed(first);
  if (files) return [files, ...rest.flatMap((face) => installed(face) ?? [])];
  throw new FontError(
    `the typeface of ${locale} is not installed; add it with npm install ${first.package}, or take ${locale} out of the languages`,
  );
}

function installed({ name, package: packed, files }: Packaged): FaceFiles | null {
  try {
    const entry = import.meta.resolve(packed);
    const weight = (weight: string) => new URL(`../fonts/${files.replace("*", weight)}`, entry);
    return { name, family: `Almanac ${name}`, regular: weight("Regular"), bold: weight("Bold") };
  } catch {
    return null;
  }
}
