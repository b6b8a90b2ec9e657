import { join } from "node:path";
import type { Contract } from "../../model/contract.ts";
import { type Finding, finding } from "../../model/finding.ts";
import { atCells, inFile } from "../../model/place.ts";
import { Cells, plainSheet, type Sheet } from "../../model/sheet.ts";
import { TextList } from "../../model/texts.ts";
import type { RawUnit } from "../../model/unit.ts";
import { damagedFile } from "../ingest/workbook/problems.ts";
import { headingUnit } from "../validate/locate/heading-unit.ts";
import { locateTable } from "../validate/locate/locate-table.ts";
import { missingHeader } from "../validate/locate/problems.ts";
import { EngineFault } from "./engine.ts";
import { openCsv } from "./open-csv.ts";
import { type DuckDb, nameOf } from "./open-duckdb.ts";
import type { Opened } from "./opened.ts";
import { columnsDiffer, nestedColumn } from "./problems.ts";
import type { FilePart, PartColumn } from "./queries.ts";

/** The files or the table of a source as an engine reads them, and findings on their columns. */
export interface Parts {
  readonly parts: readonly FilePart[];
  /** Units named in headers of quantities, by column. */
  readonly headerUnits: ReadonlyMap<string, RawUnit>;
  readonly findings: readonly Finding[];
}

/** The files of a source; a CSV is first converted to Parquet in the engine's temporary folder, to be parsed only once. */
export async function filesOf(
  engine: DuckDb,
  raw: string,
  paths: readonly string[],
  contract: Contract,
): Promise<Parts> {
  const findings: Finding[] = [];
  const opened: Opened[] = [];
  for (const path of paths) {
    const place = join(raw, path);
    const openedFile = path.endsWith(".parquet")
      ? await openParquet(engine, path, place, findings)
      : await openCsv(engine, { file: path, place, contract }, findings);
    if (openedFile) opened.push(openedFile);
  }
  return locateAll(engine, opened, contract, findings);
}

/** Finds the contract's columns in each file; they must have the same type in all. */
export function locateAll(
  { dialect }: Pick<DuckDb, "dialect">,
  opened: readonly Opened[],
  contract: Contract,
  before: readonly Finding[] = [],
): Parts {
  const findings = [...before];
  const headerUnits = new Map<string, RawUnit>();
  const types = new Map<string, { readonly type: string; readonly file: string }>();
  const parts = opened.flatMap(({ file, from, line, columns: delivered }): FilePart[] => {
    const sheet = headerSheet(
      file,
      delivered.map(({ name }) => name),
    );
    const { located, findings: found } = locateTable(sheet, contract);
    findings.push(...found);
    if (!located) {
      const wanted = Object.values(contract.columns).flatMap(({ names }) => names.en.slice(0, 1));
      findings.push(finding(missingHeader({ wanted }), inFile(file)));
      return [];
    }
    const columns = new Map<string, PartColumn>();
    for (const [name, at] of located.columns) {
      const here = delivered[at - 1];
      const column = contract.columns[name];
      if (!here || !column) continue;
      const kind = dialect.kindOf(here.type);
      const header = { file, sheet: "", row: 1, column: at, toRow: 1, toColumn: at };
      if (kind === "nested")
        findings.push(finding(nestedColumn({ name: here.name, type: here.type }), atCells(header)));
      const first = types.get(name);
      if (!first) types.set(name, { type: here.type, file });
      else if (dialect.kindOf(first.type) !== kind) {
        const values = { name: here.name, type: here.type, other: first.file, otherType: first.type };
        findings.push(finding(columnsDiffer(values), atCells(header)));
      }
      columns.set(name, { name: here.as, kind, at, header: here.name });
      if (column.kind !== "quantity" || typeof column.unitFrom !== "string") continue;
      const unit = headingUnit(located, name, column);
      if ("code" in unit) findings.push(finding(unit, atCells(header)));
      else headerUnits.set(name, unit);
    }
    return [{ file, from, line, columns }];
  });
  return { parts, headerUnits, findings };
}

function headerSheet(file: string, names: readonly string[]): Sheet {
  const cells = new Cells(new TextList());
  for (const [index, name] of names.entries()) if (name !== "") cells.setText(1, index + 1, "text", name);
  return plainSheet(file, cells);
}

async function openParquet(
  engine: DuckDb,
  file: string,
  place: string,
  findings: Finding[],
): Promise<Opened | null> {
  const from = `read_parquet(${nameOf(place)}, file_row_number = true, hive_partitioning = false)`;
  const described = await describe(engine, from).catch((fault: unknown) => {
    if (!(fault instanceof EngineFault)) throw fault;
    findings.push(finding(damagedFile({ part: "Parquet" }), inFile(file)));
    return null;
  });
  if (!described) return null;
  const columns = described.filter(({ name }) => name !== "file_row_number");
  // Column names are row 1, as in any table.
  return {
    file,
    from,
    line: "file_row_number + 2",
    columns: columns.map((column) => ({ ...column, as: column.name })),
  };
}

async function describe(engine: DuckDb, from: string) {
  const rows = await engine.rows(`DESCRIBE SELECT * FROM ${from}`);
  return rows.map((row) => ({ name: String(row.column_name), type: String(row.column_type) }));
}
