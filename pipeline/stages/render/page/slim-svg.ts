import { fullWidth, margin } from "../../../charts/theme.ts";

/**
 * A picture in a page: without what that says once, its typeface, and without digits that no screen shows. A wide one is
 * as wide as its share of a full one: a narrow one is not blown up, type and all.
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
