import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { formatPlace } from "../../../pipeline/model/place.ts";
import { accessFrom, openClickHouse } from "../../../pipeline/stages/large/open-clickhouse.ts";
import { readLarge } from "../../../pipeline/stages/large/read-large.ts";
import { retrofit } from "../../support/datasets.ts";
import { against } from "../../support/same-meaning.ts";

const path = "retrofit/meter-readings.table.json";

describe("a table in ClickHouse, as a .table.json names it", () => {
  const raw = mkdtempSync(join(tmpdir(), "almanac-table-"));
  const places = process.env.ALMANAC_CLICKHOUSE_PLACES;
  let server: Server;
  let asked: string[] = [];
  beforeAll(async () => {
    mkdirSync(join(raw, "retrofit"));
    server = createServer((request, response) => {
      let text = "";
      request.on("data", (part) => {
        text += part;
      });
      request.on("end", () => {
        asked.push(text);
        response.statusCode = 500;
        response.end("Code: 60. DB::Exception: no such table. (UNKNOWN_TABLE)");
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  });
  beforeEach(() => {
    asked = [];
    delete process.env.ALMANAC_CLICKHOUSE_PLACES;
  });
  afterAll(async () => {
    if (places === undefined) delete process.env.ALMANAC_CLICKHOUSE_PLACES;
    else process.env.ALMANAC_CLICKHOUSE_PLACES = places;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    rmSync(raw, { recursive: true });
  });

  /** What is told of a file that says so, or of what the cluster says. */
  async function read(said: string): Promise<readonly string[]> {
    writeFileSync(join(raw, path), said);
    const { port } = server.address() as AddressInfo;
    const reads = await readLarge({
      raw,
      files: [{ path, dataset: "retrofit", source: "readings", isLarge: true }],
      datasets: [retrofit],
      edition: { edition: "2020", published: "2021-06-30" } as Parameters<typeof readLarge>[0]["edition"],
      areas: against.areas,
      openCluster: () => openClickHouse({ url: `http://127.0.0.1:${port}`, user: "u", password: "p" }),
      progress: () => {},
    });
    const findings = reads.of("retrofit")?.get("readings")?.findings ?? [];
    await reads.close();
    return findings.map(({ code, at }) => `${code} ${formatPlace(at)}`);
  }
  const from = (text: string) => JSON.stringify({ engine: "clickhouse", from: text });
  const refused = [`table-refused ${path}`];

  test.each([
    from("url('http://elsewhere.example/?x=1', 'CSV')"),
    from("numbers(1)) UNION ALL (SELECT * FROM remote('elsewhere.example', system.users) WHERE (1)"),
    from("remote('elsewhere.example', meters.readings)"),
    from("meters.readings; DROP TABLE x"),
    '{"engine": "clickhouse", "from": "readings", "password": "x"}',
    '{"engine": "duckdb", "from": "readings"}',
    "meters.readings",
    "",
  ])("%s is refused, and no cluster is asked", async (said) => {
    expect(await read(said)).toEqual(refused);
    expect(asked).toEqual([]);
  });

  test("what the finding names to write is asked, and nothing else of the text", async () => {
    await expect(read(from("meters.readings"))).rejects.toThrow("there is no such table");
    expect(await read(from("remote('shard1', meters.readings)"))).toEqual(refused);
    process.env.ALMANAC_CLICKHOUSE_PLACES = "main shard1";
    await expect(read(from("remote( 'shard1' ,meters.readings )"))).rejects.toThrow("there is no such table");
    expect(asked.map((query) => query.split(/\s*\bFORMAT\b/)[0])).toEqual([
      "DESCRIBE TABLE meters.readings",
      "DESCRIBE TABLE remote('shard1', meters.readings)",
    ]);
  });
});

test.each([
  "not a url SECRET",
  "clickhouse.example.org:8443",
  "ftp://clickhouse.example.org",
  "https://u:SECRET@clickhouse.example.org:8443",
  "https://clickhouse.example.org:8443/?password=SECRET",
  "https://clickhouse.example.org:8443/#SECRET",
])("%s is no address of a cluster: one line names the variable, and nothing of what stands in it", (url) => {
  const reach = () => accessFrom({ ALMANAC_CLICKHOUSE_URL: url });
  expect(reach).toThrow(/^ALMANAC_CLICKHOUSE_URL is not [^\n]*ALMANAC_CLICKHOUSE_PASSWORD$/);
  expect(reach).not.toThrow(/SECRET/);
});

test("an address alone is one, with a database in its path, too", () => {
  for (const url of ["http://127.0.0.1:8123", "https://clickhouse.example.org:8443/meters"])
    expect(accessFrom({ ALMANAC_CLICKHOUSE_URL: url })).toEqual({ url, user: "default", password: "" });
});
