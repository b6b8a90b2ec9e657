import type { Edition } from "../../../model/edition.ts";
import type { FrontMatter, Picture } from "../../../model/front-matter.ts";
import type { Locale } from "../../../model/locale.ts";
import type { Folder } from "../folder.ts";
import type { invalidLook } from "../problems.ts";
import { readWithin } from "../read-raw-file.ts";
import { type DrawingFault, drawingOf } from "./drawing.ts";
import { type PictureFault, pictureOf } from "./picture.ts";

/** The network's pictures, null where they cannot be shown, and why not. */
interface Look extends Pick<FrontMatter, "logo" | "photograph"> {
  readonly faults: readonly LookFault[];
}

type LookFault = Parameters<typeof invalidLook>[0];

/** In KB. Both are in every page that shows them. */
const most = { logo: 200, photograph: 1_000 } as const;

/** More pixels are no sharper on any screen or paper, and a small file may hold millions. */
const mostPixels = 40_000_000;

/** Reads the logo and the photograph that edition.json names, and sees whether each language has its foreword. */
export async function readLook(
  raw: Folder,
  { logo, photograph, foreword, locales }: Edition,
  forewords: ReadonlySet<Locale | "">,
): Promise<Look> {
  const faults: LookFault[] = [];
  const read = async (field: "logo" | "photograph", file: string | undefined): Promise<Picture | null> => {
    if (file === undefined) return null;
    const fault = (fault: LookFault["fault"], more: Partial<LookFault> = {}) => {
      faults.push({ field, file, fault, ...more });
      return null;
    };
    if ((await raw.kind(file)) !== "file") return fault("absent");
    const bytes = await readWithin(raw, file, most[field] * 1_000);
    if ("code" in bytes)
      return bytes.code === "limit-exceeded" ? fault("too-large", { most: most[field] }) : fault("absent");
    const picture = pictureIn(field, bytes);
    if (picture === "damaged") return fault("damaged");
    if (typeof picture === "string") return fault("wrong-type");
    if ("forbidden" in picture) return fault("forbidden", { part: picture.forbidden });
    const isTooLarge = picture.format !== "svg" && picture.width * picture.height > mostPixels;
    return isTooLarge ? fault("too-large", { most: most[field] }) : picture;
  };
  const pictures = { logo: await read("logo", logo), photograph: await read("photograph", photograph?.file) };
  if (foreword && !forewords.has(""))
    for (const language of locales)
      if (!forewords.has(language))
        faults.push({ field: "foreword", file: `foreword.${language}.md`, fault: "untranslated", language });
  return { ...pictures, faults };
}

function pictureIn(field: "logo" | "photograph", bytes: Uint8Array): Picture | PictureFault | DrawingFault {
  const picture = pictureOf(bytes);
  if (field === "photograph") return picture;
  if (picture === "not-a-picture") return drawingOf(bytes);
  return typeof picture !== "string" && picture.format === "jpg" ? "not-a-picture" : picture;
}
