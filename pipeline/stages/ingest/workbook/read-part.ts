import type { Limits } from "../../../model/contract.ts";
import { decodeChunks } from "./decode-chunks.ts";
import type { ElementCounter } from "./element-counter.ts";
import { inflatePart, type Spent } from "./inflate-part.ts";
import type { Package, Part } from "./open-package.ts";
import { type XmlHandler, XmlScanner } from "./xml-scanner.ts";

/** A workbook's package with what may still be spent on it. */
export interface Source {
  readonly pack: Package;
  readonly limits: Limits;
  readonly spent: Spent;
}

/** The elements a handler asks for: their local names and the namespaces they must be in. */
export interface Vocabulary {
  readonly names: readonly string[];
  readonly namespaces: readonly string[];
}

export const spreadsheetNamespaces = [
  "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  "http://purl.oclc.org/ooxml/spreadsheetml/main",
];

/** Shows a part's XML to `handler`, and its raw chunks to `counter`, without ever holding the part whole. */
export async function readPart(
  source: Source,
  part: Part,
  vocabulary: Vocabulary,
  handler: XmlHandler,
  counter?: ElementCounter,
): Promise<void> {
  const scanner = new XmlScanner(part.name, vocabulary.names, vocabulary.namespaces, handler);
  const chunks = inflatePart(source.pack, part, source.limits, source.spent);
  for await (const chunk of decodeChunks(chunks, part.name)) {
    counter?.write(chunk);
    scanner.write(chunk);
  }
  scanner.finish();
}
