import type { Limits } from "../../../model/contract.ts";
import { type Finding, finding } from "../../../model/finding.ts";
import { inFile, onSheet, type Place } from "../../../model/place.ts";
import type { Sheet } from "../../../model/sheet.ts";
import { miscounted } from "../problems.ts";
import { openSource, type Source } from "./inflate-part.ts";
import { isCalculated } from "./is-calculated.ts";
import { readNumberFormats } from "./number-formats.ts";
import { findPart, type PackagePart } from "./open-package.ts";
import { externalLink, irregularPart, sheetWithoutPart } from "./problems.ts";
import { readApplication } from "./read-application.ts";
import { findByType, type Relationships, readRelationships } from "./read-relationships.ts";
import { readSheet } from "./read-sheet.ts";
import { readWorkbookPart, type WorkbookPart } from "./read-workbook-part.ts";
import { beyond, damaged, Refusal, refused } from "./refusal.ts";
import { readSharedStrings } from "./shared-strings.ts";
import { SharedTexts } from "./texts.ts";
import type { WorkbookContext } from "./workbook-context.ts";

/** What `inspect` shows about a workbook besides its cells. */
export interface WorkbookFacts {
  readonly strict: boolean;
  readonly date1904: boolean;
  /** The writer asks for recalculation; results count only if a calculating program wrote the file and marks none. */
  readonly recalculatedOnLoad: boolean;
  readonly externalLinks: readonly string[];
  /** Sheets without cells of their own: charts, dialogs, old macros, and those without a part. */
  readonly otherSheets: readonly string[];
  readonly formulas: number;
  readonly uncalculated: number;
}

export interface WorkbookRead {
  readonly sheets: readonly Sheet[];
  readonly findings: readonly Finding[];
  /** The writer as named in the file: `LibreOffice/25.2.3.2`, `Microsoft Excel`. */
  readonly application: string | null;
  /** Null for a refused file. */
  readonly facts: WorkbookFacts | null;
}

/** Reads every sheet of an xlsx workbook, or refuses the file with one finding and no sheets. */
export async function readWorkbook(bytes: Uint8Array, file: string, limits: Limits): Promise<WorkbookRead> {
  const place: { sheet: string } = { sheet: "" };
  try {
    return await readAll(bytes, file, limits, place);
  } catch (reason) {
    return refused(reason, onSheet(file, place.sheet));
  }
}

async function readAll(
  bytes: Uint8Array,
  file: string,
  limits: Limits,
  place: { sheet: string },
): Promise<WorkbookRead> {
  if (bytes.length > limits.fileBytes) throw beyond("file bytes", bytes.length, limits.fileBytes);
  const source = await openSource(bytes, limits);

  const root = await readRelationships(source, "");
  const application = await optional(source, root, "extended-properties", readApplication);
  const workbookPart = required(source, findByType(root, "officeDocument")?.target ?? "xl/workbook.xml");
  const workbook = await readWorkbookPart(source, workbookPart);
  const relationships = await readRelationships(source, workbookPart.name);
  const opened = { workbook, workbookPart, relationships };
  const formats = await optional(source, relationships, "styles", readNumberFormats);
  const stylesLost = formats === null && findByType(relationships, "styles") !== undefined;
  const shared = await optional(source, relationships, "sharedStrings", readSharedStrings);
  const context: WorkbookContext = {
    source,
    file,
    date1904: workbook.date1904,
    texts: new SharedTexts(shared ?? []),
    // With missing styles, percentages and dates would become plain numbers.
    formats: formats ?? (stylesLost ? [] : ["General"]),
    stylesLost,
    resultsStale:
      workbook.recalculatedOnLoad && (workbook.calculationBroken || !isCalculated(source.pack, application)),
    budget: { cells: 0, chunks: 0, characters: 0 },
  };
  const read = await readSheets(context, opened, place);
  const externalLinks = await linkTargets(source, workbook, relationships);
  const at: Place = inFile(file);
  const findings: Finding[] = [...read.findings];
  if (stylesLost) findings.unshift(finding(irregularPart({ what: "styles-missing" }), at));
  if (externalLinks.length > 0) findings.push(finding(externalLink({ targets: externalLinks }), at));
  return {
    sheets: read.sheets,
    findings,
    application,
    facts: {
      strict: workbook.strict,
      date1904: workbook.date1904,
      recalculatedOnLoad: workbook.recalculatedOnLoad,
      externalLinks,
      otherSheets: read.otherSheets,
      formulas: read.formulas,
      uncalculated: read.uncalculated,
    },
  };
}

interface Opened {
  readonly workbook: WorkbookPart;
  readonly workbookPart: PackagePart;
  readonly relationships: Relationships;
}

async function readSheets(
  context: WorkbookContext,
  { workbook, workbookPart, relationships }: Opened,
  place: { sheet: string },
) {
  const sheets: Sheet[] = [];
  const otherSheets: string[] = [];
  const findings: Finding[] = [];
  const opened = new Set<PackagePart>();
  let isDirty = false;
  let formulas = 0;
  let uncalculated = 0;
  for (const listed of workbook.sheets) {
    place.sheet = listed.name;
    const relationship = relationships.get(listed.relationship);
    if (!relationship) {
      findings.push(finding(sheetWithoutPart(), onSheet(context.file, listed.name)));
      otherSheets.push(listed.name);
      continue;
    }
    if (relationship.external) throw damaged(workbookPart.name);
    const part = required(context.source, relationship.target);
    // A part listed as two sheets would be counted twice.
    if (opened.has(part)) throw damaged(workbookPart.name);
    opened.add(part);
    if (relationship.type !== "worksheet") {
      if (!/^(chartsheet|dialogsheet|xl(Intl)?Macrosheet)$/.test(relationship.type))
        throw damaged(workbookPart.name);
      otherSheets.push(listed.name);
      continue;
    }
    const read = await readSheet(context, part, listed);
    sheets.push(read.sheet);
    formulas += read.formulas;
    uncalculated += read.uncalculated;
    findings.push(...read.findings);
    isDirty ||= read.isDirty;
  }
  // Any cell may depend on one that is not calculated.
  if (isDirty && workbook.recalculatedOnLoad)
    for (const { cells } of sheets) uncalculated += cells.forgetResults();
  place.sheet = "";
  if (findings.some(({ code }) => code === "sheet-without-part") && sheets.length === 0)
    throw damaged(workbookPart.name);
  if (sheets.length + otherSheets.length !== workbook.sheets.length) {
    const found = sheets.length + otherSheets.length;
    throw new Refusal(miscounted({ part: workbookPart.name, expected: workbook.sheets.length, found }));
  }
  return { sheets, otherSheets, formulas, uncalculated, findings };
}

function required(source: Source, name: string): PackagePart {
  const part = findPart(source.pack, name);
  if (!part) throw damaged(name);
  return part;
}

/** Reads the part of a relationship of this type; null where either is missing. */
async function optional<T>(
  source: Source,
  relationships: Relationships,
  type: string,
  read: (source: Source, part: PackagePart) => Promise<T>,
): Promise<T | null> {
  const relationship = findByType(relationships, type);
  const part = relationship && findPart(source.pack, relationship.target);
  return part ? read(source, part) : null;
}

/** The files that external references of the workbook point to. */
async function linkTargets(
  source: Source,
  workbook: WorkbookPart,
  relationships: Relationships,
): Promise<string[]> {
  const targets = new Set<string>();
  for (const id of workbook.externalReferences) {
    const link = relationships.get(id);
    if (!link || link.external) continue;
    for (const { external, target } of (await readRelationships(source, link.target)).values()) {
      if (external) targets.add(target);
    }
  }
  return [...targets];
}
