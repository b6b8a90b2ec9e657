import { isUtf8 } from "node:buffer";
import type { Edition } from "../../../model/edition.ts";
import { type Finding, finding } from "../../../model/finding.ts";
import type { Picture } from "../../../model/front-matter.ts";
import type { Land } from "../../../model/land.ts";
import { type Locale, locales } from "../../../model/locale.ts";
import { inFile } from "../../../model/place.ts";
import type { Folder } from "../folder.ts";
import { defaultLimits } from "../limits.ts";
import {
  invalidBoundaries,
  invalidPicture,
  missingFile,
  notAPlainFile,
  unknownEncoding,
} from "../problems.ts";
import { readWithin } from "../read-raw-file.ts";
import { pictureOf } from "./picture.ts";

/** An edition's files besides its data, as read: the texts of its forewords, its cover picture, its maps' boundaries. */
export interface FrontFiles {
  readonly forewords: ReadonlyMap<Locale | "", string>;
  readonly cover: Picture | null;
  readonly boundaries: Land | null;
  readonly findings: readonly Finding[];
}

/** File names of forewords by language; `foreword.md` serves every language without one. */
const names: readonly (readonly [Locale | "", string])[] = [
  ["", "foreword.md"],
  ...locales.map((locale) => [locale, `foreword.${locale}.md`] as const),
];

/** Whether a file beside the folders is one that the edition uses. */
export function isFrontFile(path: string, { cover, boundaries }: Edition): boolean {
  return path === cover?.file || path === boundaries?.file || names.some(([, name]) => name === path);
}

/** Reads the files that exist; all are optional, except those named in edition.json. */
export async function readFrontFiles(raw: Folder, { cover, boundaries }: Edition): Promise<FrontFiles> {
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
  return {
    forewords,
    cover: typeof picture === "string" ? null : picture,
    boundaries: typeof land === "string" ? null : land,
    findings,
  };
}
