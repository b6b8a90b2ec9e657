import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { check } from "../../../pipeline/flow/check.ts";
import { isError } from "../../../pipeline/model/finding.ts";
import { formatPlace } from "../../../pipeline/model/place.ts";
import { isMissing } from "../../../pipeline/model/quantity.ts";
import { type DuckDb, openDuckDb } from "../../../pipeline/stages/large/open-duckdb.ts";
import { cityOf, csvOf } from "../../support/city.ts";
import { retrofit } from "../../support/datasets.ts";
import { clickHouseServer, type Server, shardHost } from "./server.ts";

const places = [
  "ALMANAC_CLICKHOUSE_URL",
  "ALMANAC_CLICKHOUSE_USER",
  "ALMANAC_CLICKHOUSE_PASSWORD",
  "ALMANAC_CLICKHOUSE_PLACES",
];

describe("readings that lie in ClickHouse", () => {
  let server: Server;
  let duck: DuckDb;
  const folder = mkdtempSync(join(tmpdir(), "almanac-house-"));
  const city = cityOf(3, 6, "Asia/Ulaanbaatar");
  const before = places.map((name) => process.env[name]);
  beforeAll(async () => {
    server = await clickHouseServer();
    duck = await openDuckDb();
    for (const [at, value] of [server.url, "reader", "x", shardHost].entries())
      process.env[places[at] ?? ""] = value;
  });
  afterAll(async () => {
    for (const [at, name] of places.entries()) {
      if (before[at] === undefined) delete process.env[name];
      else process.env[name] = before[at];
    }
    city.dispose();
    await duck.close();
    await server.close();
    rmSync(folder, { recursive: true });
  });

  async function fill(table: string, rows: readonly (readonly string[])[]) {
    const [csv, parquet] = [join(folder, `${table}.csv`), join(folder, `${table}.parquet`)];
    writeFileSync(csv, csvOf(rows));
    const typed = `"Period start"::TIMESTAMPTZ AS "Period start", "Use"::DOUBLE AS "Use"`;
    const all = `SELECT "Building", "Carrier", ${typed}, "Unit" FROM read_csv('${csv}', all_varchar = true, header = true, delim = ',')`;
    await duck.rows(`COPY (${all}) TO '${parquet}'`);
    server.fill(table, parquet);
  }

  const checked = () => check({ root: city.root, edition: "2020", datasets: [retrofit], progress: () => {} });
  const figures = ({ computed }: Awaited<ReturnType<typeof checked>>) =>
    computed
      .flatMap(({ observations }) => observations)
      .filter(({ breakdown }) => breakdown.startsWith("in-all"))
      .map(({ indicator, period, breakdown, value }) => {
        const amount = isMissing(value) ? value.missing : value.amount.toPrecision(9);
        return `${indicator} ${period} ${breakdown} ${amount}`;
      });

  test("give the figures that a sheet gives, in one place and on two and four shards", async () => {
    city.deliver("meter-readings.csv");
    writeFileSync(city.path("meter-readings.csv"), csvOf(city.readings));
    const sheet = figures(await checked());
    rmSync(city.path("meter-readings.csv"));
    await fill("readings", city.readings);
    city.deliver("meter-readings.table.json");
    for (const from of ["readings", server.spread("readings", 2), server.spread("readings", 4)]) {
      writeFileSync(city.path("meter-readings.table.json"), JSON.stringify({ engine: "clickhouse", from }));
      const house = await checked();
      expect(house.findings.filter(isError)).toEqual([]);
      expect(figures(house)).toEqual(sheet);
    }
  });

  test("are named by their key where one is wrong", async () => {
    const [header = [], first = [], ...rest] = city.readings;
    await fill("spoilt", [header, [...first.slice(0, 3), "-5", "kWh"], ...rest]);
    writeFileSync(city.path("meter-readings.table.json"), '{"engine": "clickhouse", "from": "spoilt"}');
    const found = (await checked()).findings.filter(isError);
    expect(found.map(({ code, at }) => `${code} ${formatPlace(at)}`)).toEqual([
      "out-of-range retrofit/meter-readings.table.json › b0 · electricity · 2015-01-01T00:00:00.000Z › Use",
    ]);
  });
});
