import { afterAll, beforeAll, expect, test } from "vitest";
import { type DuckDb, openDuckDb } from "../../../pipeline/stages/large/open-duckdb.ts";
import { askedAsPrinted, foundInTwoBuildings, twoBuildings } from "../../support/printed-queries.ts";

let engine: DuckDb;
beforeAll(async () => {
  engine = await openDuckDb();
  await engine.rows(`CREATE TABLE readings AS ${twoBuildings}`);
});
afterAll(() => engine.close());

test("the queries that almanac schema prints run as they are on a table of that name, and say what is wrong in it", async () => {
  const { statements, ...found } = await askedAsPrinted(engine);
  expect(statements).toBeGreaterThan(12);
  expect(found).toEqual(foundInTwoBuildings);
});
