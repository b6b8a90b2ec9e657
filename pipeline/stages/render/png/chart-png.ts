import { Resvg } from "@resvg/resvg-js";
import { encodePng } from "./encode-png.ts";

/** A chart in the typefaces of its print. They are named by paths, because resvg's native build takes no bytes. */
export interface PictureJob {
  readonly svg: string;
  readonly family: string;
  readonly fontFiles: readonly string[];
}

const dotsPerInch = 300;
/** CSS pixels, in which an SVG is measured. */
const pixelsPerInch = 96;

/** A chart as a picture for print. */
export function chartPng({ svg, family, fontFiles }: PictureJob): Uint8Array {
  const picture = new Resvg(svg, {
    fitTo: { mode: "zoom", value: dotsPerInch / pixelsPerInch },
    font: { loadSystemFonts: false, fontFiles: [...fontFiles], defaultFontFamily: family },
  }).render();
  return encodePng(picture.pixels, picture.width, picture.height, dotsPerInch);
}
