import type { TextStyle } from "./wrap-text.ts";

/** The house theme: one typeface, dark ink on a light ground that the chart carries with it. */
export const ground = "#ffffff";
export const ink = "#1b2530";
export const quietInk = "#4a5763";
export const gridColor = "#e2e6ea";
export const axisColor = "#8a96a3";
/** Outline of what is not there. */
export const absentColor = "#6b7885";

/**
 * In the order of use. Each at least 3:1 against the ground; the pairs stay apart for readers with any of the
 * three kinds of colour blindness, mostly by lightness (a test computes both).
 */
export const palette = ["#0b4596", "#aa4a05", "#3a9c97", "#520a2e", "#b38a08", "#9572e7", "#5a6672"] as const;

/** Shapes tell series apart where colour is lost, as in a grey print; one fewer than colours, so that pairs repeat late. */
const shapes = ["circle", "square", "triangle-up", "diamond", "cross", "triangle-down"] as const;

/** Heat cells run from the first to the second. */
export const heatColors = ["#e6eef8", "#0b4596"] as const;

export const text = {
  title: { size: 20, bold: true },
  subtitle: { size: 14 },
  label: { size: 13 },
  strong: { size: 13, bold: true },
  footer: { size: 12 },
  mark: { size: 12, bold: true },
} as const satisfies { readonly [role: string]: TextStyle };

const lineHeight = 1.35;
export const margin = 20;
export const fullWidth = 720;

export function linesHeight(count: number, style: TextStyle): number {
  return Math.round(count * style.size * lineHeight);
}

export function colorOf(index: number): string {
  return palette[index % palette.length] ?? ink;
}

export function shapeOf(index: number): string {
  return shapes[index % shapes.length] ?? "circle";
}

/** A colour between two of the form `#rrggbb`. */
export function mix(from: string, to: string, share: number): string {
  const channels = [1, 3, 5].map((at) => {
    const a = Number.parseInt(from.slice(at, at + 2), 16);
    const b = Number.parseInt(to.slice(at, at + 2), 16);
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, "0");
  });
  return `#${channels.join("")}`;
}

/** Contrast ratio as WCAG 2 defines it, from 1 to 21. */
export function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** The ground's colour or black: only these reach 4.5:1 on every shade between light and dark. */
export function readableOn(color: string): string {
  return contrast(ground, color) >= contrast(black, color) ? ground : black;
}

const black = "#000000";

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
