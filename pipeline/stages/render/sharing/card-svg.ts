import { balanceText, type Lettering } from "../../../charts/wrap-text.ts";
import { escapeHtml } from "../../../escape/html.ts";

/** A card: a message, its drawing, and the publisher. */
export interface Card {
  readonly headline: string;
  /** Below the headline, each wrapped by itself. */
  readonly lines: readonly string[];
  /** A plot as an SVG of its own size; null for text only. */
  readonly plot: string | null;
  readonly footer: string;
  readonly family: string;
  /** The network's colour. */
  readonly accent: string;
}

/** The pictures for posts: wide, and square. */
export const cardSizes = {
  card: { width: 1200, height: 630 },
  square: { width: 1080, height: 1080 },
} as const;
export type CardShape = keyof typeof cardSizes;

const margin = 56;
const [ink, soft, ground] = ["#1b1f24", "#57606a", "#ffffff"];

/** A card as an SVG: the headline above the same plot as on the page, the network and its edition below. */
export function cardSvg(
  { headline, lines: under, plot, footer, family, accent }: Card,
  shape: CardShape,
  font: Lettering,
): string {
  const { width, height } = cardSizes[shape];
  const size = plot === null ? 56 : 40;
  const lines = balanceText(font, headline, { size, bold: true }, width - 2 * margin).slice(
    0,
    plot === null ? 7 : 4,
  );
  const line = Math.round(size * 1.25);
  const text = (words: string, y: number, style: string) =>
    `<text x="${margin}" y="${y}" font-family="${family}" ${style}>${escapeHtml(words)}</text>`;
  const headed = lines.map((words, index) =>
    text(words, margin + size + index * line, `font-size="${size}" font-weight="700" fill="${ink}"`),
  );
  const top = margin + size + (lines.length - 1) * line + 28;
  const foot = height - margin / 2 - 6;
  const below = foot - 48;
  const small = 40;
  const listed = under
    .flatMap((words) => balanceText(font, words, { size: small, bold: false }, width - 2 * margin))
    .slice(0, Math.floor((below - top) / (small * 1.5)))
    .map((words, index) =>
      text(words, top + (index + 1) * small * 1.5, `font-size="${small}" fill="${ink}"`),
    );
  const placed =
    plot === null
      ? ""
      : placedIn(plot, { x: margin, y: top, width: width - 2 * margin, height: below - top });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="${ground}"/><rect width="${width}" height="12" fill="${accent}"/>${headed.join("")}${listed.join("")}${placed}${text(footer, foot, `font-size="24" fill="${soft}"`)}</svg>`;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A drawing scaled to fit a box. */
function placedIn(svg: string, { x, y, width, height }: Box): string {
  return svg.replace(
    /<svg([^>]*?) width="[^"]*" height="[^"]*"/,
    (_, before: string) =>
      `<svg${before} x="${x}" y="${y}" width="${width}" height="${height}" overflow="visible" preserveAspectRatio="xMidYMid meet"`,
  );
}
