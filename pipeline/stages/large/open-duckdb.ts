import { join } from "node:path";
import { scratchFolder } from "../../scratch-folder.ts";
import { duckdb } from "./duckdb.ts";
import { type Engine, EngineFault, type EngineValue } from "./engine.ts";

/** DuckDB in the process, with a temporary folder for what does not fit into memory. */
export interface DuckDb extends Engine {
  /** Removed when the engine closes or the process ends. */
  readonly spill: string;
  /** A table name that is not in use. */
  freshName(): string;
}

const install = "npm install @duckdb/node-api@1.5.6-r.1";
/** Half of what the whole program may use; methods need the rest. */
const memoryLimit = "1500MB";
/** Queries over fewer rows get this limit, so that memory use is alike on any machine, unless rows are very wide. */
const fewRows = 10_000_000;
const smallLimit = "100MB";
/** Rows of an answer in memory at a time. */
const rowsTogether = 20_480;

/** Throws with how to install it. */
export async function openDuckDb(): Promise<DuckDb> {
  const { DuckDBInstance } = await import("@duckdb/node-api").catch((fault: unknown) => {
    throw new EngineFault(
      `a large source is read by DuckDB, which is not installed; ${install} (${messageOf(fault)})`,
    );
  });
  const { path: spill, remove } = scratchFolder("spill");
  const fail = (fault: unknown): never => {
    throw new EngineFault(faultLine(messageOf(fault), spill));
  };
  const instance = await DuckDBInstance.create(":memory:", {
    memory_limit: memoryLimit,
    temp_directory: spill,
  });
  const connection = await instance.connect();
  // Lists of names must not become joins: a contract has hundreds, and planning them would take longer than the query.
  for (const setting of [
    "TimeZone = 'UTC'",
    "preserve_insertion_order = true",
    "disabled_optimizers = 'in_clause'",
  ])
    await connection.run(`SET ${setting}`);
  /** Each thread takes memory of its own; with little memory one thread is as fast. */
  const allow = async (memory: string) => {
    await connection.run(`SET memory_limit = '${memory}'`).catch(fail);
    await connection.run(memory === smallLimit ? "SET threads = 1" : "RESET threads").catch(fail);
  };
  /** Runs a query with little memory where it reads few rows, and again with all where that fails. */
  const ask = async <T>(over: number, asked: () => Promise<T>): Promise<T> => {
    if (over < fewRows) {
      await allow(smallLimit);
      try {
        return await asked();
      } catch (fault) {
        if (!outOfMemory.test(messageOf(fault))) fail(fault);
      }
    }
    await allow(memoryLimit);
    return asked().catch(fail);
  };
  let names = 0;
  return {
    dialect: duckdb,
    spill,
    freshName: () => `t${++names}`,
    async rows(query, over = fewRows) {
      const reader = await ask(over, () => connection.runAndReadAll(query));
      return reader
        .getRowObjectsJS()
        .map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])));
    },
    // The answer is written to disk in order before a method begins, so that sorting and computing never share the memory.
    async *stream(query, rows) {
      const answer = join(spill, "answer.parquet");
      const sorted = `COPY (${query}) TO ${duckdb.text(answer)} (FORMAT parquet, ROW_GROUP_SIZE ${rowsTogether})`;
      await ask(rows, () => connection.run(sorted));
      await allow(smallLimit);
      const result = await connection.stream(`SELECT * FROM read_parquet(${nameOf(answer)})`).catch(fail);
      for (;;) {
        const chunk = await result.fetchChunk().catch(fail);
        if (!chunk || chunk.rowCount === 0) return;
        yield chunk.getColumns().map((column) => column.map(plain));
      }
    },
    async close() {
      connection.closeSync();
      instance.closeSync();
      remove();
    },
  };
}

/** A file under its exact name, which DuckDB would otherwise read as a pattern. */
export function nameOf(place: string): string {
  return duckdb.text(place.replace(/[*?[]/g, "[$&]"));
}

/** Integers come as bigint; none in our queries exceeds 2^53. */
function plain(value: unknown): EngineValue {
  if (value === null || value === undefined) return null;
  if (typeof value === "bigint") return Number(value);
  return typeof value === "number" ? value : String(value);
}

function messageOf(fault: unknown): string {
  const lines = (fault instanceof Error ? fault.message : String(fault)).split("\n");
  // For a CSV file the first line says where, the next is its text, and then comes the fault.
  return lines
    .filter((line) => !line.startsWith("Original Line"))
    .slice(0, /CSV Error/.test(lines[0] ?? "") ? 2 : 1)
    .map((line) => (line.length > longestLine ? `${line.slice(0, longestLine)}…` : line))
    .join(": ");
}

/** Some lines quote a whole row. */
const longestLine = 200;

const outOfMemory = /out of memory/i;

function faultLine(message: string, spill: string): string {
  if (outOfMemory.test(message)) return `DuckDB has no memory left (${memoryLimit} are allowed): ${message}`;
  if (/no space left|disk is full|max_temp_directory_size/i.test(message))
    return `the disk is full, in ${spill}, where DuckDB keeps what does not fit into memory; make room there, or name another folder in TMPDIR: ${message}`;
  return `DuckDB: ${message}`;
}
