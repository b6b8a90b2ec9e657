import { isUtf8 } from "node:buffer";
import type { Edition } from "../../../model/edition.ts";
import { type Finding, finding } from "../../../model/finding.ts";
import type { FrontMatter } from "../../../model/front-matter.ts";
import { type Locale, locales } from "../../../model/locale.ts";
import { inFile } from "../../../model/place.ts";
import type { Folder } from "../folder.ts";
import { defaultLimits } from "../limits.ts";
import {
  invalidBoundaries,
  invalidLook,
  invalidPicture,
  missingFile,
  notAPlainFile,
  unknownEncoding,
} from "../problems.ts";
import { readWithin } from "../read-raw-file.ts";
import { pictureOf } from "./picture.ts";
import type { EditionRead } from "./read-edition.ts";
import { readLook } from "./read-look.ts";

/** An edition's files besides its data, as read: the texts of its forewords, its pictures, its maps' boundaries. */
export interface FrontFiles extends Omit<FrontMatter, "forewords"> {
  readonly forewords: ReadonlyMap<Locale | "", string>;
  readonly findings: readonly Finding[];
}

/** File names of forewords by language; `foreword.md` serves every language without one. */
const names: readonly (readonly [Locale | "", string])[] = [
  ["", "foreword.md"],
  ...locales.map((locale) => [locale, `foreword.${locale}.md`] as const),
];

/** Whether a file beside the folders is one that the edition uses. */
export function isFrontFile(path: string, { cover, boundaries, logo, photograph }: Edition): boolean {
  return (
    [cover?.file, boundaries?.file, logo, photograph?.file].includes(path) ||
    names.some(([, name]) => name === path)
  );
}

/** Reads the files that exist; all are optional, except those named in edition.json. */
export async function readFrontFiles(
  raw: Folder,
  edition: Edition,
  placeOf: EditionRead["placeOf"],
): Promise<FrontFiles> {
  const { cover, boundaries } = edition;
  const findings: Finding[] = [];
  const forewords = new Map<Locale | "", string>();
  const bytesOf = async (path: string): Promise<Uint8Array | null> => {
    const kind = await raw.kind(path);
    const bytes =
      kind === null
        ? missingFile({ office: null, canBeGivenUp: false })
        : kind === "file"
          ? await readWithin(raw, path, defaultLimits.fileBytes)
          : notAPlainFile();
    if (!("code" in bytes)) return bytes;
    findings.push(finding(bytes, inFile(path)));
    return null;
  };
  const read = async <T>(path: string, as: (bytes: Uint8Array) => T): Promise<T | null> => {
    const bytes = await bytesOf(path);
    return bytes && as(bytes);
  };
  for (const [locale, name] of names) {
    if ((await raw.kind(name)) === null) continue;
    const bytes = await bytesOf(name);
    if (bytes && isUtf8(bytes)) forewords.set(locale, new TextDecoder().decode(bytes));
    else if (bytes) findings.push(finding(unknownEncoding({ declared: null, readableAs: [] }), inFile(name)));
  }
  const picture = cover ? await read(cover.file, pictureOf) : null;
  if (cover && typeof picture === "string")
    findings.push(finding(invalidPicture({ fault: picture }), inFile(cover.file)));
  const land = boundaries
    ? await read(boundaries.file, (await import("./boundaries.ts")).boundariesOf)
    : null;
  if (boundaries && typeof land === "string")
    findings.push(finding(invalidBoundaries({ fault: land }), inFile(boundaries.file)));
  const look = await readLook(raw, edition, new Set(forewords.keys()));
  findings.push(...look.faults.map((fault) => finding(invalidLook(fault), placeOf(fault.field))));
  return {
    forewords,
    logo: look.logo,
    photograph: look.photograph,
    cover: typeof picture === "string" ? null : picture,
    boundaries: typeof land === "string" ? null : land,
    findings,
  };
}
