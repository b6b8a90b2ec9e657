import { fileURLToPath } from "node:url";
import { type Font, type FontFiles, loadFont } from "../charts/font.ts";
import type { Typeface } from "./fonts-for.ts";

/** A language's typeface as the renderers take it. */
export interface LoadedTypeface {
  readonly family: string;
  readonly font: Font;
  readonly bytes: readonly Uint8Array[];
  /** For the one renderer that opens the files by itself. */
  readonly paths: readonly string[];
}

export function loadTypeface(typeface: Typeface, bytes: FontFiles<Uint8Array>): LoadedTypeface {
  return {
    family: typeface.family,
    font: loadFont(bytes, typeface.families),
    bytes: [bytes.regular, bytes.bold],
    paths: [fileURLToPath(typeface.regular), fileURLToPath(typeface.bold)],
  };
}
