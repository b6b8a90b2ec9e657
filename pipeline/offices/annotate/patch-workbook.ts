import {
  attributeOf,
  declaredPrefix,
  prefixOf,
  tagsOf,
  withAttribute,
} from "../../stages/ingest/workbook/xml-tags.ts";
import { officeNamespace } from "./package-lists.ts";
import { applyEdits, type TextEdit } from "./text-edits.ts";
import { UnusualPackage } from "./unusual-package.ts";
import { xmlAttribute, xmlCellText } from "./xml-cell-text.ts";

const relationships = /officeDocument\/(2006\/)?relationships$/;

/** The workbook part with one more sheet in front, which is shown when the file opens. */
export function withFirstSheet(
  text: string,
  {
    name,
    relationship,
    strict,
  }: { readonly name: string; readonly relationship: string; readonly strict: boolean },
): string {
  const edits: TextEdit[] = [];
  let root = "";
  let prefix = "";
  let place: number | null = null;
  let lastId = 0;
  for (const tag of tagsOf(text)) {
    if (tag.kind === "close") continue;
    const written = text.slice(tag.from, tag.to);
    const replace = (changed: string) => edits.push({ from: tag.from, to: tag.to, text: changed });
    if (tag.depth === 1) {
      root = written;
      prefix = prefixOf(tag.name);
    } else if (tag.depth === 2 && tag.local === "sheets") place = tag.to;
    else if (tag.depth === 3 && tag.local === "sheet") {
      lastId = Math.max(lastId, Number(attributeOf(written, "sheetId") ?? 0));
    } else if (tag.depth === 3 && tag.local === "workbookView") {
      replace(withAttribute(withAttribute(written, "activeTab", null), "firstSheet", null));
    } else if (tag.depth === 3 && tag.local === "definedName") {
      // Local names refer to a sheet by position, which moves by one.
      const local = attributeOf(written, "localSheetId");
      if (local !== null) replace(withAttribute(written, "localSheetId", String(Number(local) + 1)));
    }
  }
  if (place === null) throw new UnusualPackage("missing sheets");
  const id = idAttribute(root, strict);
  const element = `<${prefix}sheet name="${xmlAttribute(name)}" sheetId="${lastId + 1}" ${id}="${relationship}"/>`;
  edits.push({ from: place, to: place, text: element });
  return applyEdits(
    text,
    edits.sort((a, b) => a.from - b.from),
  );
}

/** The attribute that names a relationship, with its namespace where the root declares none. */
function idAttribute(root: string, strict: boolean): string {
  const declared = declaredPrefix(root, relationships);
  return declared === null ? `xmlns:r="${officeNamespace(strict)}" r:id` : `${declared}id`;
}

/** A sheet's XML without selection: two selected sheets would be edited together. */
export function unselected(text: string): string {
  const edits: TextEdit[] = [];
  for (const tag of tagsOf(text)) {
    if (tag.local === "sheetData") break;
    if (tag.local !== "sheetView" || tag.kind === "close") continue;
    const written = text.slice(tag.from, tag.to);
    if (!/^(1|true|on)$/.test(attributeOf(written, "tabSelected") ?? "")) continue;
    edits.push({ from: tag.from, to: tag.to, text: withAttribute(written, "tabSelected", null) });
  }
  return applyEdits(text, edits);
}

const beforeLegacyDrawing = new Set(
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing".split(
    " ",
  ),
);

/** The sheet's XML with the drawing for its comments, in the only place the schema allows. */
export function withLegacyDrawing(text: string, relationship: string): string {
  let root = "";
  let prefix = "";
  let place = 0;
  for (const tag of tagsOf(text)) {
    if (tag.depth === 1 && tag.kind === "open") {
      root = text.slice(tag.from, tag.to);
      prefix = prefixOf(tag.name);
    }
    if (tag.depth === 2 && tag.kind !== "open" && beforeLegacyDrawing.has(tag.local)) place = tag.to;
  }
  const id = idAttribute(root, false);
  const element = `<${prefix}legacyDrawing ${id}="${xmlCellText(relationship)}"/>`;
  return applyEdits(text, [{ from: place, to: place, text: element }]);
}

/** Whether a sheet has comments or old-style drawings, to which nothing can be added safely. */
export function hasLegacyDrawing(text: string): boolean {
  for (const tag of tagsOf(text)) if (tag.depth === 2 && tag.local === "legacyDrawing") return true;
  return false;
}
