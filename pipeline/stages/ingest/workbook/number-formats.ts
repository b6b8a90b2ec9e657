import { builtinFormats } from "./builtin-formats.ts";
import type { Source } from "./inflate-part.ts";
import type { PackagePart } from "./open-package.ts";
import { readPart, spreadsheetNamespaces } from "./read-part.ts";
import { damaged } from "./refusal.ts";
import type { XmlScanner } from "./xml-scanner.ts";

const vocabulary = {
  names: ["styleSheet", "numFmts", "numFmt", "cellXfs", "xf"],
  namespaces: spreadsheetNamespaces,
};
const [styleSheet, numFmts, numFmt, cellXfs, xf] = vocabulary.names.keys();

/** Excel's limit is 65,490 cell styles and a few hundred formats. */
const mostStyles = 70_000;

/** The number format code of each cell style, in the order cells refer to them. */
export async function readNumberFormats(source: Source, part: PackagePart): Promise<string[]> {
  const custom = new Map<number, string>();
  const styles: number[] = [];
  let section: number | undefined;
  const open = (code: number, xml: XmlScanner) => {
    if (xml.depth === 1 && code !== styleSheet) throw damaged(part.name);
    if (xml.depth === 2) section = code;
    if (xml.depth !== 3) return;
    if (section === numFmts && code === numFmt) {
      custom.set(formatId(xml, part.name), xml.attributes.get("formatCode") ?? "General");
    } else if (section === cellXfs && code === xf) styles.push(formatId(xml, part.name));
    if (custom.size > mostStyles || styles.length > mostStyles) throw damaged(part.name);
  };
  await readPart(source, part, { vocabulary, handler: { open, text() {}, close() {} } });
  // Style 0 is every cell's default, listed or not.
  if (styles.length === 0) styles.push(0);
  return styles.map((id) => custom.get(id) ?? builtinFormats.get(id) ?? "General");
}

function formatId(xml: XmlScanner, part: string): number {
  const id = xml.attributes.get("numFmtId") ?? "0";
  if (!/^\d{1,9}$/.test(id)) throw damaged(part);
  return Number(id);
}
