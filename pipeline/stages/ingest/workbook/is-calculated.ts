import type { Entry } from "yauzl";
import type { Package } from "./open-package.ts";

const deflated = 8;
/** The time stamp of a part that has none: 1 January 1980, 00:00. */
const firstDay = 0x21;
/** Zip's number for Unix as the system a package was made on. */
const unix = 3;
/** The flag of a part whose sizes follow its data. */
const streamed = 0x8;
const utf8Names = 0x800;

/** A program that calculates: how it signs, and how it alone packs what it saves. */
interface Calculator {
  readonly signs: RegExp;
  packs(parts: readonly Entry[]): boolean;
}

const calculators: readonly Calculator[] = [
  {
    signs: /^Microsoft (?:Macintosh )?Excel(?: Online)?$/,
    // Zip 4.5, fastest deflate, no time.
    packs: (parts) =>
      parts.every(
        (part) =>
          part.versionMadeBy === 45 &&
          part.lastModFileDate === firstDay &&
          part.lastModFileTime === 0 &&
          (part.compressionMethod !== deflated || part.generalPurposeBitFlag === 6),
      ),
  },
  {
    signs: /^LibreOffice(?:Dev)?\/\d/,
    // Zip 2.0 as a stream, the list of content types last.
    packs: (parts) =>
      parts.every(
        (part) =>
          part.versionMadeBy === 20 &&
          part.compressionMethod === deflated &&
          part.generalPurposeBitFlag === (streamed | utf8Names),
      ) && parts.at(-1)?.fileNameRaw.toString() === "[Content_Types].xml",
  },
  {
    signs: /^(?:WPS|Kingsoft)\b/,
    // Its releases differ, but pack all parts alike; libraries of Python pack as on Unix, those of Java and Go as a stream.
    packs: ([first, ...rest]) =>
      first !== undefined &&
      first.versionMadeBy >> 8 !== unix &&
      (first.generalPurposeBitFlag & streamed) === 0 &&
      rest.every(
        (part) =>
          part.versionMadeBy === first.versionMadeBy &&
          part.generalPurposeBitFlag === first.generalPurposeBitFlag,
      ),
  },
];

/**
 * Whether a program that calculates wrote the package last: Excel, LibreOffice or WPS. Its name alone proves nothing, for
 * XlsxWriter signs as Excel and others keep what they found; so every part must also be packed as that program packs.
 */
export function isCalculated(pack: Package, application: string | null): boolean {
  const parts = [...pack.parts.values()].map(({ entry }) => entry);
  return calculators.some(({ signs, packs }) => signs.test(application ?? "") && packs(parts));
}
