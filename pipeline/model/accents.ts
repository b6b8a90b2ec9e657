/** A network's colours as edition.json has them, each `#rrggbb`. */
export interface OwnColours {
  readonly light: string;
  readonly dark?: string | undefined;
}

export type Theme = "light" | "dark";

/** The backgrounds that pages set text on, as their style sheets have them. */
export const backgrounds: { readonly [T in Theme]: readonly string[] } = {
  light: ["#ffffff", "#f5f7f9", "#fff6e0"],
  dark: ["#14181d", "#1d232a", "#33290f"],
};

/** What WCAG 2.2 asks of text (1.4.3); marks of charts need 3. */
export const leastContrast = 4.5;

/** The colours of links and of the first series in each theme; the dark one is the nearest shade that can be read there. */
export function accentsOf({ light, dark }: OwnColours): { readonly [T in Theme]: string } {
  return { light: light.toLowerCase(), dark: dark?.toLowerCase() ?? readableOn("dark", light) };
}

/** The contrast of a colour with the least contrasting background of a theme. */
export function contrastOn(theme: Theme, color: string): number {
  return Math.min(...backgrounds[theme].map((ground) => contrast(color, ground)));
}

/** The shade nearest to a colour, darker or lighter, that text can have in a theme. */
export function readableOn(theme: Theme, color: string): string {
  const end = theme === "light" ? "#000000" : "#ffffff";
  const shades = Array.from({ length: 256 }, (_, step) => mix(color.toLowerCase(), end, step / 255));
  return shades.find((shade) => contrastOn(theme, shade) >= leastContrast) ?? end;
}

/** Contrast ratio as in WCAG 2, from 1 to 21. */
export function contrast(a: string, b: string): number {
  const [bright = 0, dim = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (bright + 0.05) / (dim + 0.05);
}

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

/** Red, green and blue of a `#rrggbb` colour, each from 0 to 255. */
export function channelsOf(color: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(color).map((amount) => {
    const channel = amount / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
