import { decodeChunks } from "../../ingest/workbook/decode-chunks.ts";
import { inflatePart, type Source } from "../../ingest/workbook/inflate-part.ts";
import type { PackagePart } from "../../ingest/workbook/open-package.ts";
import { XmlScanner } from "../../ingest/workbook/xml-scanner.ts";

const silent = { open() {}, text() {}, close() {} };

/** A part's XML; throws unless it is well-formed and has no DOCTYPE. */
export async function textOf(source: Source, part: PackagePart): Promise<string> {
  const scanner = new XmlScanner(part.name, { names: [], namespaces: [] }, silent);
  const chunks: Uint8Array[] = [];
  const inflated = inflatePart(source, part);
  for await (const chunk of decodeChunks(inflated, part.name)) {
    scanner.write(chunk);
    chunks.push(Buffer.from(chunk));
  }
  scanner.finish();
  return Buffer.concat(chunks).toString("utf8");
}
