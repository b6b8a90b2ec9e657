import type { Contract, TotalRow } from "../../model/contract.ts";
import { type Finding, finding } from "../../model/finding.ts";
import type { Sheet } from "../../model/sheet.ts";
import { type CellRange, mergeRanges } from "../../model/source.ts";
import type { Located } from "./locate-table.ts";
import { rawText, unusable } from "./readers/cell.ts";
import { readNumber } from "./readers/number.ts";
import type { RowKind } from "./row-kinds.ts";

/**
 * Compares every total row with the cells it adds up, as they were read and before any row is left out.
 * A total whose parts hold an unreadable cell is not judged: that cell has its own finding.
 */
export function checkTotals(
  sheet: Sheet,
  contract: Contract,
  located: Located,
  kinds: ReadonlyMap<number, RowKind>,
): Finding[] {
  const findings: Finding[] = [];
  let group: number[] = [];
  const table: number[] = [];
  for (const [row, kind] of kinds) {
    if (kind.kind === "data") {
      group.push(row);
      table.push(row);
    }
    if (kind.kind !== "total") continue;
    const parts = kind.total?.over === "table" ? table : group;
    findings.push(...checkTotal(sheet, contract, located, row, kind.label, kind.total, parts));
    if (parts === group) group = [];
  }
  return findings;
}

function checkTotal(
  sheet: Sheet,
  contract: Contract,
  located: Located,
  row: number,
  label: string,
  total: TotalRow | null,
  parts: readonly number[],
): Finding[] {
  const at = (column: number): CellRange => ({
    file: sheet.file,
    sheet: sheet.name,
    row,
    column,
    toRow: row,
    toColumn: column,
  });
  const column = total && located.columns.get(total.column);
  if (!total || column === undefined || column === null) {
    const whole = { ...at(located.firstColumn), toColumn: located.lastColumn };
    return [finding({ code: "undeclared-total", label, parts: [] }, { scope: "range", range: whole })];
  }
  const where = { scope: "range", range: at(column) } as const;
  const noted = finding({ code: "total-row", label }, where);
  if (sheet.cells.isEmpty(row, column)) return [noted];
  const broken = unusable(sheet, row, column);
  if (broken) return [finding(broken, where)];
  const printed = readNumber(sheet, row, column, label, contract.reading.decimal);
  if (!("value" in printed))
    return [finding({ code: "not-a-number", raw: rawText(sheet, row, column), column: label }, where)];

  const computed = compute(sheet, contract, located, total, column, parts);
  if (computed === null || agree(printed.value.amount, computed)) return [noted];
  const cells = mergeRanges(parts.map((part) => ({ ...at(column), row: part, toRow: part })));
  const problem = {
    code: "total-mismatch",
    label,
    printed: printed.value.amount,
    computed,
    parts: cells,
  } as const;
  return [noted, finding(problem, where)];
}

/** The total of the parts, or null where one of them cannot be read. */
function compute(
  sheet: Sheet,
  contract: Contract,
  located: Located,
  total: TotalRow,
  column: number,
  parts: readonly number[],
): number | null {
  if (total.kind === "count") {
    const less = total.less === undefined ? undefined : located.columns.get(total.less);
    const filled = (of: number) => parts.filter((row) => !sheet.cells.isEmpty(row, of)).length;
    return filled(column) - (less === undefined ? 0 : filled(less));
  }
  const amounts: number[] = [];
  for (const row of parts) {
    const number = readNumber(sheet, row, column, total.column, contract.reading.decimal);
    if ("problem" in number) return null;
    if ("value" in number) amounts.push(number.value.amount);
  }
  const sum = amounts.reduce((a, b) => a + b, 0);
  if (total.kind === "sum") return sum;
  return amounts.length === 0 ? null : sum / amounts.length;
}

/** Equal to the last digit printed: half a unit of it, for a total that was rounded by hand. */
function agree(printed: number, computed: number): boolean {
  const decimals = /\.(\d+)$/.exec(String(printed))?.[1]?.length ?? 0;
  return Math.abs(printed - computed) < 0.5 * 10 ** -decimals + 1e-9 * Math.abs(computed);
}
