import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type DuckDb, openDuckDb } from "../../../pipeline/stages/large/open-duckdb.ts";
import { cityOf, csvOf } from "../../support/city.ts";
import { guidePage } from "../../support/guide.ts";
import { clickHouseServer, type Server } from "./server.ts";

const run = promisify(execFile);
const city = cityOf(18, "month");
const folder = mkdtempSync(join(tmpdir(), "almanac-guide-"));
let server: Server;
let duck: DuckDb;

beforeAll(async () => {
  server = await clickHouseServer();
  duck = await openDuckDb();
  const csv = join(folder, "readings.csv");
  writeFileSync(csv, csvOf(city.readings));
  const parquet = join(folder, "readings.parquet");
  const typed = `"Period start"::TIMESTAMPTZ AS "Period start", "Use"::DOUBLE AS "Use"`;
  await duck.rows(
    `COPY (SELECT * REPLACE (${typed}) FROM read_csv('${csv}', all_varchar = true, header = true)) TO '${parquet}'`,
  );
  server.fill("readings", parquet);
  city.deliver("meter-readings.table.json");
  const started = `#!/bin/sh\nexec "${process.execPath}" "${resolve("dist/cli.js")}" "$@"\n`;
  writeFileSync(join(folder, "almanac"), started, { mode: 0o755 });
});
afterAll(async () => {
  city.dispose();
  await duck.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

test("the commands of docs/large-sources.md work one after the other, with a cluster's own address", async () => {
  const { peerDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  const blocks = [...guidePage("large-sources").matchAll(/^```sh\n([\s\S]*?)^```$/gm)];
  const lines = blocks.flatMap(([, text = ""]) => text.trimEnd().split("\n"));
  const installs = lines.filter((line) => line.startsWith("npm install "));
  expect(installs).toHaveLength(2);
  for (const line of installs) {
    const [, name = "", version] = /^npm install (\S+)@(\S+)$/.exec(line) ?? [];
    expect([line, version]).toEqual([line, peerDependencies[name]]);
  }
  const asked = lines
    .filter((line) => !installs.includes(line))
    .map((line) =>
      line
        .replaceAll("2021", "2020")
        .replace("https://clickhouse.example.org:8443", server.url)
        .replace("meters.readings", "readings"),
    );
  // One shell, as at a terminal: what is exported in one block holds in the next.
  const marked = asked.map((line) => line.replace(/^almanac (\w+)/, "echo '$ $1'\n$&"));
  const script = ["set -e", ...marked].join("\n");
  const env = { ...process.env, PATH: `${folder}:${process.env.PATH}` };
  const { stdout } = await run("bash", ["-c", script], { cwd: city.root, env });
  const said = new Map(
    stdout
      .split(/^\$ /m)
      .slice(1)
      .map((own) => [own.split("\n")[0] ?? "", own] as const),
  );
  expect(said.get("check")).toMatch(/^0 errors, /m);
  expect(said.get("schema")).toContain("toUnixTimestamp64Milli");
  expect(said.get("explain")).toMatch(/b17[\s\S]*SELECT [\s\S]*FROM readings AS source/);
});
