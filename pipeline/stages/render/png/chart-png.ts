import { renderAsync } from "@resvg/resvg-js";
import type { LoadedTypeface } from "../fonts/load-typeface.ts";
import { printableSvg } from "../fonts/printable-svg.ts";
import { withDensity } from "./with-density.ts";

const dotsPerInch = 300;
/** CSS pixels, in which an SVG is measured. */
const pixelsPerInch = 96;

/**
 * A chart as a picture for print, on a thread of its own. The typeface is named by its path, because resvg's native
 * build takes no bytes; its WebAssembly build does, for the same picture to the byte, in three times the time.
 */
export async function chartPng(svg: string, typeface: LoadedTypeface): Promise<Uint8Array> {
  const picture = await renderAsync(printableSvg(svg, typeface), {
    fitTo: { mode: "zoom", value: dotsPerInch / pixelsPerInch },
    font: { loadSystemFonts: false, fontFiles: [...typeface.paths], defaultFontFamily: typeface.family },
  });
  return withDensity(picture.asPng(), dotsPerInch);
}
