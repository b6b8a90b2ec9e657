import { fullWidth, margin } from "../../../charts/theme.ts";

/**
 * A picture for embedding in a page: without the typeface, which the page sets once, and without invisible decimals. A wide
 * drawing gets its share of the full width, so that a narrower chart is not enlarged together with its text.
 */
export function slimSvg(svg: string, isWide: boolean): string {
  return svg
    .replace(/^(<svg[^>]*?) width="([\d.]+)" height="[\d.]+"/, (_, before: string, width: string) => {
      const share = Math.min(100, Math.round((Number(width) / (fullWidth - 2 * margin)) * 100));
      return `${before} width="${isWide ? share : 100}%"`;
    })
    .replaceAll(/ (?:font-family="[^"]*"|opacity="1"|transform="translate\(0,0\)")/g, "")
    .replaceAll(/(?<= (?:d|transform)=")[^"]*/g, (lengths) =>
      lengths.replaceAll(/\d+\.\d{2,}/g, (length) => String(Number(Number(length).toFixed(1)))),
    );
}
