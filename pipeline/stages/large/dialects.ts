import { clickhouse } from "./clickhouse.ts";
import type { Dialect, DialectName } from "./dialect.ts";
import { duckdb } from "./duckdb.ts";

/** Every engine that can check a contract; another one needs a file and a line here. */
export const dialects: { readonly [N in DialectName]: Dialect } = { duckdb, clickhouse };
