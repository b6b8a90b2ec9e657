import { rename, rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { isError } from "../../../pipeline/model/finding.ts";
import { type DataRepository, dataRepository, workbookOf } from "../../support/data-repository.ts";
import { placeOf } from "../../support/edition.ts";
import { small } from "./definitions.ts";

let repository: DataRepository;
beforeEach(async () => {
  repository = await dataRepository();
});
afterEach(() => repository.dispose());

async function writeCsv(id: string): Promise<void> {
  for (const [name, rows] of Object.entries(small)) {
    const text = rows.map((row) => row.map((cell) => cell ?? "").join(",")).join("\n");
    await repository.write(`data/datasets/${id}/${name}.csv`, `${text}\n`);
  }
}

const told = async () =>
  (await repository.check()).findings
    .filter(({ severity }) => severity !== "note")
    .map((found) => [found.code, placeOf(found)]);
const errors = async () =>
  (await repository.check()).findings.filter(isError).map((found) => [found.code, placeOf(found)]);

describe("a folder of a declared dataset", () => {
  test("holds a workbook or CSV sheets, and either is read alike", async () => {
    await repository.write("data/datasets/waste/definition.xlsx", await workbookOf(small));
    const [fromWorkbook] = (await repository.registry()).datasets;
    const other = await dataRepository();
    try {
      for (const [name, rows] of Object.entries(small)) {
        const text = rows.map((row) => row.map((cell) => cell ?? "").join(",")).join("\n");
        await other.write(`data/datasets/waste/${name}.csv`, `${text}\n`);
      }
      const [fromCsv] = (await other.registry()).datasets;
      expect(JSON.stringify(fromWorkbook)).toBe(JSON.stringify(fromCsv));
      expect(fromCsv?.id).toBe("waste");
    } finally {
      await other.dispose();
    }
  });

  test("is no link, whose changes nobody would see", async () => {
    await writeCsv("waste");
    const place = join(repository.root, "data/datasets/waste");
    const aside = join(repository.root, "aside");
    await rename(place, aside);
    await symlink(aside, place);
    expect(await errors()).toEqual([["not-a-plain-file", "datasets/waste"]]);
    await rm(place);
    await rename(aside, place);
    expect(await errors()).toEqual([]);
  });

  test("never holds both", async () => {
    await writeCsv("waste");
    await repository.write("data/datasets/waste/definition.xlsx", await workbookOf(small));
    expect(await errors()).toEqual([["two-definitions", "datasets/waste/definition.xlsx"]]);
  });

  test("gives no two datasets one indicator", async () => {
    await writeCsv("waste");
    await writeCsv("rubbish");
    await repository.write("data/raw/2020/rubbish/waste.csv", "City,Year,Kind,Amount\nSeoul,2019,Food,5\n");
    expect((await errors()).filter(([code]) => code === "taken-id")).toEqual([
      ["taken-id", "datasets/waste/indicators.csv › A2"],
      ["taken-id", "datasets/waste/indicators.csv › A3"],
      ["taken-id", "datasets/waste/indicators.csv › A4"],
    ]);
  });

  test("is checked beside its deliveries: what is wrong in it keeps the report from being", async () => {
    await writeCsv("waste");
    await repository.write("data/datasets/waste/indicators.csv", "indicator,operation\n");
    await repository.write("data/raw/2020/waste/waste.csv", "City,Year,Kind,Amount\nSeoul,2019,Food,5\n");
    // Of the edition, which names a dataset that cannot be made, nothing is said beside it.
    expect(await told()).toEqual([["missing-column", "datasets/waste/indicators.csv › A1"]]);
  });

  test("has no error that could be accepted, which would leave its dataset out in silence", async () => {
    await writeCsv("waste");
    const indicators = "indicator,title,unit,operation,column\nwaste,Waste,t,summ,waste.amount\n";
    await repository.write("data/datasets/waste/indicators.csv", indicators);
    await repository.write(
      "data/reference/accepted-findings.csv",
      "code,dataset,column,row key,raw value,reason,author,expires\nnot-in-list,datasets,,datasets/waste/indicators.csv › D2,summ,so be it,Ann,2030\n",
    );
    expect(await errors()).toContainEqual(["not-in-list", "datasets/waste/indicators.csv › D2"]);
  });
});
