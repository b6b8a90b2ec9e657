import type { Entry } from "yauzl";
import type { Package } from "./open-package.ts";

const deflated = 8;
/** The date of a part without one: 1 January 1980, 00:00. */
const firstDay = 0x21;
/** Zip's code for a package made on Unix. */
const unix = 3;
/** The flag of a part whose sizes follow its data. */
const streamed = 0x8;
const utf8Names = 0x800;

/** A program that calculates: its name, and its unique way of packing. */
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
    // Releases differ, but each packs all parts alike; Python libraries pack as on Unix, those of Java and Go as streams.
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
 * Whether a calculating program wrote the package last: Excel, LibreOffice or WPS. A name proves nothing, since XlsxWriter
 * signs as Excel and others keep the previous one; so every part must also be packed the program's way.
 */
export function isCalculated(pack: Package, application: string | null): boolean {
  const parts = [...pack.parts.values()].map(({ entry }) => entry);
  return calculators.some(({ signs, packs }) => signs.test(application ?? "") && packs(parts));
}
