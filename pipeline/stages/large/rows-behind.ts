import type { RowsBehind } from "../../model/stream.ts";
import type { LargeRead } from "./large-read.ts";

/** So many rows are shown; the query gives all of them. */
const mostRows = 60;

/** Asks again for the rows of one group, as they were delivered. */
export async function rowsBehind(
  { engine, large }: LargeRead,
  { by, along }: { readonly by: string; readonly along: string },
  key: string,
): Promise<RowsBehind> {
  const { dialect } = engine;
  const query = `SELECT * FROM (${large.sound}) AS rows WHERE ${dialect.quote(by)} = ${dialect.text(key)} ORDER BY ${dialect.quote(along)}`;
  const [counted] = await engine.rows(`SELECT count(*) AS n FROM (${query}) AS rows`, large.tally.used);
  const first = await engine.rows(`${query} LIMIT ${mostRows}`, large.tally.used);
  const columns = Object.keys(first[0] ?? {});
  const rows = first.map((row) =>
    columns.map((name) =>
      name === along ? new Date(Number(row[name])).toISOString() : String(row[name] ?? ""),
    ),
  );
  return { query, count: Number(counted?.n ?? 0), columns, rows };
}
