import { closeSync, openSync, writeFileSync } from "node:fs";
import { csvLines } from "../../escape/csv.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Observation } from "../../model/observation.ts";
import { isMissing } from "../../model/quantity.ts";
import type { StoredFile } from "../../model/report.ts";
import type { Group } from "../../model/stream.ts";
import { evidence } from "../../model/table.ts";
import type { Engine } from "./engine.ts";
import { storedFile } from "./stored-file.ts";

/** What each line of a table has besides figures. */
const keys = ["area", "period", "breakdown"] as const;
const places = ["file", "first row", "last row"];
const mostLines = 1000;
/** Limits for the engine while it writes the table as Parquet: bytes, and lines. */
const bytesTogether = 4_000_000;
const linesTogether = 10_000;

/** Collects the figures of groups as lines of a file on disk, until the report is written. */
export function groupTable(indicators: readonly string[], column: string) {
  const csv = storedFile("groups", "groups.csv");
  const file = openSync(csv.path, "w");
  let lines: (string | number)[][] = [[...keys, ...indicators, "status", "missing", ...places]];
  let written = 0;
  const write = () => {
    try {
      // Writes to the last byte, unlike `writeSync`.
      writeFileSync(file, csvLines(lines));
    } catch (fault) {
      // The system's error does not name the file.
      throw Object.assign(fault as NodeJS.ErrnoException, { path: csv.path });
    }
    written += lines.length;
    lines = [];
  };
  const [first = ""] = indicators;
  return {
    add(group: Group, observations: readonly Observation[]): void {
      for (const figuresOfKey of groupBy(observations, (observation) =>
        keys.map((key) => observation[key]).join("\u0000"),
      ).values()) {
        const measures = new Map(figuresOfKey.map(({ indicator, value }) => [indicator, value]));
        const [figure] = figuresOfKey;
        const main = measures.get(first);
        if (!figure || !main) continue;
        const amounts = indicators.map((name) => {
          const value = measures.get(name);
          return !value || isMissing(value) ? "" : value.amount;
        });
        const why = isMissing(main)
          ? ["", main.because && "reason" in main.because ? String(main.because.reason) : main.missing]
          : [main.status, ""];
        lines.push([...keys.map((key) => figure[key]), ...amounts, ...why, ...rowsOf(group, column)]);
      }
      if (lines.length >= mostLines) write();
    },
    /** The table as CSV, and as Parquet where the engine writes it. */
    async files(engine?: Engine): Promise<ReadonlyMap<string, StoredFile>> {
      write();
      if (engine?.dialect.name !== "duckdb") return new Map([["csv", csv]]);
      const { text, quote } = engine.dialect;
      const numbers = indicators.map((name) => `TRY_CAST(${quote(name)} AS DOUBLE) AS ${quote(name)}`);
      const rows = ["first row", "last row"].map(
        (name) => `TRY_CAST(${quote(name)} AS BIGINT) AS ${quote(name)}`,
      );
      const parquet = storedFile("groups", "groups.parquet");
      await engine.rows(
        `COPY (SELECT * REPLACE (${[...numbers, ...rows].join(", ")}) FROM read_csv(${text(csv.path)}, header = true, all_varchar = true, delim = ',', quote = '"', buffer_size = ${bytesTogether})) TO ${text(parquet.path)} (FORMAT parquet, ROW_GROUP_SIZE ${linesTogether})`,
        written,
      );
      return new Map([
        ["csv", csv],
        ["parquet", parquet],
      ]);
    },
    close: () => closeSync(file),
  };
}

/** The first and last row of a group in the first file that contains it. */
function rowsOf({ rows, sums }: Group, column: string): (string | number)[] {
  const ranges = [...rows, ...sums.map(({ row }) => row)].map((row) => evidence(row, column).range);
  const [first] = ranges;
  if (!first) return ["", "", ""];
  const here = ranges.filter(({ file }) => file === first.file);
  return [first.file, Math.min(...here.map(({ row }) => row)), Math.max(...here.map(({ toRow }) => toRow))];
}
