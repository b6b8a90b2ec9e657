import { dark, light } from "../charts/theme.ts";
import { type FaceSubset, fontRules } from "../fonts/subset-faces.ts";
import type { Typeface } from "../fonts/typeface.ts";

/** The typefaces that a page carries, and its charts' colours by the reader's setting: they are drawn once, in those of the light theme. */
export function pageStyle(faces: readonly FaceSubset[], { families }: Typeface): string {
  const pairs = Object.keys(light).flatMap((name) => {
    const key = name as keyof typeof light;
    const [from, to] = [[light[key]].flat(), [dark[key]].flat()];
    return from.map((color, index) => [color, to[index] ?? color] as const);
  });
  const rules = pairs.flatMap(([from, to]) => [
    `figure svg [fill="${from}"]{fill:${to}}`,
    `figure svg [stroke="${from}"]{stroke:${to}}`,
  ]);
  return `${fontRules(faces)}html{font-family:${families}}@media screen and (prefers-color-scheme:dark){${rules.join("")}}`;
}
