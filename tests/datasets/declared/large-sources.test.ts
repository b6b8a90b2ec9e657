import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isError } from "../../../pipeline/model/finding.ts";
import { cellsBehind, isMissing } from "../../../pipeline/model/quantity.ts";
import { type DuckDb, openDuckDb } from "../../../pipeline/stages/large/open-duckdb.ts";
import { type DataRepository, dataRepository } from "../../support/data-repository.ts";
import { placeOf } from "../../support/edition.ts";
import { small } from "./definitions.ts";

let repository: DataRepository;
let engine: DuckDb;
beforeAll(async () => {
  repository = await dataRepository();
  engine = await openDuckDb();
});
afterAll(async () => {
  await engine.close();
  await repository.dispose();
});

/** Defines the dataset with its source in such a file, and delivers rows there. */
async function deliver(
  file: string,
  rows: string,
  rules = "",
  settings: { readonly [column: string]: string } = {},
): Promise<void> {
  const sources = [
    ["source", "file", ...Object.keys(settings)],
    ["waste", file, ...Object.values(settings)],
  ];
  for (const [name, sheet] of Object.entries({ ...small, sources })) {
    const text = sheet.map((row) => row.map((cell) => cell ?? "").join(",")).join("\n");
    await repository.write(`data/datasets/waste/${name}.csv`, `${text}\n`);
  }
  await repository.write("data/datasets/waste/rules.csv", `source,rule,columns,of,allowed\n${rules}`);
  const folder = join(repository.root, "data/raw/2020/waste");
  mkdirSync(folder, { recursive: true });
  if (file.endsWith(".csv")) await repository.write(`data/raw/2020/waste/${file}`, rows);
  else
    await engine.rows(
      `COPY (SELECT * FROM (VALUES ${rows}) AS t("City", "Year", "Kind", "Amount")) TO '${join(folder, file)}'`,
    );
}

async function checked() {
  const { computed, findings } = await repository.check();
  const figures = computed
    .flatMap(({ observations }) => observations)
    .map(({ indicator, area, period, value }) => [
      `${indicator} ${area} ${period} ${isMissing(value) ? value.missing : value.amount}`,
      // Which cells those are depends on the order of the columns alone.
      cellsBehind(value).map(({ row, toRow }) => `${row}:${toRow}`),
    ]);
  const errors = findings.filter(isError).map((found) => `${found.code} ${placeOf(found)}`);
  return { figures, errors };
}

test("a declared dataset whose source is Parquet computes what it does from CSV, from the same rows", async () => {
  const rows = [
    ["Seoul", "2019", "Food", "5"],
    ["Seoul", "2020", "Paper", "2.5"],
    ["Busan", "2020", "Food", "7"],
  ];
  const csv = [["City", "Year", "Kind", "Amount"], ...rows].map((row) => row.join(",")).join("\n");
  await deliver("waste.csv", `${csv}\n`);
  const sheet = await checked();
  expect(sheet.errors).toEqual([]);
  rmSync(join(repository.root, "data/raw/2020/waste/waste.csv"));
  await deliver(
    "waste.parquet",
    rows.map(([city, year, kind, t]) => `('${city}', '${year}', '${kind}', ${t}::DOUBLE)`).join(", "),
  );
  expect(await checked()).toEqual(sheet);
  expect(sheet.figures.length).toBeGreaterThan(8);
});

test("and is told what is wrong in its cell, and which of its rules no engine can be asked", async () => {
  const rows = "('Seoul', '2019', 'Food', -5.0), ('Soul', '2020', 'Food', 5.0)";
  await deliver("waste.parquet", rows);
  expect((await checked()).errors).toEqual([
    "unknown-area waste/waste.parquet › A3",
    "out-of-range waste/waste.parquet › D2",
  ]);
  await deliver("waste.parquet", rows, "waste,not constant,amount,,\n");
  expect((await checked()).errors).toEqual(["rule-in-memory-only waste/waste.parquet"]);
});

test.each([{ only: "city in members" }, { levels: "2" }])(
  "no engine is asked for %o of a source: it is told, never skipped",
  async (settings) => {
    await deliver("waste.parquet", "('Seoul', '2019', 'Food', 5.0)", "", settings);
    expect((await checked()).errors).toEqual(["rule-in-memory-only waste/waste.parquet"]);
  },
);
