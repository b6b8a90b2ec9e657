import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, test } from "vitest";
import { checkSource } from "../../../pipeline/stages/large/check-source.ts";
import { tableOf } from "../../../pipeline/stages/large/large-table.ts";
import { type DuckDb, openDuckDb } from "../../../pipeline/stages/large/open-duckdb.ts";
import { filesOf } from "../../../pipeline/stages/large/parts-of.ts";
import { against, contract, sameAsInMemory } from "../../support/same-meaning.ts";

describe("a contract means the same in memory and in DuckDB", () => {
  let engine: DuckDb;
  const folder = mkdtempSync(join(tmpdir(), "almanac-same-"));
  beforeAll(async () => {
    engine = await openDuckDb();
  });
  afterAll(async () => {
    await engine.close();
    rmSync(folder, { recursive: true });
  });

  async function read(file: string) {
    const parts = await filesOf(engine, folder, [file], contract);
    const source = await checkSource(engine, parts, { contract, ...against });
    return { findings: source.findings, used: source.tally.used, rows: [...(await tableOf(engine, source))] };
  }

  test("from CSV", () =>
    sameAsInMemory(12, (csv, run) => {
      writeFileSync(join(folder, `reads-${run}.csv`), csv);
      return read(`reads-${run}.csv`);
    }));

  test("from Parquet", () =>
    sameAsInMemory(8, async (csv, run) => {
      const place = join(folder, `of-parquet-${run}.csv`);
      writeFileSync(place, csv);
      const rows = `SELECT * FROM read_csv('${place}', all_varchar = true, header = true, delim = ',')`;
      await engine.rows(`COPY (${rows}) TO '${join(folder, `reads-${run}.parquet`)}'`);
      return read(`reads-${run}.parquet`);
    }));
});
