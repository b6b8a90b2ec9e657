import type { RowsBehind } from "../../model/stream.ts";
import type { LargeRead } from "./large-read.ts";
import { named, narrowed, select } from "./queries.ts";

/** Rows shown; the query gives all of them. */
const mostRows = 60;

/** Fetches the rows of one group again, as delivered. */
export async function rowsBehind(
  { engine, large }: LargeRead,
  { by, along }: { readonly by: string; readonly along: string },
  key: string,
): Promise<RowsBehind> {
  const { dialect } = engine;
  if (large.sound === null) throw new Error("missing rows");
  const rows = narrowed(large.sound, `${large.sound.value(by)} = ${dialect.text(key)}`);
  const names = ["file", "line", ...Object.keys(large.asked.contract.columns)];
  const query = select(rows, named(dialect, rows, names), `\nORDER BY ${dialect.quote(along)}`);
  const [counted] = await engine.rows(select(rows, ["count(*) AS n"]), large.tally.used);
  const first = await engine.rows(`${query} LIMIT ${mostRows}`, large.tally.used);
  const columns = Object.keys(first[0] ?? {});
  const shown = first.map((row) =>
    columns.map((name) =>
      name === along ? new Date(Number(row[name])).toISOString() : String(row[name] ?? ""),
    ),
  );
  return { query, count: Number(counted?.n ?? 0), columns, rows: shown };
}
