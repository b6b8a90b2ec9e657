import { clickhouse } from "./clickhouse.ts";
import type { Dialect } from "./dialect.ts";

/** What an engine gives back: texts, numbers, or nothing. */
export type EngineValue = string | number | null;

/** A database that answers queries, in the process or behind a network. A fault is an `EngineFault`, in one line. */
export interface Engine {
  readonly dialect: Dialect;
  /** All rows of a small answer, by column; `over`: about how many rows the query goes through, where that is known. */
  rows(query: string, over?: number): Promise<readonly Readonly<Record<string, EngineValue>>[]>;
  /** A large answer in batches, each a list of values a column, in the query's order; about so many rows are asked. */
  stream(query: string, rows: number): AsyncIterable<readonly (readonly EngineValue[])[]>;
  close(): Promise<void>;
}

/** An engine is missing, refuses, dies or runs out of space; reported in one line, and nothing was written. */
export class EngineFault extends Error {
  override readonly name = "CliError";
}

const unasked = (): never => {
  throw new Error("missing engine");
};

/** Stands for an engine that is not to be asked. */
export const nobody: Engine = { dialect: clickhouse, rows: unasked, stream: unasked, close: async () => {} };
