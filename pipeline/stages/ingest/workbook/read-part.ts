import { decodeChunks } from "./decode-chunks.ts";
import type { ElementCounter } from "./element-counter.ts";
import { inflatePart, type Source } from "./inflate-part.ts";
import type { PackagePart } from "./open-package.ts";
import type { XmlVocabulary } from "./xml-names.ts";
import { type XmlHandler, XmlScanner } from "./xml-scanner.ts";

/** What reads a part: a handler, the elements it asks for, and a counter of them in the raw chunks. */
interface PartReader {
  readonly vocabulary: XmlVocabulary;
  readonly handler: XmlHandler;
  readonly counter?: ElementCounter;
}

export const spreadsheetNamespaces = [
  "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  "http://purl.oclc.org/ooxml/spreadsheetml/main",
];

/** Gives a part's XML to its reader without ever holding all of it. */
export async function readPart(source: Source, part: PackagePart, reader: PartReader): Promise<void> {
  const { vocabulary, handler, counter } = reader;
  const scanner = new XmlScanner(part.name, vocabulary, handler);
  const chunks = inflatePart(source, part);
  for await (const chunk of decodeChunks(chunks, part.name)) {
    counter?.write(chunk);
    scanner.write(chunk);
  }
  scanner.finish();
}
