import type { Sheet } from "../../../model/sheet.ts";
import { columnLetters } from "../../../model/source.ts";
import { readWorkbook } from "../../ingest/workbook/read-workbook.ts";
import type { TextLimits } from "../limits.ts";
import { refusalOfPackage } from "../refusal-of.ts";
import type { ReadBlock, ReadText, TextRefusal } from "../text.ts";

/** The cells of a workbook's visible sheets as table cells, with the words above and before them as headers. */
export async function readTablesText(bytes: Uint8Array, limits: TextLimits): Promise<ReadText | TextRefusal> {
  const { sheets, findings } = await readWorkbook(bytes, "", { ...limits, ...most });
  const [refused] = findings;
  if (sheets.length === 0 && refused) return refusalOfPackage(refused, "xlsx");
  const blocks = sheets.filter(({ hidden }) => !hidden).flatMap((sheet, index) => blocksOf(sheet, index));
  return { format: "workbook", blocks, remarks: [] };
}

const most = { cells: 500_000, rows: 200_000, columns: 1000, sharedStrings: 500_000 };

function blocksOf(sheet: Sheet, table: number): ReadBlock[] {
  const { cells, name } = sheet;
  const blocks: ReadBlock[] = [{ kind: "heading", text: name, place: { cell: `${name}!A1` } }];
  for (let row = 1; row <= cells.lastRow; row++) {
    if (sheet.hiddenRows.has(row)) continue;
    for (const column of cells.columnsNear(row)) {
      if (cells.isEmpty(row, column) || sheet.hiddenColumns.has(column)) continue;
      const text = shownText(sheet, row, column);
      if (text === null) continue;
      blocks.push({
        kind: "cell",
        text,
        place: { cell: `${name}!${columnLetters(column)}${row}` },
        cell: { table, row, column, header: isHead(sheet, row, column, text) },
      });
    }
  }
  return blocks;
}

/** The text of a cell; null for dates, errors and formulas that were never calculated. */
function shownText({ cells }: Sheet, row: number, column: number): string | null {
  const value = cells.value(row, column);
  if (typeof value === "string") return value;
  if (typeof value !== "number") return null;
  const format = cells.format(row, column).replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "");
  if (format.includes("%")) return `${plain(value * 100)} %`;
  return format !== "General" && /[ymdhs]/i.test(format) ? null : plain(value);
}

/** A number in digits without an exponent, to the precision of a double. */
function plain(value: number): string {
  const text = String(Number(value.toPrecision(14)));
  return text.includes("e") ? value.toFixed(12).replace(/\.?0+$/, "") : text;
}

/** Whether a cell is a header: words, or a year, which the head of a table holds as text. */
function isHead({ cells }: Sheet, row: number, column: number, text: string): boolean {
  if (/^(?:19|20)\d\d$/.test(text)) return true;
  return cells.kind(row, column) === "text" && !/^\W*\d[\d.,]*\W*$/.test(text);
}
