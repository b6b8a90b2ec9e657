import { isUtf8 } from "node:buffer";
import type { Edition } from "../../../model/edition.ts";
import { type Finding, finding } from "../../../model/finding.ts";
import type { Picture } from "../../../model/front-matter.ts";
import { type Locale, locales } from "../../../model/locale.ts";
import { inFile } from "../../../model/place.ts";
import type { Folder } from "../folder.ts";
import { defaultLimits } from "../limits.ts";
import { invalidPicture, missingFile, notAPlainFile, unknownEncoding } from "../problems.ts";
import { readWithin } from "../read-raw-file.ts";
import { pictureOf } from "./picture.ts";

/** An edition's files besides its data, as read: the texts of its forewords and its cover picture. */
export interface FrontFiles {
  readonly forewords: ReadonlyMap<Locale | "", string>;
  readonly cover: Picture | null;
  readonly findings: readonly Finding[];
}

/** File names of forewords by language; `foreword.md` serves every language without one. */
const names: readonly (readonly [Locale | "", string])[] = [
  ["", "foreword.md"],
  ...locales.map((locale) => [locale, `foreword.${locale}.md`] as const),
];

/** Whether a file beside the folders is one that the edition uses. */
export function isFrontFile(path: string, { cover }: Edition): boolean {
  return path === cover?.file || names.some(([, name]) => name === path);
}

/** Reads the files that exist; all are optional, except a cover named in edition.json. */
export async function readFrontFiles(raw: Folder, { cover }: Edition): Promise<FrontFiles> {
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
  for (const [locale, name] of names) {
    if ((await raw.kind(name)) === null) continue;
    const bytes = await bytesOf(name);
    if (bytes && isUtf8(bytes)) forewords.set(locale, new TextDecoder().decode(bytes));
    else if (bytes) findings.push(finding(unknownEncoding({ declared: null, readableAs: [] }), inFile(name)));
  }
  const bytes = cover ? await bytesOf(cover.file) : null;
  const picture = bytes && pictureOf(bytes);
  if (!cover || !picture) return { forewords, cover: null, findings };
  if (typeof picture !== "string") return { forewords, cover: picture, findings };
  findings.push(finding(invalidPicture({ fault: picture }), inFile(cover.file)));
  return { forewords, cover: null, findings };
}
