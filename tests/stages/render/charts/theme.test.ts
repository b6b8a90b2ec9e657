import { describe, expect, test } from "vitest";
import { shadeTurn } from "../../../../pipeline/charts/shade.ts";
import * as theme from "../../../../pipeline/charts/theme.ts";
import { backgrounds, contrast, contrastOn, mix, readableOn } from "../../../../pipeline/model/accents.ts";
import { smallPageStyle } from "../../../../pipeline/stages/render/page/small-page-style.ts";
import { style } from "../../../../pipeline/stages/render/page/style.ts";

/** Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB. */
const sight: { readonly [kind: string]: readonly number[] } = {
  full: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritan: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};

function linear(color: string): number[] {
  return [1, 3, 5].map((at) => {
    const channel = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
}

/** OKLab of a linear colour. */
function lab([r = 0, g = 0, b = 0]: number[]): number[] {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** CIE L*, from 0 to 100: what is left of a colour in a grey print. */
function lightness(color: string): number {
  const [r = 0, g = 0, b = 0] = linear(color);
  return 116 * Math.cbrt(0.2126 * r + 0.7152 * g + 0.0722 * b) - 16;
}

function seen(color: string, kind: string): number[] {
  const matrix = sight[kind] ?? [];
  const rgb = linear(color);
  const row = (at: number): number =>
    Math.min(
      1,
      Math.max(
        0,
        rgb.reduce((sum, channel, index) => sum + channel * (matrix[at + index] ?? 0), 0),
      ),
    );
  return lab([row(0), row(3), row(6)]);
}

describe.each([theme.light, theme.dark])(
  "on $ground",
  ({ palette, absent, axis, ground, ink, quiet, heat }) => {
    test("every series colour and outline stands out, and text is readable", () => {
      for (const color of [...palette, absent, axis]) {
        expect(contrast(color, ground), color).toBeGreaterThanOrEqual(3);
      }
      expect(contrast(ink, ground)).toBeGreaterThanOrEqual(7);
      expect(contrast(quiet, ground)).toBeGreaterThanOrEqual(4.5);
    });

    test("the number in a heat cell is readable on every shade, and the highest stands out", () => {
      const hex = { black: "#000000", white: "#ffffff" } as { readonly [name: string]: string };
      for (let share = 0; share <= 1; share += 0.01) {
        const shade = mix(heat.low, heat.high, share);
        const words = hex[share > shadeTurn ? heat.onHigh : heat.onLow] ?? "";
        expect(contrast(words, shade), shade).toBeGreaterThanOrEqual(4.5);
      }
      expect(contrast(heat.high, ground)).toBeGreaterThanOrEqual(3);
      expect(contrast(heat.low, ground)).toBeLessThan(3);
    });

    test("series colours differ in a grey print, the first three at a glance", () => {
      const steps = (colors: readonly string[]) => {
        const sorted = colors.map(lightness).sort((a, b) => a - b);
        return Math.min(...sorted.slice(1).map((own, index) => own - (sorted[index] ?? 0)));
      };
      expect(steps(palette)).toBeGreaterThanOrEqual(6);
      expect(steps(palette.slice(0, 3))).toBeGreaterThanOrEqual(16);
    });

    test.each(Object.keys(sight))("series colours differ for %s sight", (kind) => {
      for (const [index, a] of palette.entries()) {
        for (const b of palette.slice(index + 1)) {
          const [p, q] = [seen(a, kind), seen(b, kind)];
          const distance = Math.hypot(...p.map((value, at) => value - (q[at] ?? 0)));
          expect(distance, `${a} ${b}`).toBeGreaterThan(0.12);
        }
      }
    });
  },
);

test("a network's colour comes first, readable on every background, and the series most like it goes", () => {
  const plain = theme.themesOf({});
  expect(plain).toEqual({ light: theme.light, dark: theme.dark });
  const sheets = style + smallPageStyle;
  const written = (color: string) => color.replace(/^#(.)\1(.)\2(.)\3$/, "#$1$2$3");
  for (const color of [...backgrounds.light, ...backgrounds.dark]) expect(sheets).toContain(written(color));
  for (const own of ["#866f00", "#000080", "#c8102e", "#00693e", "#6c1daf", "#555555"]) {
    const themes = theme.themesOf({ colours: { light: own } });
    for (const which of ["light", "dark"] as const) {
      const { palette, ground } = themes[which];
      const [accent = "", ...others] = palette;
      expect(palette).toHaveLength(plain[which].palette.length);
      expect(others.every((color) => plain[which].palette.includes(color))).toBe(true);
      expect(contrastOn(which, accent), own).toBeGreaterThanOrEqual(4.5);
      for (const color of palette) expect(contrast(color, ground)).toBeGreaterThanOrEqual(3);
      for (const color of others) {
        const [p, q] = [seen(accent, "full"), seen(color, "full")];
        expect(
          Math.hypot(...p.map((value, at) => value - (q[at] ?? 0))),
          `${accent} ${color}`,
        ).toBeGreaterThan(0.08);
      }
    }
  }
});

test("the nearest shade that can be read is the first of its way to black or white", () => {
  expect(readableOn("light", "#ffd400")).toBe("#866f00");
  expect(contrastOn("light", "#877000")).toBeLessThan(4.5);
  expect(readableOn("dark", "#ffd400")).toBe("#ffd400");
  expect(contrastOn("dark", readableOn("dark", "#000080"))).toBeGreaterThanOrEqual(4.5);
});

test("both themes have the same colours by name, each its own", () => {
  const colors = ({ heat: _, ...of }: theme.Colors) => Object.values(of).flat();
  expect(colors(theme.dark)).toHaveLength(colors(theme.light).length);
  expect(new Set(colors(theme.light)).size).toBe(colors(theme.light).length);
});
