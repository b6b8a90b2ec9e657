import { clickhouse } from "./clickhouse.ts";
import type { Dialect, DialectName } from "./dialect.ts";
import { duckdb } from "./duckdb.ts";

/** Every engine that a contract can be asked of; one more is a file, and its line here. */
export const dialects: { readonly [N in DialectName]: Dialect } = { duckdb, clickhouse };
