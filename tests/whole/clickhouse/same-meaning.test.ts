import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkSource } from "../../../pipeline/stages/large/check-source.ts";
import type { Engine } from "../../../pipeline/stages/large/engine.ts";
import { tableOf } from "../../../pipeline/stages/large/large-table.ts";
import { openClickHouse } from "../../../pipeline/stages/large/open-clickhouse.ts";
import { type DuckDb, openDuckDb } from "../../../pipeline/stages/large/open-duckdb.ts";
import { locateAll } from "../../../pipeline/stages/large/parts-of.ts";
import { askedAsPrinted, foundInTwoBuildings, twoBuildings } from "../../support/printed-queries.ts";
import { against, contract, sameAsInMemory } from "../../support/same-meaning.ts";
import { clickHouseServer, type Mischief, type Server } from "./server.ts";

const user = { user: "reader", password: "x" };

describe("ClickHouse, asked over HTTP", () => {
  let server: Server;
  let engine: Engine;
  let duck: DuckDb;
  const mischief: Mischief = {};
  const folder = mkdtempSync(join(tmpdir(), "almanac-house-"));
  beforeAll(async () => {
    server = await clickHouseServer(mischief);
    engine = await openClickHouse({ url: server.url, ...user });
    duck = await openDuckDb();
  });
  afterAll(async () => {
    await engine.close();
    await server.close();
    await duck.close();
    rmSync(folder, { recursive: true });
  });

  test.each([
    ["in one place", 12, (table: string) => table],
    ["on two shards", 8, (table: string) => server.spread(table, 2)],
    ["on two shards row by row", 8, (table: string) => server.spread(table, 2, "row")],
    ["on four shards", 8, (table: string) => server.spread(table, 4)],
  ])("means the same as memory, %s", (where, runs, from) =>
    sameAsInMemory(runs, async (csv, number) => {
      const run = `${where.replaceAll(" ", "_")}_${number}`;
      const [place, parquet] = [join(folder, `${run}.csv`), join(folder, `${run}.parquet`)];
      writeFileSync(place, csv);
      const rows = `SELECT * FROM read_csv('${place}', all_varchar = true, header = true, delim = ',')`;
      await duck.rows(`COPY (${rows}) TO '${parquet}'`);
      server.fill(`reads_${run}`, parquet);
      const table = from(`reads_${run}`);
      const described = await engine.rows(`DESCRIBE TABLE ${table}`);
      const columns = described.flatMap(({ name, type }) =>
        name === "line_number" ? [] : [{ name: String(name), type: String(type), as: String(name) }],
      );
      const part = { file: "x/reads.table.json", from: table, line: "line_number", columns };
      const parts = locateAll(engine, [part], contract);
      const source = await checkSource(engine, parts, { contract, ...against });
      return {
        findings: source.findings,
        used: source.tally.used,
        rows: [...(await tableOf(engine, source))],
      };
    }),
  );

  test("is asked what almanac schema prints, as it is printed", async () => {
    const parquet = join(folder, "two-buildings.parquet");
    await duck.rows(`COPY (${twoBuildings}) TO '${parquet}'`);
    server.fill("readings", parquet);
    const { statements, ...found } = await askedAsPrinted(engine);
    expect(statements).toBeGreaterThan(12);
    expect(found).toEqual(foundInTwoBuildings);
  });

  test("says in one line what keeps it from answering", async () => {
    const saying = (asked: Promise<unknown>) =>
      asked.catch((fault: Error) => `${fault.name}: ${fault.message}`);
    mischief.refuses = true;
    expect(await saying(engine.rows("SELECT 1 AS n"))).toMatch(
      /^CliError: ClickHouse at 127.*refuses the user/,
    );
    mischief.refuses = false;
    mischief.breaksOff = true;
    expect(await saying(engine.rows("SELECT 1 AS n"))).toMatch(/^CliError: ClickHouse at 127[^\n]*$/);
    const all = async () => {
      for await (const batch of engine.stream("SELECT number FROM numbers(1000)", 1000))
        expect(batch).toBeDefined();
    };
    expect(await saying(all())).toMatch(/^CliError: ClickHouse at 127[^\n]*$/);
    mischief.breaksOff = false;
    mischief.isSlow = true;
    expect(await saying(engine.rows("SELECT 1 AS n"))).toMatch(
      /^CliError: .*took longer than 300 seconds[^\n]*$/,
    );
    mischief.isSlow = false;
    expect(await saying(engine.rows("SELECT * FROM nowhere"))).toMatch(/^CliError: .*no such table[^\n]*$/);
    const nobody = await openClickHouse({ url: "http://127.0.0.1:9", ...user });
    expect(await saying(nobody.rows("SELECT 1"))).toMatch(/^CliError: .*nobody answers there/);
    await nobody.close();
  });
});
