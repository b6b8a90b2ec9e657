import { closeSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { csvLines } from "../../escape/csv.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Observation } from "../../model/observation.ts";
import { isMissing } from "../../model/quantity.ts";
import type { Group } from "../../model/stream.ts";
import { evidence } from "../../model/table.ts";
import { scratchFolder } from "../../scratch-folder.ts";
import type { Engine } from "./engine.ts";

/** What a table says of each line besides its figures. */
const keys = ["area", "period", "breakdown"] as const;
const places = ["file", "first row", "last row"];
const mostLines = 1000;

/** The figures of each group as they come, a line each, on disk until the report is written. */
export function groupTable(indicators: readonly string[], column: string) {
  const folder = scratchFolder("groups");
  const path = join(folder.path, "groups.csv");
  const file = openSync(path, "w");
  let lines: (string | number)[][] = [[...keys, ...indicators, "status", "missing", ...places]];
  const write = () => {
    if (lines.length > 0) writeSync(file, csvLines(lines));
    lines = [];
  };
  const [first = ""] = indicators;
  return {
    add(group: Group, observations: readonly Observation[]): void {
      for (const own of groupBy(observations, (one) => keys.map((key) => one[key]).join("\u0000")).values()) {
        const known = new Map(own.map(({ indicator, value }) => [indicator, value]));
        const [one] = own;
        const main = known.get(first);
        if (!one || !main) continue;
        const amounts = indicators.map((name) => {
          const value = known.get(name);
          return !value || isMissing(value) ? "" : value.amount;
        });
        const why = isMissing(main)
          ? ["", main.because && "reason" in main.because ? String(main.because.reason) : main.missing]
          : [main.status, ""];
        lines.push([...keys.map((key) => one[key]), ...amounts, ...why, ...rowsOf(group, column)]);
      }
      if (lines.length >= mostLines) write();
    },
    /** The table as CSV, and as Parquet where the engine writes it. */
    async files(engine: Engine): Promise<ReadonlyMap<string, Uint8Array>> {
      write();
      if (engine.dialect.name !== "duckdb") return new Map([["csv", readFileSync(path)]]);
      const { text, quote } = engine.dialect;
      const numbers = indicators.map((name) => `TRY_CAST(${quote(name)} AS DOUBLE) AS ${quote(name)}`);
      const rows = ["first row", "last row"].map(
        (name) => `TRY_CAST(${quote(name)} AS BIGINT) AS ${quote(name)}`,
      );
      const parquet = join(folder.path, "groups.parquet");
      await engine.rows(
        `COPY (SELECT * REPLACE (${[...numbers, ...rows].join(", ")}) FROM read_csv(${text(path)}, header = true, all_varchar = true, delim = ',', quote = '"')) TO ${text(parquet)} (FORMAT parquet)`,
      );
      return new Map([
        ["csv", readFileSync(path)],
        ["parquet", readFileSync(parquet)],
      ]);
    },
    close(): void {
      closeSync(file);
      folder.remove();
    },
  };
}

/** From where to where the rows of a group lie in the first file that has them. */
function rowsOf({ rows, sums }: Group, column: string): (string | number)[] {
  const ranges = [...rows, ...sums.map(({ row }) => row)].map((row) => evidence(row, column).range);
  const [first] = ranges;
  if (!first) return ["", "", ""];
  const here = ranges.filter(({ file }) => file === first.file);
  return [first.file, Math.min(...here.map(({ row }) => row)), Math.max(...here.map(({ toRow }) => toRow))];
}
