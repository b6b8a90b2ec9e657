import type { Themes } from "../../../charts/theme.ts";
import { channelsOf, mix } from "../../../model/accents.ts";
import { type FaceSubset, fontRules } from "../fonts/subset-faces.ts";
import type { Face, Typeface } from "../fonts/typeface.ts";

/** The typefaces embedded in a page, and dark colours for charts, which are drawn once in the light theme. */
export function pageStyle(
  page: string,
  faces: readonly FaceSubset[],
  { families, main }: Typeface,
  themes: Themes,
): string {
  const rules = [...recolored(page, themes)].flatMap(([from, to]) => [
    `figure svg [fill="${from}"]{fill:${to}}`,
    `figure svg [stroke="${from}"]{stroke:${to}}`,
  ]);
  const html = `html{font-family:${families}}code,.id,.hash{font-family:${monospace(faces, main)}}`;
  return `${fontRules(faces)}${html}@media screen and (prefers-color-scheme:dark){${rules.join("")}}`;
}

/** Other scripts come first: after a machine's own typeface, Chromium draws their first character as a box. */
function monospace(faces: readonly FaceSubset[], face: Face): string {
  const foreign = new Set(faces.map(({ name }) => name).filter((name) => name !== face.name));
  return [...[...foreign].map((name) => `'${name}'`), "ui-monospace", "monospace", `'${face.name}'`].join(
    ",",
  );
}

function* recolored(page: string, { light, dark }: Themes): Iterable<readonly [from: string, to: string]> {
  const { heat, ...colors } = light;
  for (const name of Object.keys(colors)) {
    const key = name as keyof typeof colors;
    const to = [dark[key]].flat();
    for (const [index, color] of [colors[key]].flat().entries()) yield [color, to[index] ?? color];
  }
  // Heat cells have shades in between; Vega writes only those as three numbers.
  const shades = new Set(page.match(/rgb\(\d+, \d+, \d+\)/g));
  if (shades.size === 0) return;
  for (const shade of [...shades].sort())
    yield [shade, mix(dark.heat.low, dark.heat.high, shareOf(shade, heat))];
  yield [heat.onLow, dark.heat.onLow];
  yield [heat.onHigh, dark.heat.onHigh];
}

/** The position of a shade between the lowest and the highest, by its red. */
function shareOf(shade: string, heat: Themes["light"]["heat"]): number {
  const [[low = 0], [high = 0]] = [channelsOf(heat.low), channelsOf(heat.high)];
  return (Number(/\d+/.exec(shade)?.[0]) - low) / (high - low);
}
