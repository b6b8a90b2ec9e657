import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Contract, defineContract, quantity, text } from "../../../pipeline/model/contract.ts";
import type { Finding } from "../../../pipeline/model/finding.ts";
import { notConstant } from "../../../pipeline/rules/not-constant.ts";
import { checkSource } from "../../../pipeline/stages/large/check-source.ts";
import { openDuckDb } from "../../../pipeline/stages/large/open-duckdb.ts";
import { filesOf } from "../../../pipeline/stages/large/parts-of.ts";
import { tableIn } from "../../../pipeline/stages/large/table-of-engine.ts";
import type { Case, Cases } from "./case.ts";

const contract = defineContract({
  file: "uses.csv",
  large: true,
  columns: {
    building: text({ en: ["Building"] }),
    use: quantity({ en: ["Use"] }, { units: ["kWh"], gaps: true }),
  },
  key: ["building"],
  reading: { delimiter: ",", decimal: "." },
});

/** What an engine finds in files, which it makes from queries or takes as texts. */
async function found(files: Readonly<Record<string, string>>, held: Contract = contract): Promise<Finding[]> {
  const folder = mkdtempSync(join(tmpdir(), "almanac-case-"));
  const engine = await openDuckDb();
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      if (path.endsWith(".parquet")) await engine.rows(`COPY (${content}) TO '${join(folder, path)}'`);
      else writeFileSync(join(folder, path), content);
    }
    const parts = await filesOf(engine, folder, Object.keys(files), held);
    const areas = { all: [], find: () => null, nearest: () => null, get: () => null };
    const source = await checkSource(engine, parts, {
      contract: held,
      areas,
      published: "2021-06-30",
      edition: "2020",
    });
    return [...source.findings];
  } finally {
    await engine.close();
    rmSync(folder, { recursive: true });
  }
}

const one = (at: string, bad: Parameters<typeof found>, good: Parameters<typeof found>): Case => ({
  at,
  reject: () => found(...bad),
  accept: () => found(...good),
});

/** What is told of a file that names such a table. */
async function named(from: string, allowed: readonly string[]): Promise<Finding[]> {
  const found = tableIn("x/uses.table.json", JSON.stringify({ engine: "clickhouse", from }), allowed);
  return typeof found === "string" ? [] : [found];
}

const inParquet = (use: string) => `SELECT 'b1' AS "Building", ${use} AS "Use"`;
const ruled = { ...contract, rules: [notConstant("use")] };

export const largeCases = {
  "not-plain": one(
    "x/uses/1.csv › B2",
    [{ "x/uses/1.csv": 'Building,Use\nb1,"1,234.5"\n' }],
    [{ "x/uses/1.csv": "Building,Use\nb1,1234.5\n" }],
  ),
  "row-too-long": one(
    "x/uses/1.csv › A2",
    [{ "x/uses/1.csv": `Building,Use\n${"b".repeat(1_100_000)},1\nb1,1\n` }],
    [{ "x/uses/1.csv": "Building,Use\nb,1\nb1,1\n" }],
  ),
  "other-line-end": one(
    "x/uses/1.csv › A3",
    [{ "x/uses/1.csv": "Building,Use\r\nb1,1\r\nb2,1\nb3,1\r\n" }],
    [{ "x/uses/1.csv": "Building,Use\nb1,1\nb2,1\nb3,1\n" }],
  ),
  "table-refused": {
    at: "x/uses.table.json",
    reject: () => named("remote('elsewhere.example', meters.uses)", []),
    accept: () => named("remote('elsewhere.example', meters.uses)", ["elsewhere.example"]),
  },
  "nested-column": one(
    "x/uses.parquet › B1",
    [{ "x/uses.parquet": inParquet("[1.5, 2.5]") }],
    [{ "x/uses.parquet": inParquet("1.5") }],
  ),
  "columns-differ": one(
    "x/uses/2.parquet › B1",
    [{ "x/uses/1.parquet": inParquet("1.5"), "x/uses/2.parquet": inParquet("'1.5'") }],
    [{ "x/uses/1.parquet": inParquet("1.5"), "x/uses/2.parquet": inParquet("2::INTEGER") }],
  ),
  "rule-in-memory-only": one(
    "x/uses.parquet",
    [{ "x/uses.parquet": inParquet("1.5") }, ruled],
    [{ "x/uses.parquet": inParquet("1.5") }],
  ),
} satisfies Cases;
