import { finding } from "../../model/finding.ts";
import { inFile } from "../../model/place.ts";
import { Cells, plainSheet, type Sheet } from "../../model/sheet.ts";
import { TextList } from "../../model/texts.ts";
import type { TablesRead } from "../ingest/reader.ts";
import { damagedFile } from "../ingest/workbook/problems.ts";
import type { Dialect, EngineKind } from "./dialect.ts";
import { EngineFault, type EngineValue } from "./engine.ts";
import { nameOf, openDuckDb } from "./open-duckdb.ts";

interface Column {
  readonly name: string;
  readonly type: string;
  readonly kind: EngineKind;
}

const rowsShown = 3;

/** A Parquet file as a sheet: its first rows, and the type, range and gaps of each column. */
export async function glimpse(place: string, file: string, mostRows: number): Promise<TablesRead> {
  const engine = await openDuckDb();
  try {
    const { dialect } = engine;
    const from = `read_parquet(${nameOf(place)}, hive_partitioning = false)`;
    const described = await engine.rows(`DESCRIBE SELECT * FROM ${from}`);
    const columns = described.map((row): Column => {
      const type = String(row.column_type);
      return { name: String(row.column_name), type, kind: dialect.kindOf(type) };
    });
    const [totals = {}] = await engine.rows(
      `SELECT count(*) AS n, ${columns.map((column, at) => rangeOf(dialect, column, at)).join(", ")} FROM ${from}`,
    );
    const first = await engine.rows(
      `SELECT ${columns.map((column, at) => `${shownAs(dialect, column)} AS v${at}`).join(", ")} FROM ${from} LIMIT ${mostRows}`,
    );
    const rows = Number(totals.n ?? 0);
    const lines = columns.map(({ name, type }, at) => {
      const nulls = rows - Number(totals[`n${at}`] ?? 0);
      const range = totals[`a${at}`] === null ? "no value" : `${totals[`a${at}`]} to ${totals[`z${at}`]}`;
      return `${name} ${type}: ${range}${nulls === 0 ? "" : `, ${nulls} empty`}`;
    });
    const shown = first
      .slice(0, rowsShown)
      .map((row) => columns.map((_, at) => row[`v${at}`] ?? "").join(" | "));
    const facts = {
      rows,
      columns: lines,
      "first rows": shown,
      "looked at": `the first ${first.length} rows`,
    };
    return { sheets: [sheetOf(file, columns, first)], findings: [], application: null, facts };
  } catch (fault) {
    if (!(fault instanceof EngineFault)) throw fault;
    const findings = [finding(damagedFile({ part: "Parquet" }), inFile(file))];
    return { sheets: [], findings, application: null, facts: null };
  } finally {
    await engine.close();
  }
}

function rangeOf(sql: Dialect, described: Column, at: number): string {
  const shown = shownAs(sql, described);
  const column = sql.quote(described.name);
  // Nested values have no order and so no range.
  const end = (which: string) => (described.kind === "nested" ? "NULL" : `${which}(${shown})`);
  return `count(${column}) AS n${at}, ${end("min")} AS a${at}, ${end("max")} AS z${at}`;
}

/** A value as it would be typed: a number as number, an instant with its offset. */
function shownAs(sql: Dialect, { name, kind }: Column): string {
  const column = sql.quote(name);
  if (kind === "number") return sql.asNumber(column);
  return kind === "instant" ? `strftime(${column}, '%Y-%m-%dT%H:%M:%SZ')` : sql.asText(column);
}

function sheetOf(
  file: string,
  columns: readonly Column[],
  rows: readonly Readonly<Record<string, EngineValue>>[],
): Sheet {
  const cells = new Cells(new TextList());
  for (const [at, { name }] of columns.entries()) {
    if (name !== "") cells.setText(1, at + 1, "text", name);
    for (const [index, row] of rows.entries()) {
      const value = row[`v${at}`] ?? null;
      if (value === null || value === "") continue;
      if (typeof value === "number") cells.set(index + 2, at + 1, "number", value);
      else cells.setText(index + 2, at + 1, "text", value);
    }
  }
  return plainSheet(file, cells);
}
