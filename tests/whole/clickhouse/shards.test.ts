import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Engine } from "../../../pipeline/stages/large/engine.ts";
import { openClickHouse } from "../../../pipeline/stages/large/open-clickhouse.ts";
import { type DuckDb, openDuckDb } from "../../../pipeline/stages/large/open-duckdb.ts";
import { tablePart } from "../../../pipeline/stages/large/table-of-engine.ts";
import { askedOfReadings, readings } from "../../support/asked-of-readings.ts";
import { clickHouseServer, type Server } from "./server.ts";

/** Reads of each of ten buildings in the same sixty days. */
const tables = { few: 200, many: 8000 } as const;
/** The share of the rows that shard 1 has. */
const spreads = {
  "by building": "sipHash64(Building) % 2",
  "by time": "`Period start` >= toDateTime64('2020-02-01', 3, 'UTC')",
  "row by row": "line_number % 20 >= 10",
};

describe("a table on several shards", () => {
  let server: Server;
  let engine: Engine;
  let duck: DuckDb;
  const folder = mkdtempSync(join(tmpdir(), "almanac-shards-"));
  beforeAll(async () => {
    server = await clickHouseServer();
    engine = await openClickHouse({ url: server.url, user: "reader", password: "x" });
    duck = await openDuckDb();
    for (const [table, reads] of Object.entries(tables)) {
      const at = `TIMESTAMPTZ '2020-01-01 00:00:00+00' + to_seconds(floor(i // 10 * 60.0 * 86400 / ${reads})::BIGINT)`;
      const parquet = join(folder, `${table}.parquet`);
      await duck.rows(`COPY (SELECT 'b' || i % 10 AS "Building", 'gas' AS "Carrier", ${at} AS "Period start",
        (i % 7)::DOUBLE AS "Use", 'kWh' AS "Unit" FROM range(${10 * reads}) AS t(i)) TO '${parquet}'`);
      server.fill(table, parquet);
      for (const [name, isSecond] of Object.entries(spreads)) distribute(table, name, isSecond);
    }
  });
  afterAll(async () => {
    await engine.close();
    await server.close();
    await duck.close();
    rmSync(folder, { recursive: true });
  });

  const nameOf = (table: string, spread: string) => `${table} ${spread}`.replaceAll(" ", "_");

  /** A `Distributed` table whose shards see a part of the rows each. */
  function distribute(table: string, spread: string, isSecond: string): void {
    const name = nameOf(table, spread);
    const own = `SELECT * EXCEPT line_number FROM ${table} WHERE (${isSecond}) = shardNum() - 1`;
    server.owner(`CREATE VIEW own_${name} AS ${own}`);
    server.owner(`CREATE TABLE ${name} AS own_${name} ENGINE = Distributed('two', 'default', 'own_${name}')`);
  }

  const asked = async (from: string) =>
    askedOfReadings(engine, await tablePart(engine, "retrofit/meter-readings.table.json", from, readings));

  /** The rows that a query's shards give to the one that was asked, as ClickHouse counts them. */
  async function travelled(query: string): Promise<number> {
    const plan = await engine.rows(`EXPLAIN ANALYZE ${query}`);
    const lines = plan.map((row) => String(Object.values(row)[0]));
    const depth = (line: string) => line.search(/[A-Za-z]/);
    const union = lines.findIndex((line) => /^\W*Union/.test(line));
    const shards = lines.flatMap((line, at) =>
      at > union && /[├└]──/.test(line) && depth(line) === depth(lines[union] ?? "") + 3 ? [at] : [],
    );
    expect(shards).toHaveLength(2);
    const given = shards.map((at) => {
      const told = lines.slice(at).find((line) => line.includes("I/O: rows")) ?? "";
      const [, amount = "", unit = ""] = /rows (?:[^→]*→ )?([\d.]+)( thousand| million)?/.exec(told) ?? [];
      return Number(amount) * (unit === " thousand" ? 1e3 : unit === " million" ? 1e6 : 1);
    });
    return given.reduce((sum, own) => sum + own, 0);
  }

  test.each(Object.keys(spreads))("gives sums, not rows, where its rows are spread %s", async (spread) => {
    const given = async (table: keyof typeof tables) => {
      const { queries, sums, used, codes } = await asked(nameOf(table, spread));
      expect([used, codes, sums.length]).toEqual([10 * tables[table], [], 20]);
      // Where the times of a series lie in turn on both, no pass over the rows tells whether a key is there twice.
      expect(queries).toHaveLength(spread === "row by row" ? 5 : 4);
      const rows = [];
      for (const query of queries) rows.push(await travelled(query));
      return rows;
    };
    const few = await given("few");
    expect(Math.max(...few)).toBeLessThanOrEqual(2 * 20);
    expect(await given("many")).toEqual(few);
  });

  test("adds up the series whose reads lie close, and gives the rows of the others", async () => {
    const own = "SELECT * FROM few WHERE sipHash64(Building) % 2 = shardNum() - 1";
    const isKept =
      "Building IN ('b0', 'b1', 'b2') OR toDayOfMonth(`Period start`) = 1 AND toHour(`Period start`) < 5";
    server.owner(`CREATE VIEW own_mixed AS SELECT * EXCEPT line_number FROM (${own}) WHERE ${isKept}`);
    server.owner("CREATE TABLE mixed AS own_mixed ENGINE = Distributed('two', 'default', 'own_mixed')");
    const { rows, sums } = await asked("mixed");
    expect(sums.map((sum) => sum.slice(0, 10))).toEqual(
      ["b0", "b1", "b2"].flatMap((name) => [`${name} 2020-01`, `${name} 2020-02`]),
    );
    const others = [3, 4, 5, 6, 7, 8, 9].map((name) => `b${name}`);
    expect(rows).toEqual(
      others.flatMap((name) => ["2020-01-01", "2020-02-01"].map((day) => `${name} ${day}`)),
    );
  });

  const saying = (wanted: Promise<unknown>) =>
    wanted.catch((fault: Error) => `${fault.name}: ${fault.message}`);

  test("is whole or none: where no replica of a shard answers, or one says nothing, it ends in one line", async () => {
    const all = asked("remote('127.0.0.1:9|127.0.0.1', default.few)");
    expect((await all).used).toBe(10 * tables.few);
    server.owner("SET skip_unavailable_shards = 1");
    expect(server.owner("SELECT count(*) FROM cluster('dead', default.few)").trim()).toBe("2000");
    const line = /^CliError: ClickHouse at 127[^\n]*: one of its shards does not answer: [^\n]*$/;
    expect(await saying(asked("cluster('dead', default.few)"))).toMatch(line);
    const silent = createServer(() => {}).listen(0, "127.0.0.1");
    await once(silent, "listening");
    const { port } = silent.address() as AddressInfo;
    server.owner("SET handshake_timeout_ms = 200");
    expect(await saying(asked(`remote('127.0.0.1,127.0.0.1:${port}', default.few)`))).toMatch(line);
    silent.close();
  });
});
