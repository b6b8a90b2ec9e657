/** A picture without what the page says once, its typeface, and without digits that no screen shows. */
export function slimSvg(svg: string): string {
  return svg
    .replaceAll(/ (?:font-family="[^"]*"|opacity="1"|transform="translate\(0,0\)")/g, "")
    .replaceAll(/(?<= (?:d|transform)=")[^"]*/g, (lengths) =>
      lengths.replaceAll(/\d+\.\d{2,}/g, (length) => String(Number(Number(length).toFixed(1)))),
    );
}
