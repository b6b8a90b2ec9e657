import type { Areas } from "../../model/area.ts";
import type { Columns, Contract } from "../../model/contract.ts";
import { type Finding, finding, isError } from "../../model/finding.ts";
import { inFile } from "../../model/place.ts";
import type { Sheet } from "../../model/sheet.ts";
import { evidence, type Row } from "../../model/table.ts";
import { unmergedRows } from "../../model/unmerged-rows.ts";
import { SeenKeys } from "../validate/keys/seen-keys.ts";
import { shown } from "../validate/locate/header-names.ts";
import { locateTable } from "../validate/locate/locate-table.ts";
import { missingHeader } from "../validate/locate/problems.ts";
import { readTable } from "../validate/read/read-table.ts";
import { rawText } from "../validate/readers/cell.ts";

/** The rows of a table in `data/reference`, and findings on it. */
export interface ReferenceRead<C extends Columns> {
  readonly rows: readonly Row<C>[];
  readonly findings: readonly Finding[];
  /** A row's cell as typed: … or n/a is text here, not a missing value. */
  typed(row: Row<C>, column: keyof C & string): string;
}

/** Reads a reviewed table by its contract; a missing table, or one with a wrong header, has no rows. */
export function readReference<C extends Columns>(
  sheets: readonly Sheet[],
  contract: Contract<C>,
  areas: Areas,
): ReferenceRead<C> {
  const [sheet] = sheets;
  const nothing = { rows: [], typed: () => "" };
  if (!sheet) return { ...nothing, findings: [] };
  const conflicts = unmergedRows(sheet);
  if (conflicts.length > 0) return { ...nothing, findings: conflicts };
  const { located, findings } = locateTable(sheet, contract);
  if (located && findings.some(isError)) return { ...nothing, findings };
  if (!located) {
    const missing = missingHeader({ wanted: Object.values(contract.columns).map(shown) });
    return { ...nothing, findings: [...findings, finding(missing, inFile(sheet.file))] };
  }
  const read = readTable(located, areas, new SeenKeys());
  return {
    // The builder does not type rows; this contract does.
    rows: [...read.table] as Row<C>[],
    findings: [...findings, ...read.findings],
    typed: (row, column) => {
      const place = located.columns.get(column);
      return place === undefined ? "" : rawText(sheet, evidence(row, column).range.row, place);
    },
  };
}
