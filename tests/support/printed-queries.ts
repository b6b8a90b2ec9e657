import type { Engine } from "../../pipeline/stages/large/engine.ts";
import { queriesText } from "../../pipeline/stages/large/queries-text.ts";
import { readings, streamOfReadings } from "./asked-of-readings.ts";
import { against } from "./same-meaning.ts";

/** Reads of two buildings over 42 days, of which one has a use below zero and one a unit that nobody has, as DuckDB makes them. */
export const twoBuildings = `SELECT 'b' || i % 2 AS "Building", 'gas' AS "Carrier",
  TIMESTAMPTZ '2020-01-01 00:00:00+08' + to_hours(i // 2) AS "Period start",
  CASE WHEN i = 7 THEN -1 ELSE 1 END::DOUBLE AS "Use", CASE WHEN i = 8 THEN 'bushel' ELSE 'kWh' END AS "Unit",
  NULL::VARCHAR AS "Estimated" FROM range(2000) AS t(i)`;

/** What the queries that `almanac schema` prints find in a table `readings`: what is wrong in how many rows, and how many sums of months. */
export async function askedAsPrinted(engine: Engine) {
  const text = queriesText(engine.dialect, "readings", { contract: readings, ...against }, streamOfReadings);
  const statements = text.split(";\n\n").map((one) => /^-- (.*)\n([\s\S]*?);?$/.exec(one) ?? []);
  const wrong: string[] = [];
  let sums = 0;
  for (const [, title = "", query = ""] of statements) {
    const rows = await engine.rows(query);
    if (/; the first rows$/.test(title) && rows.length > 0) wrong.push(`${title} ${rows.length}`);
    if (title.includes("group and month")) sums = rows.length;
  }
  return { statements: statements.length, wrong, sums };
}

/** Six: January to March by the clock of UTC, of each building, one with two reads left out. */
export const foundInTwoBuildings = {
  wrong: ["out-of-range: Use; the first rows 1", "unknown-unit: Unit; the first rows 1"],
  sums: 6,
};
