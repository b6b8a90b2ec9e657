import type { Source } from "./inflate-part.ts";
import type { PackagePart } from "./open-package.ts";
import { readPart } from "./read-part.ts";
import type { XmlHandler } from "./xml-scanner.ts";

const vocabulary = {
  names: ["Properties", "Application"],
  namespaces: [
    "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
    "http://purl.oclc.org/ooxml/officeDocument/extendedProperties",
  ],
};

/** The program named in the workbook as its writer; LibreOffice's platform after a `$` is dropped. */
export async function readApplication(source: Source, part: PackagePart): Promise<string | null> {
  let application = "";
  let reading = false;
  const handler: XmlHandler = {
    open(code, xml) {
      reading = code === 1 && xml.depth === 2;
    },
    text(xml, from, to) {
      if (reading && application.length < 200) application += xml.string(from, to);
    },
    close() {
      reading = false;
    },
  };
  await readPart(source, part, { vocabulary, handler });
  return application.replace(/\$.*$/s, "").trim() || null;
}
