import { mix } from "../../../charts/shade.ts";
import { channelsOf, dark, light } from "../../../charts/theme.ts";
import { type FaceSubset, fontRules } from "../fonts/subset-faces.ts";
import type { Face, Typeface } from "../fonts/typeface.ts";

/** The typefaces that a page carries, also for what the reader's monospaced one lacks, and its charts' colours by the reader's setting: they are drawn once, in those of the light theme. */
export function pageStyle(page: string, faces: readonly FaceSubset[], { families, main }: Typeface): string {
  const rules = [...recolored(page)].flatMap(([from, to]) => [
    `figure svg [fill="${from}"]{fill:${to}}`,
    `figure svg [stroke="${from}"]{stroke:${to}}`,
  ]);
  const html = `html{font-family:${families}}code,.id,.hash{font-family:${monospace(faces, main)}}`;
  return `${fontRules(faces)}${html}@media screen and (prefers-color-scheme:dark){${rules.join("")}}`;
}

/** Other scripts, such as a sheet's name in Hangul, with what the page carries of them: after a machine's own, Chromium draws the first as boxes. */
function monospace(faces: readonly FaceSubset[], face: Face): string {
  const foreign = new Set(faces.map(({ name }) => name).filter((name) => name !== face.name));
  return [...[...foreign].map((name) => `'${name}'`), "ui-monospace", "monospace", `'${face.name}'`].join(
    ",",
  );
}

function* recolored(page: string): Iterable<readonly [from: string, to: string]> {
  const { heat, ...colors } = light;
  for (const name of Object.keys(colors)) {
    const key = name as keyof typeof colors;
    const to = [dark[key]].flat();
    for (const [index, color] of [colors[key]].flat().entries()) yield [color, to[index] ?? color];
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
