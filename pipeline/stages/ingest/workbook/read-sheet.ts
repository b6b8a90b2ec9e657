import { type Finding, finding } from "../../../model/finding.ts";
import { atCells, onSheet } from "../../../model/place.ts";
import type { Sheet } from "../../../model/sheet.ts";
import { miscounted } from "../problems.ts";
import { clip } from "./clip.ts";
import { ElementCounter } from "./element-counter.ts";
import type { PackagePart } from "./open-package.ts";
import { irregularPart, unknownStyle } from "./problems.ts";
import { readPart, spreadsheetNamespaces } from "./read-part.ts";
import type { ListedSheet } from "./read-workbook-part.ts";
import { Refusal } from "./refusal.ts";
import { SheetCells } from "./sheet-cells.ts";
import { SheetHandler, sheetElements } from "./sheet-handler.ts";
import type { WorkbookContext } from "./workbook-context.ts";

export interface SheetRead {
  readonly sheet: Sheet;
  readonly formulas: number;
  readonly uncalculated: number;
  /** Whether a formula is marked for recalculation, so that results cannot be trusted. */
  readonly isDirty: boolean;
  readonly findings: readonly Finding[];
}

const vocabulary = { names: sheetElements, namespaces: spreadsheetNamespaces };

/** Reads one worksheet part, and compares the number of values with an independent count in the XML. */
export async function readSheet(
  context: WorkbookContext,
  part: PackagePart,
  { name, hidden }: ListedSheet,
): Promise<SheetRead> {
  const target = new SheetCells(context, part.name);
  const handler = new SheetHandler(target, part.name, context.source.limits);
  const counter = new ElementCounter("v", "is");
  await readPart(context.source, part, { vocabulary, handler, counter });
  if (counter.count !== handler.valuesSeen) {
    const found = handler.valuesSeen;
    throw new Refusal(miscounted({ part: part.name, expected: counter.count, found }));
  }
  target.finishFormulas();
  const { cells } = target;
  const sheet: Sheet = {
    file: context.file,
    name,
    hidden,
    date1904: context.date1904,
    cells,
    merges: clip(handler.merges, cells.lastRow, cells.lastColumn),
    hiddenRows: new Set([...handler.hiddenRows].filter((row) => row <= cells.lastRow)),
    hiddenColumns: handler.hiddenColumns(cells.lastColumn),
  };
  const { formulas, uncalculated, isDirty } = target;
  return {
    sheet,
    formulas,
    uncalculated,
    isDirty,
    findings: findingsOf(sheet, handler, target),
  };
}

function findingsOf({ file, name: sheet }: Sheet, handler: SheetHandler, target: SheetCells): Finding[] {
  const irregular = [...handler.irregular].map((what) =>
    finding(irregularPart({ what }), onSheet(file, sheet)),
  );
  const unknown = target.unknownStyles.runs.map(({ style, column, row, toRow }) => {
    const range = { file, sheet, row, column, toRow, toColumn: column };
    return finding(unknownStyle({ style }), atCells(range));
  });
  return [...irregular, ...unknown];
}
