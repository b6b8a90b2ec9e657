import type { Sheet, Span } from "../../../model/sheet.ts";
import { miscounted } from "../problems.ts";
import { ElementCounter } from "./element-counter.ts";
import type { Part } from "./open-package.ts";
import { readPart, spreadsheetNamespaces } from "./read-part.ts";
import { Refusal } from "./refusal.ts";
import { SheetCells } from "./sheet-cells.ts";
import { SheetHandler, sheetElements } from "./sheet-handler.ts";
import type { WorkbookContext } from "./workbook-context.ts";

export interface SheetRead {
  readonly sheet: Sheet;
  readonly formulas: number;
  readonly uncalculated: number;
}

const vocabulary = { names: sheetElements, namespaces: spreadsheetNamespaces };

/** Reads one worksheet part, and holds the values seen against an independent count of those in the XML. */
export async function readSheet(
  context: WorkbookContext,
  part: Part,
  name: string,
  hidden: boolean,
): Promise<SheetRead> {
  const target = new SheetCells(context, part.name);
  const handler = new SheetHandler(target, part.name, context.source.limits);
  const counter = new ElementCounter(["v", "is"]);
  await readPart(context.source, part, vocabulary, handler, counter);
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
  return { sheet, formulas: target.formulas, uncalculated: target.uncalculated };
}

/** Merges within the used range; what lies beyond it merges nothing with nothing. */
function clip(spans: readonly Span[], lastRow: number, lastColumn: number): Span[] {
  const clipped: Span[] = [];
  for (const span of spans) {
    const toRow = Math.min(span.toRow, lastRow);
    const toColumn = Math.min(span.toColumn, lastColumn);
    if (toRow < span.row || toColumn < span.column) continue;
    if (toRow > span.row || toColumn > span.column) clipped.push({ ...span, toRow, toColumn });
  }
  return clipped;
}
