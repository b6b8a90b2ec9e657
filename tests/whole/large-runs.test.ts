import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDuckDb } from "../../pipeline/stages/large/open-duckdb.ts";
import { cityOf, csvOf } from "../support/city.ts";
import { filesBelow } from "../support/edition.ts";

const city = cityOf(40, "month");
/** The temporary folder of the runs. */
const folder = mkdtempSync(join(tmpdir(), "almanac-large-"));
const [header = [], ...rows] = city.readings;
const part = ["--only", "csv", "--locale", "en"];

/** Delivers readings in Parquet, so many times what was read. */
async function deliver(factor: number): Promise<void> {
  const engine = await openDuckDb();
  const csv = join(engine.spill, "readings.csv");
  writeFileSync(csv, csvOf([header, ...rows]));
  const typed = `"Period start"::TIMESTAMPTZ AS "Period start", "Use"::DOUBLE * ${factor} AS "Use"`;
  await engine.rows(
    `COPY (SELECT * REPLACE (${typed}) FROM read_csv('${csv}', all_varchar = true, header = true)) TO '${city.path("meter-readings.parquet")}'`,
  );
  await engine.close();
}

function almanac(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const all = ["dist/cli.js", ...args, "--root", city.root];
  const how = { encoding: "utf8", env: { ...process.env, TMPDIR: folder, ...env } } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, all, how);
  return { status, stdout, stderr };
}

/** The report as readers find it; the lock of a run that was ended is the next one's to take. */
const published = async () => [
  ...(await filesBelow(join(city.root, "reports/2020"))),
  ...(await filesBelow(join(city.root, "data/processed/2020"))),
];

beforeAll(async () => {
  city.deliver("meter-readings.parquet");
  await deliver(1);
  const { status, stderr } = almanac(["report", "2020", ...part]);
  expect([status, stderr]).toEqual([0, ""]);
  await deliver(2);
});
afterAll(() => {
  city.dispose();
  rmSync(folder, { recursive: true });
});

test("a report over millions of rows holds the table of its groups, whole, and nothing is left of what it took", async () => {
  const { outputs } = JSON.parse(readFileSync(join(city.root, "reports/2020/manifest.json"), "utf8"));
  const held = Object.fromEntries(await filesBelow(join(city.root, "reports/2020")));
  for (const name of ["retrofit-by-building.csv", "retrofit-by-building.parquet"])
    expect([name, held[name]]).toEqual([name, outputs[name] ?? ""]);
  const table = readFileSync(join(city.root, "reports/2020/retrofit-by-building.csv"), "utf8");
  expect(table.trimEnd().split("\n")).toHaveLength(1 + 40);
  expect(await readdir(folder)).toEqual([]);
});

test.each([
  ["SIGINT", "while it checks", "almanac-spill-"],
  ["SIGTERM", "while it checks", "almanac-spill-"],
  ["SIGINT", "while it computes", "almanac-groups-"],
  ["SIGTERM", "while it computes", "almanac-groups-"],
] as const)(
  "%s %s ends it by that signal; the last report stays whole, and no folder is left",
  async (signal, _, begun) => {
    const before = await published();
    const args = ["dist/cli.js", "report", "2020", "--root", city.root, ...part];
    const child = spawn(process.execPath, args, { env: { ...process.env, TMPDIR: folder } });
    const ended = once(child, "close");
    const names = () => readdir(folder).then((all) => all.some((name) => name.startsWith(begun)));
    await expect.poll(names, { interval: 5, timeout: 60_000 }).toBe(true);
    child.kill(signal);
    expect(await ended).toEqual([null, signal]);
    expect(await readdir(folder)).toEqual([]);
    expect(await published()).toEqual(before);
  },
);

test("a cluster that is not there, and no word of where one is, are one line and exit code 2; the last report stays", async () => {
  const before = await published();
  const parquet = city.path("meter-readings.parquet");
  const kept = readFileSync(parquet);
  rmSync(parquet);
  city.deliver("meter-readings.table.json");
  writeFileSync(city.path("meter-readings.table.json"), '{"engine": "clickhouse", "from": "readings"}');
  const nowhere = almanac(["report", "2020", ...part], { ALMANAC_CLICKHOUSE_URL: "http://127.0.0.1:9" });
  expect([nowhere.status, nowhere.stdout]).toEqual([2, ""]);
  expect(nowhere.stderr).toMatch(/^almanac: ClickHouse at 127\.0\.0\.1:9: nobody answers there[^\n]*\n$/);
  const unsaid = almanac(["report", "2020", ...part], { ALMANAC_CLICKHOUSE_URL: "" });
  expect([unsaid.status, unsaid.stdout]).toEqual([2, ""]);
  expect(unsaid.stderr).toMatch(/^almanac: [^\n]*ALMANAC_CLICKHOUSE_URL[^\n]*\n$/);
  for (const url of ["not a url SECRET", "http://u:SECRET@127.0.0.1:9"]) {
    const unfit = almanac(["report", "2020", ...part], { ALMANAC_CLICKHOUSE_URL: url });
    expect([unfit.status, unfit.stdout]).toEqual([2, ""]);
    expect(unfit.stderr).toMatch(/^almanac: ALMANAC_CLICKHOUSE_URL is not (?!.*SECRET)[^\n]*\n$/);
  }
  rmSync(city.path("meter-readings.table.json"));
  city.deliver("meter-readings.parquet");
  writeFileSync(parquet, kept);
  expect(await published()).toEqual(before);
});

/** Runs a command with a temporary folder that holds so much; only some machines let us. */
const onTinyDisk = (size: string, command: string) =>
  spawnSync("unshare", ["-rm", "sh", "-c", `mount -t tmpfs -o size=${size} tmpfs ${folder} && ${command}`], {
    encoding: "utf8",
    env: { ...process.env, TMPDIR: folder },
  });

test.runIf(onTinyDisk("1m", "true").status === 0)(
  "a temporary folder that is full is one line that names it, and exit code 2; the last report stays, and the folder is cleared",
  async () => {
    const before = await published();
    const run = `${process.execPath} dist/cli.js report 2020 --root ${city.root} ${part.join(" ")}`;
    const { status, stdout, stderr } = onTinyDisk("12k", `{ ${run}; code=$?; ls -A ${folder}; exit $code; }`);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^almanac: the disk is full, in [^\n]*almanac-spill-[^\n]*TMPDIR[^\n]*\n$/);
    expect(await published()).toEqual(before);
  },
);
