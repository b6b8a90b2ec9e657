import { strFromU8, strToU8, unzipSync } from "fflate";
import type { Locale } from "../../../model/locale.ts";
import { addCharts } from "./chart-parts.ts";
import type { WorkbookPlan } from "./plan.ts";
import { writeZip, zipEntry } from "./write-zip.ts";

/** Typefaces that spreadsheet programs come with, of scripts that Arial lacks. */
const typefaces: { readonly [L in Locale]?: string } = {
  "zh-Hans": "Microsoft YaHei",
  "zh-Hant": "Microsoft JhengHei",
  ja: "Yu Gothic",
  ko: "Malgun Gothic",
};

/** In points; only titles have it, by which their font is recognized. */
export const titleSize = 16;

/**
 * Adds charts and repacks the output of exceljs: fixed dates and one compressor, so that the bytes depend only on the content; internal
 * links as such; one typeface, of the script; titles marked as headings.
 */
export function fixPackage(bytes: Uint8Array, { sheets, language }: WorkbookPlan): Uint8Array {
  const typeface = typefaces[language] ?? "Arial";
  const parts = unzipSync(bytes);
  addCharts(parts, sheets, typeface);
  const relations = new Map<string, Map<string, string>>();
  for (const [name, content] of Object.entries(parts)) {
    if (name.startsWith("xl/worksheets/_rels/")) {
      const { xml, targets } = withoutLinks(strFromU8(content));
      relations.set(name.replace("_rels/", "").replace(/\.rels$/, ""), targets);
      parts[name] = strToU8(xml);
    }
  }
  const files = Object.entries(parts).filter(([name]) => !name.endsWith("/"));
  return writeZip(
    files.map(([name, content]) => {
      const targets = relations.get(name);
      if (targets) return zipEntry(name, withLocations(strFromU8(content), targets));
      return zipEntry(name, name === "xl/styles.xml" ? withHeading(strFromU8(content), typeface) : content);
    }),
  );
}

/** exceljs writes a link to a sheet as a link to a file named `#…`, which programs read in different ways. */
function withoutLinks(xml: string): { readonly xml: string; readonly targets: Map<string, string> } {
  const targets = new Map<string, string>();
  const rest = xml.replace(
    /<Relationship Id="([^"]+)" Type="[^"]+\/hyperlink" Target="#([^"]+)" TargetMode="External"\/>/g,
    (_, id: string, target: string) => {
      targets.set(id, target);
      return "";
    },
  );
  return { xml: rest, targets };
}

function withLocations(xml: string, targets: Map<string, string>): string {
  return xml.replace(/<hyperlink ref="([^"]+)" r:id="([^"]+)"[^>]*\/>/g, (link, ref: string, id: string) => {
    const target = targets.get(id);
    return target === undefined ? link : `<hyperlink ref="${ref}" location="${target}"/>`;
  });
}

/** The style by which a screen reader recognizes a heading, and one typeface; exceljs has neither. */
function withHeading(xml: string, typeface: string): string {
  const fonts = xml.split("<font>").slice(1);
  const title = fonts.findIndex((font) => font.includes(`<sz val="${titleSize}"/>`));
  return xml
    .replaceAll('<scheme val="minor"/>', "")
    .replaceAll(/<name val="(?:Calibri|Arial)"\/>/g, `<name val="${typeface}"/>`)
    .replace(
      /<cellStyleXfs count="1">(.*?)<\/cellStyleXfs>/,
      `<cellStyleXfs count="2">$1<xf numFmtId="0" fontId="${title}" fillId="0" borderId="0" applyFont="1"/></cellStyleXfs>`,
    )
    .replace(
      /<cellStyles count="1">(.*?)<\/cellStyles>/,
      '<cellStyles count="2">$1<cellStyle name="Heading 1" xfId="1" builtinId="16"/></cellStyles>',
    )
    .replaceAll(new RegExp(`(<xf [^>]*fontId="${title}"[^>]*) xfId="0"`, "g"), '$1 xfId="1"');
}
