import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sources } from "../../../pipeline/datasets/retrofit/contract.ts";
import { meteredStream } from "../../../pipeline/datasets/retrofit/metered-stream.ts";
import { duckdb } from "../../../pipeline/stages/large/duckdb.ts";
import { type DuckDb, openDuckDb } from "../../../pipeline/stages/large/open-duckdb.ts";
import { queriesText } from "../../../pipeline/stages/large/queries-text.ts";
import { against } from "../../support/same-meaning.ts";

describe("the queries that almanac schema prints", () => {
  let engine: DuckDb;
  beforeAll(async () => {
    engine = await openDuckDb();
    await engine.rows(`CREATE TABLE readings ("Building" VARCHAR, "Carrier" VARCHAR, "Period start" TIMESTAMPTZ,
      "Use" DOUBLE, "Unit" VARCHAR, "Estimated" VARCHAR)`);
    await engine.rows(`INSERT INTO readings SELECT 'b' || i % 2, 'gas', TIMESTAMPTZ '2020-01-01 00:00:00+08' + to_hours(i // 2),
      CASE WHEN i = 7 THEN -1 ELSE 1 END, CASE WHEN i = 8 THEN 'bushel' ELSE 'kWh' END, NULL FROM range(2000) AS t(i)`);
  });
  afterAll(() => engine.close());

  test("run as they are on a table of that name, and say what is wrong in it", async () => {
    const text = queriesText(duckdb, "readings", sources.readings, against, meteredStream);
    const statements = text.split(";\n\n").map((one) => /^-- (.*)\n([\s\S]*?);?$/.exec(one) ?? []);
    const found: string[] = [];
    for (const [, title = "", query = ""] of statements) {
      const rows = await engine.rows(query);
      if (/; the first rows$/.test(title) && rows.length > 0) found.push(`${title} ${rows.length}`);
      if (title.includes("group and month")) expect(rows).toHaveLength(6);
    }
    expect(statements.length).toBeGreaterThan(12);
    expect(found).toEqual(["out-of-range: Use; the first rows 1", "unknown-unit: Unit; the first rows 1"]);
  });
});
