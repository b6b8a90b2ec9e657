import { mix } from "../charts/heat.ts";
import { channelsOf, dark, light } from "../charts/theme.ts";
import { type FaceSubset, fontRules } from "../fonts/subset-faces.ts";
import type { Typeface } from "../fonts/typeface.ts";

/** The typefaces that a page carries, also for what the reader's monospaced one lacks, and its charts' colours by the reader's setting: they are drawn once, in those of the light theme. */
export function pageStyle(page: string, faces: readonly FaceSubset[], { families }: Typeface): string {
  const rules = [...recolored(page)].flatMap(([from, to]) => [
    `figure svg [fill="${from}"]{fill:${to}}`,
    `figure svg [stroke="${from}"]{stroke:${to}}`,
  ]);
  return `${fontRules(faces)}html{font-family:${families}}code,.id,.hash{font-family:ui-monospace,monospace,${families}}@media screen and (prefers-color-scheme:dark){${rules.join("")}}`;
}

function* recolored(page: string): Iterable<readonly [from: string, to: string]> {
  const { heat, ...own } = light;
  for (const name of Object.keys(own)) {
    const key = name as keyof typeof own;
    const to = [dark[key]].flat();
    for (const [index, color] of [own[key]].flat().entries()) yield [color, to[index] ?? color];
  }
  // Heat cells have whatever shade lies between; Vega writes those, and those alone, as their three numbers.
  const shades = new Set(page.match(/rgb\(\d+, \d+, \d+\)/g));
  if (shades.size === 0) return;
  for (const shade of [...shades].sort()) yield [shade, mix(dark.heat.low, dark.heat.high, shareOf(shade))];
  yield [heat.onLow, dark.heat.onLow];
  yield [heat.onHigh, dark.heat.onHigh];
}

/** How far a shade lies from the lowest to the highest, by its red. */
function shareOf(shade: string): number {
  const [[low = 0], [high = 0]] = [channelsOf(light.heat.low), channelsOf(light.heat.high)];
  return (Number(/\d+/.exec(shade)?.[0]) - low) / (high - low);
}
