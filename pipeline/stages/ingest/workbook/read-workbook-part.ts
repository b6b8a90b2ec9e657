import type { Source } from "./inflate-part.ts";
import type { PackagePart } from "./open-package.ts";
import { readPart, spreadsheetNamespaces } from "./read-part.ts";
import { damaged } from "./refusal.ts";
import type { XmlScanner } from "./xml-scanner.ts";
import { decodeEscapes } from "./xml-text.ts";

export interface ListedSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** "" where the sheet has no part, as for old macro modules. */
  readonly relationship: string;
}

export interface WorkbookPart {
  readonly sheets: readonly ListedSheet[];
  readonly date1904: boolean;
  readonly strict: boolean;
  /** Whether results are left to the next program that opens the file. */
  readonly recalculatedOnLoad: boolean;
  /** Whether the last calculation before saving was not completed. */
  readonly calculationBroken: boolean;
  /** Relationships to other workbooks that formulas refer to. */
  readonly externalReferences: readonly string[];
}

const vocabulary = {
  names: ["workbook", "workbookPr", "sheets", "sheet", "calcPr", "externalReferences", "externalReference"],
  namespaces: spreadsheetNamespaces,
};
const [workbook, workbookPr, sheets, sheet, calcPr, , externalReference] = vocabulary.names.keys();

export async function readWorkbookPart(source: Source, part: PackagePart): Promise<WorkbookPart> {
  const listed: ListedSheet[] = [];
  const externalReferences: string[] = [];
  let date1904 = false;
  let strict = false;
  let recalculatedOnLoad = false;
  let calculationBroken = false;
  let inSheets = false;
  const open = (code: number, xml: XmlScanner) => {
    if (xml.depth === 1) {
      if (code !== workbook) throw damaged(part.name);
      strict = xml.namespace() === spreadsheetNamespaces[1];
    } else if (xml.depth === 2) {
      inSheets = code === sheets;
      if (code === workbookPr) date1904 = isTrue(xml.attributes.get("date1904"));
      if (code === calcPr) {
        recalculatedOnLoad = isTrue(xml.attributes.get("fullCalcOnLoad"));
        calculationBroken = xml.attributes.get("calcCompleted") === "0";
      }
    } else if (xml.depth === 3 && code === sheet && inSheets) {
      if (listed.length >= source.limits.zipEntries) throw damaged(part.name);
      listed.push(listedSheet(xml, part.name));
    } else if (xml.depth === 3 && code === externalReference) {
      const id = xml.relationshipId();
      if (id !== null && externalReferences.length < source.limits.zipEntries) externalReferences.push(id);
    }
  };
  await readPart(source, part, { vocabulary, handler: { open, text() {}, close() {} } });
  // Two sheets with the same name could not be told apart in an address; Excel ignores case in names.
  const names = new Set(listed.map((each) => each.name.toLowerCase()));
  if (listed.length === 0 || names.size < listed.length) throw damaged(part.name);
  return { sheets: listed, date1904, strict, recalculatedOnLoad, calculationBroken, externalReferences };
}

function listedSheet(xml: XmlScanner, part: string): ListedSheet {
  const name = xml.attributes.get("name");
  const relationship = xml.relationshipId() ?? "";
  if (!name) throw damaged(part);
  const state = xml.attributes.get("state") ?? "visible";
  return { name: decodeEscapes(name), hidden: state !== "visible", relationship };
}

/** A boolean attribute; false if absent. */
export function isTrue(value: string | null): boolean {
  return value === "1" || value === "true" || value === "on";
}
