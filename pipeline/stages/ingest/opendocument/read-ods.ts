import { finding } from "../../../model/finding.ts";
import { inFile, onSheet } from "../../../model/place.ts";
import type { HowToRead, TablesRead } from "../reader.ts";
import { openSource, type Source } from "../workbook/inflate-part.ts";
import { findPart, type PackagePart } from "../workbook/open-package.ts";
import { encrypted, externalLink } from "../workbook/problems.ts";
import { readPart } from "../workbook/read-part.ts";
import { damaged, Refusal, refused } from "../workbook/refusal.ts";
import type { XmlScanner } from "../workbook/xml-scanner.ts";
import { ContentHandler, contentElements } from "./content-handler.ts";
import { OdsStyles } from "./ods-styles.ts";

const office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
const names = "urn:oasis:names:tc:opendocument:xmlns";
const content = {
  names: contentElements,
  namespaces: [
    office,
    `${names}:table:1.0`,
    `${names}:text:1.0`,
    `${names}:style:1.0`,
    `${names}:datastyle:1.0`,
  ],
};

/** Reads every sheet of an OpenDocument spreadsheet within a workbook's limits, or refuses the file with one finding. */
export async function readOds(bytes: Uint8Array, file: string, { limits }: HowToRead): Promise<TablesRead> {
  const place = { sheet: "" };
  try {
    const source = await openSource(bytes, limits);
    if (await isEncrypted(source)) throw new Refusal(encrypted());
    const part = findPart(source.pack, "content.xml");
    if (!part) throw damaged("content.xml");
    const handler = new ContentHandler(file, limits, await namedStyles(source), place);
    await readPart(source, part, { vocabulary: content, handler });
    const { sheets, externalLinks, formulas, uncalculated } = handler;
    if (sheets.length === 0) throw damaged(part.name);
    const at = inFile(file);
    return {
      sheets,
      findings: externalLinks.size > 0 ? [finding(externalLink({ targets: [...externalLinks] }), at)] : [],
      application: await textOf(source, "meta.xml", "generator"),
      facts: { date1904: handler.date1904, externalLinks: [...externalLinks], formulas, uncalculated },
    };
  } catch (reason) {
    return refused(reason, onSheet(file, place.sheet));
  }
}

/** The styles in styles.xml; those in content.xml come before the cells. */
async function namedStyles(source: Source): Promise<OdsStyles> {
  const styles = new OdsStyles();
  const part = findPart(source.pack, "styles.xml");
  const open = (code: number, { attributes }: XmlScanner) =>
    styles.open(contentElements[code] ?? "", attributes);
  if (part) await readPart(source, part, { vocabulary: content, handler: { open, text() {}, close() {} } });
  return styles;
}

/** Whether the manifest says that a part is encrypted. */
async function isEncrypted(source: Source): Promise<boolean> {
  const part = findPart(source.pack, "META-INF/manifest.xml");
  if (!part) return false;
  let found = false;
  const vocabulary = { names: ["encryption-data"], namespaces: [`${names}:manifest:1.0`] };
  const open = (code: number) => {
    found ||= code === 0;
  };
  await readPart(source, part, { vocabulary, handler: { open, text() {}, close() {} } });
  return found;
}

/** The text of the first such element in an optional part. */
async function textOf(source: Source, name: string, element: string): Promise<string | null> {
  const part: PackagePart | undefined = findPart(source.pack, name);
  if (!part) return null;
  let text = "";
  let isOpen = false;
  await readPart(source, part, {
    vocabulary: { names: [element], namespaces: [`${names}:meta:1.0`] },
    handler: {
      open(code) {
        isOpen = code === 0 && text === "";
      },
      text(xml, from, to) {
        if (isOpen) text += xml.string(from, to);
      },
      close() {
        isOpen = false;
      },
    },
  });
  return text.replace(/\$.*$/s, "").trim().slice(0, 200) || null;
}
