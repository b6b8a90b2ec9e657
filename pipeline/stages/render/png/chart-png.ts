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
/** Said outright: by default resvg cuts out the whole picture, which copies it. */
const uncut = { left: 0, top: 0, right: 0, bottom: 0 };

/** A chart as a picture for print. */
export function chartPng({ svg, family, fontFiles }: PictureJob): Uint8Array {
  const { pixels, width, height } = new Resvg(svg, {
    fitTo: { mode: "zoom", value: dotsPerInch / pixelsPerInch },
    font: { loadSystemFonts: false, fontFiles: [...fontFiles], defaultFontFamily: family },
    crop: uncut,
  }).render();
  const { buffer, byteOffset } = pixels;
  const colours = new Int32Array(buffer, byteOffset, width * height);
  return encodePng({ colours, width, height }, dotsPerInch);
}
