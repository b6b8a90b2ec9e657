import { expect, test } from "vitest";
import { openDuckDb } from "../../../pipeline/stages/large/open-duckdb.ts";
import { queriesOf } from "../../../pipeline/stages/large/queries.ts";
import { against, contract } from "../../support/same-meaning.ts";

test("keys are counted a share at a time as they are all at once", async () => {
  const engine = await openDuckDb();
  const names = Object.entries(contract.columns).map(
    ([name, { names }]) => [name, names.en[0] ?? name] as const,
  );
  const kinds = { start: "instant", use: "number" } as const;
  const columns = names.map(([name, header], at) => {
    const kind = name in kinds ? kinds[name as keyof typeof kinds] : ("text" as const);
    return [name, { header, name: header, kind, at: at + 1 }] as const;
  });
  // Three rows in a hundred share their key with another.
  await engine.rows(`CREATE TABLE reads AS SELECT 'b' || (i % 100) AS "Building", 'gas' AS "Carrier",
    TIMESTAMPTZ '2020-01-01 00:00:00+00' + to_hours(CASE WHEN i % 100 < 3 THEN i // 200 ELSE i // 100 END) AS "Start",
    1.0::DOUBLE AS "Use", 'kWh' AS "Unit", '2020' AS "From", '2021' AS "To" FROM range(20000) AS t(i)`);
  const part = { file: "reads", from: "reads", line: "rowid", columns: new Map(columns) };
  const queries = queriesOf(engine.dialect, { contract, ...against, parts: [part], headerUnits: new Map() });
  const counted = async (shares: number) => {
    const each = [];
    for (const query of queries.sameKeys(shares)) each.push(Number((await engine.rows(query))[0]?.n));
    return each;
  };
  expect(await counted(1)).toEqual([300]);
  const shares = await counted(7);
  expect(shares).toHaveLength(7);
  expect(shares.reduce((sum, n) => sum + n)).toBe(300);
  await engine.close();
});
