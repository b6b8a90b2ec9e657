import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type DuckDb, openDuckDb } from "../../pipeline/stages/large/open-duckdb.ts";
import { filesOf } from "../../pipeline/stages/large/parts-of.ts";
import { askedOfReadings, readings } from "../support/asked-of-readings.ts";

const folder = mkdtempSync(join(tmpdir(), "almanac-passes-"));
let engine: DuckDb;
beforeAll(async () => {
  engine = await openDuckDb();
});
afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true });
});

/** How often a query goes through the file, and how often it joins rows with others, as DuckDB plans it. */
async function plannedFor(query: string) {
  const plan = (await engine.rows(`EXPLAIN (FORMAT json) ${query}`)).map((row) => row.explain_value).join("");
  const operators = [...plan.matchAll(/"name": "([A-Z_ ]+)"/g)].map(([, name = ""]) => name.trim());
  const times = (operator: RegExp) => operators.filter((name) => operator.test(name)).length;
  return { passes: times(/^READ_PARQUET$/), joins: times(/JOIN/) };
}

// Each pass over fifty million rows takes seconds, a join of each row as many, and so does a table of all keys.
test.each([
  ["rows in order are gone through four times", "ORDER BY i", ["checks", "keys", "series", "months"]],
  ["rows in any order five times", "ORDER BY hash(i)", ["checks", "keys", "all keys", "series", "months"]],
])("%s, each time alone", async (_, order, passes) => {
  const file = `${passes.length}.parquet`;
  // Several row groups, the building's name in the dictionary of each.
  await engine.rows(`COPY (SELECT 'b' || i // 5000 AS "Building", 'electricity' AS "Carrier",
    TIMESTAMPTZ '2017-01-01 00:00:00+00' + to_hours(6 * (i % 5000)) AS "Period start", (i % 7)::DOUBLE AS "Use", 'kWh' AS "Unit"
    FROM range(300000) AS t(i) ${order}) TO '${join(folder, file)}' (FORMAT parquet)`);
  const parts = await filesOf(engine, folder, [file], readings);
  const { queries, used, codes, sums } = await askedOfReadings(engine, parts);
  expect([used, codes, sums.length]).toEqual([300_000, [], 60 * 42]);
  const planned = await Promise.all(queries.map(plannedFor));
  expect(planned).toEqual(passes.map(() => ({ passes: 1, joins: 0 })));
});
