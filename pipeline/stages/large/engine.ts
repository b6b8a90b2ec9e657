import { clickhouse } from "./clickhouse.ts";
import type { Dialect } from "./dialect.ts";

export type EngineValue = string | number | null;

/** A database that answers queries, in the process or over the network. Throws an `EngineFault` with a one-line message. */
export interface Engine {
  readonly dialect: Dialect;
  /** All rows of a small answer, by column; `over`: about how many rows the query reads, where known. */
  rows(query: string, over?: number): Promise<readonly Readonly<Record<string, EngineValue>>[]>;
  /** A large answer in batches of column values, in the query's order; `rows`: about how many rows the query reads. */
  stream(query: string, rows: number): AsyncIterable<readonly (readonly EngineValue[])[]>;
  close(): Promise<void>;
}

/** An engine is missing, refuses, dies or runs out of space; reported in one line, with nothing written. */
export class EngineFault extends Error {
  override readonly name = "CliError";
}

const unasked = (): never => {
  throw new Error("missing engine");
};

/** Stands for an engine that must not be asked. */
export const nobody: Engine = { dialect: clickhouse, rows: unasked, stream: unasked, close: async () => {} };
