import { fullWidth, margin } from "../../../charts/theme.ts";

/**
 * A picture for embedding in a page: without the typeface, which the page sets once, without invisible decimals, and with
 * what all parts of a group look like said at the group. A wide drawing gets its share of the full width, so that a
 * narrower chart is not enlarged together with its text.
 */
export function slimSvg(svg: string, isWide: boolean): string {
  return svg
    .replace(/^(<svg[^>]*?) width="([\d.]+)" height="[\d.]+"/, (_, before: string, width: string) => {
      const share = Math.min(100, Math.round((Number(width) / (fullWidth - 2 * margin)) * 100));
      return `${before} width="${isWide ? share : 100}%"`;
    })
    .replaceAll(
      / (?:font-family="[^"]*"|font-weight="(?:400|normal)"|opacity="1"|transform="translate\(0,0\)")/g,
      "",
    )
    .replaceAll(/(?<= (?:d|transform|[xy][12])=")[^"]*/g, (lengths) =>
      lengths.replaceAll(/\d+\.\d{2,}/g, (length) => String(Number(Number(length).toFixed(1)))),
    )
    .replaceAll(/(?<= font-size="[\d.]+)px/g, "")
    .replaceAll(/<g([^<>]*)>((?:<(?!\/?g[ >])[^<]*)+)<\/g>/g, shared);
}

const inherited = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "font-size",
  "font-weight",
  "text-anchor",
].map((name) => new RegExp(` ${name}="[^"]*"`));

/** A group of marks, with the attributes that all of them have moved up to it. */
function shared(group: string, attributes: string, marks: string): string {
  const [first = "", ...others] = marks.match(/<(?:line|path|rect|text)[^>]*>/g) ?? [];
  if (others.length === 0) return group;
  const common = inherited.flatMap((attribute) => {
    const [found] = attribute.exec(first) ?? [];
    return found && others.every((tag) => tag.includes(found)) ? [found] : [];
  });
  return `<g${attributes}${common.join("")}>${common.reduce((left, attribute) => left.replaceAll(attribute, ""), marks)}</g>`;
}
