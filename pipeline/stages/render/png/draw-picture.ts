import { Resvg } from "@resvg/resvg-js";
import type { PictureKind } from "../make.ts";
import { encodePng } from "./encode-png.ts";

/** A drawing and the typefaces of its print, given by path because resvg's native build takes no bytes. */
export interface PictureJob {
  readonly svg: string;
  readonly as: readonly PictureKind[];
  readonly family: string;
  readonly fontFiles: readonly string[];
}

/** Twice a screen's; for printing a chart there is its PDF. */
const dotsPerInch = 192;
/** CSS pixels, the unit of SVG sizes. */
const pixelsPerInch = 96;
/** Given explicitly: by default resvg crops to the whole picture, which copies it. */
const uncut = { left: 0, top: 0, right: 0, bottom: 0 };

/** A drawing, read once, as a PNG for print or for posts, or as an SVG without text, which looks the same in any editor. */
export function drawPicture({ svg, as, family, fontFiles }: PictureJob): Uint8Array[] {
  const dots = as.includes("card") ? pixelsPerInch : dotsPerInch;
  const drawing = new Resvg(svg, {
    fitTo: { mode: "zoom", value: dots / pixelsPerInch },
    font: { loadSystemFonts: false, fontFiles: [...fontFiles], defaultFontFamily: family },
    crop: uncut,
  });
  return as.map((kind) => {
    if (kind === "outlines") return new TextEncoder().encode(drawing.toString());
    const { pixels, width, height } = drawing.render();
    const { buffer, byteOffset } = pixels;
    const colours = new Int32Array(buffer, byteOffset, width * height);
    return encodePng({ colours, width, height }, dots);
  });
}
