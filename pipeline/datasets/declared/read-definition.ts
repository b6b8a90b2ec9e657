import { lastPart } from "../../model/file-name.ts";
import { type Finding, finding } from "../../model/finding.ts";
import { inFile, onSheet } from "../../model/place.ts";
import { isTyped, type Sheet } from "../../model/sheet.ts";
import { emptyRead } from "../../stages/ingest/problems.ts";
import { missingHeader, unreadSheet } from "../../stages/validate/locate/problems.ts";
import { type Definition, definitionSheetNames, definitionSheets, type SheetName } from "./definition.ts";
import type { DefinitionSheet } from "./definition-sheet.ts";
import { missingDefinitionSheet } from "./problems.ts";
import { readDefinitionSheet } from "./read-definition-sheet.ts";

/** A definition as read, and every mistake in the form of its sheets. */
export interface DefinitionRead {
  readonly definition: Definition;
  /** Sheets that are missing or have rows that could not be read. */
  readonly incomplete: ReadonlySet<SheetName>;
  readonly findings: readonly Finding[];
}

/** Reads the sheets of one definition, found by name; `folder` names it in findings on missing sheets. */
export function readDefinition(folder: string, sheets: readonly Sheet[]): DefinitionRead {
  const findings: Finding[] = [];
  const existing = new Map<string, Sheet>();
  for (const sheet of sheets) existing.set(nameOf(sheet), sheet);
  const incomplete = new Set<SheetName>();
  const rows = definitionSheetNames.map((name) => {
    const spec: DefinitionSheet = definitionSheets[name];
    const sheet = existing.get(name);
    existing.delete(name);
    if (sheet) {
      const read = readDefinitionSheet(sheet, spec);
      findings.push(...read.findings);
      if (!read.complete) incomplete.add(name);
      if (read.rows.length === 0 && read.findings.length === 0 && spec.required)
        findings.push(emptySheet(sheet, spec));
      return [name, read.rows] as const;
    }
    if (spec.required) {
      incomplete.add(name);
      const file = sheets.find(isTyped)?.file ?? folder;
      findings.push(finding(missingDefinitionSheet({ sheet: name }), inFile(file)));
    }
    return [name, []] as const;
  });
  for (const sheet of existing.values()) {
    if (sheet.cells.count > 0 && isTyped(sheet))
      findings.push(finding(unreadSheet(), onSheet(sheet.file, sheet.name)));
  }
  // Each entry was read with the sheet of its name.
  return { definition: Object.fromEntries(rows) as unknown as Definition, incomplete, findings };
}

function emptySheet(sheet: Sheet, { columns }: DefinitionSheet): Finding {
  const at = onSheet(sheet.file, sheet.name);
  return sheet.cells.count === 0
    ? finding(missingHeader({ wanted: Object.keys(columns) }), at)
    : finding(emptyRead({ hasHeader: true }), inFile(sheet.file));
}

/** The name of a workbook sheet, or of a CSV file without its ending. */
function nameOf(sheet: Sheet): string {
  const { name, file } = sheet;
  const sheetName = isTyped(sheet) ? name : lastPart(file).replace(/\.csv$/i, "");
  return sheetName.trim().toLowerCase();
}
