import subsetFont from "subset-font";
import { type FaceName, renameFace } from "./rename-face.ts";
import { woffOf } from "./woff.ts";

/** The characters to keep of a typeface's file: for `print` under that name, or of each piece of text for the web. */
export interface FaceJob {
  readonly file: string;
  readonly characters: string;
  readonly print: FaceName | null;
  readonly pieces: readonly string[];
}

/**
 * A typeface with some of its characters: uncompressed, or a WOFF for each piece (WOFF2 would cost ten times the time it
 * saves in size). Without kerning and ligatures, since texts are measured by adding up characters.
 */
export async function cutFace(
  font: Uint8Array,
  { characters, print, pieces }: Omit<FaceJob, "file">,
): Promise<readonly Uint8Array[]> {
  const whole = await cut(font, characters);
  if (print) return [renameFace(whole, print)];
  const cuts: Uint8Array[] = [];
  for (const piece of pieces) cuts.push(woffOf(piece === characters ? whole : await cut(whole, piece)));
  return cuts;
}

async function cut({ buffer, byteOffset, byteLength }: Uint8Array, characters: string): Promise<Uint8Array> {
  return subsetFont(Buffer.from(buffer, byteOffset, byteLength), characters, {
    targetFormat: "sfnt",
    keepFeatures: ["ccmp", "mark", "mkmk"],
    noHinting: true,
  });
}
