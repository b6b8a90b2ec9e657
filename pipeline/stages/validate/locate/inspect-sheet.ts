import type { Areas } from "../../../model/area.ts";
import type { Contract } from "../../../model/contract.ts";
import type { Finding } from "../../../model/finding.ts";
import type { Sheet } from "../../../model/sheet.ts";
import type { CellRange, CellRef } from "../../../model/source.ts";
import { SeenKeys } from "../keys/seen-keys.ts";
import { readTable, type Tally } from "../read/read-table.ts";
import { locateTable } from "./locate-table.ts";

export interface ContractCandidate {
  readonly name: string;
  readonly contract: Contract;
  /** `expected`: the contract belonging to the file's place. */
  readonly place: "expected" | "other";
}

/** A table that a contract recognizes: its header, the columns found, and the counts of its rows. */
export interface InspectedTable {
  readonly contract: string;
  readonly header: CellRange;
  readonly columns: ReadonlyMap<string, number>;
  /** Cells of the values above the table. */
  readonly fields: ReadonlyMap<string, CellRef>;
  readonly missing: readonly string[];
  readonly tally: Tally | null;
  readonly findings: readonly Finding[];
}

/** The table of the file's own contract, or of the contract that recognizes most of the header. */
export function inspectSheet(
  sheet: Sheet,
  candidates: readonly ContractCandidate[],
  areas: Areas,
): InspectedTable | null {
  const fits = candidates
    .map((candidate) => ({ candidate, location: locateTable(sheet, candidate.contract) }))
    .filter(
      ({ candidate, location }) => location.located !== null && knowsEnough(candidate, location.matched),
    )
    .sort((a, b) => b.location.matched - a.location.matched);
  const best = fits.find(({ candidate }) => candidate.place === "expected") ?? fits[0];
  const located = best?.location.located;
  if (!best || !located) return null;
  const { candidate, location } = best;
  const broken = location.findings.some((found) => found.severity === "error");
  const read = broken ? null : readTable(located, areas, new SeenKeys());
  const header = {
    file: sheet.file,
    sheet: sheet.name,
    row: located.headerRow,
    column: located.firstColumn,
    toRow: located.headerRow,
    toColumn: located.lastColumn,
  };
  const missing = Object.entries(candidate.contract.columns).flatMap(([name, column]) =>
    column.place === "column" && !column.optional && !located.columns.has(name)
      ? [column.names.en[0] ?? name]
      : [],
  );
  const { columns, fields } = located;
  const findings = [...location.findings, ...(read?.findings ?? [])];
  return { contract: candidate.name, header, columns, fields, missing, tally: read?.tally ?? null, findings };
}

/** Another contract must recognize most of its columns; two matching words may be chance. */
function knowsEnough({ contract, place }: ContractCandidate, matched: number): boolean {
  const required = Object.values(contract.columns).filter(
    (column) => column.place === "column" && !column.optional,
  );
  return place === "expected" || matched >= Math.max(2, Math.ceil(required.length * 0.6));
}
