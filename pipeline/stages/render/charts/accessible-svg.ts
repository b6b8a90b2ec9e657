import { margin } from "../../../charts/theme.ts";

export interface SvgWords {
  readonly id: string;
  readonly locale: string;
  readonly title: string;
  readonly description: string;
}

/** Adds role, language, title and description to Vega's SVG, and makes ids unique on a page of many charts. */
export function accessibleSvg(svg: string, words: SvgWords): string {
  const id = words.id.replace(/[^\w-]/g, "_");
  const labels = `${id}-title ${id}-desc`;
  const marks = tidy(svg)
    .replaceAll(/\bid="((?:clip|gradient_)\d+)"/g, `id="${id}-$1"`)
    .replaceAll(/url\(#((?:clip|gradient_)\d+)\)/g, `url(#${id}-$1)`);
  const open = marks.indexOf(">");
  const attributes = ` role="img" lang="${escapeXml(words.locale)}" aria-labelledby="${labels}">`;
  const head = [
    marks.slice(0, open) + attributes,
    `<title id="${id}-title">${escapeXml(words.title)}</title>`,
    `<desc id="${id}-desc">${escapeXml(words.description)}</desc>`,
  ];
  return `${head.join("")}${marks.slice(open + 1)}\n`;
}

/** A picture without margins, background and what is `above` and `under` its plot: a page sets these in its own type. */
export function plotAlone(svg: string, above: number, under: number): string {
  const below = /<g class="[^"]*\b(?:caution|note)_marks"[^>]*>.*?<\/g>/gs;
  const words = /<g class="mark-text role-title-(?:text|subtitle)"[^>]*>.*?<\/g>/gs;
  const ground = /^(<svg[^>]*>)<rect [^>]*>/;
  // The chart's title comes last: panels have titles of their own.
  const last = svg.lastIndexOf('<g class="mark-group role-title">');
  return (svg.slice(0, last) + svg.slice(last).replace(words, ""))
    .replace(below, "")
    .replace(ground, "$1")
    .replace(
      / width="([\d.]+)" height="([\d.]+)" viewBox="[^"]*"/,
      (_, fullWidth: string, fullHeight: string) => {
        const [width, height] = [Number(fullWidth) - 2 * margin, Number(fullHeight) - above - under];
        return ` width="${width}" height="${height}" viewBox="${margin} ${above} ${width} ${height}"`;
      },
    );
}

/** Removes roles, classes and invisible shapes that Vega adds to each mark: the picture has one name, not hundreds. */
function tidy(svg: string): string {
  return svg.replaceAll(/<[^<>]*>/g, (tag) => {
    if (/^<path /.test(tag) && !/ (fill|stroke)="/.test(tag)) return "";
    return tag.replaceAll(/ (?:class|role|aria-[a-z]+|xmlns:xlink|pointer-events)="[^"]*"/g, "");
  });
}

function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
