import { channelsOf, contrast, light } from "./theme.ts";

/** The point between lowest and highest, as a fraction, where the number's colour changes; the same in both themes. */
export const shadeTurn =
  Array.from({ length: 101 }, (_, at) => at / 100).find((share) => {
    const shade = mix(light.heat.low, light.heat.high, share);
    return contrast("#ffffff", shade) > contrast("#000000", shade);
  }) ?? 1;

/** A colour between two others, all as `#rrggbb`. */
export function mix(from: string, to: string, share: number): string {
  const ends = channelsOf(to);
  const channels = channelsOf(from).map((a, at) =>
    Math.round(a + ((ends[at] ?? a) - a) * share)
      .toString(16)
      .padStart(2, "0"),
  );
  return `#${channels.join("")}`;
}
