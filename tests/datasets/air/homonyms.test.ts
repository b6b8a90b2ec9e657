import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { dataRepository, workbookOf } from "../../support/data-repository.ts";
import { placeOf } from "../../support/edition.ts";

const traps = "tests/datasets/air/traps";

/** What is found where a file of the real rows that were left out for their names is delivered. */
async function refused(file: string, content: string | Uint8Array): Promise<string[]> {
  const repository = await dataRepository();
  try {
    await repository.copy("data/datasets/air", "data/datasets/air");
    for (const name of ["guideline.csv", "member-counts.csv", "members.csv"])
      await repository.copy(`data/raw/2020/air/${name}`, `data/raw/2020/air/${name}`);
    await repository.write(`data/raw/2020/air/${file}`, content);
    const { findings, computed } = await repository.check();
    expect(computed.flatMap(({ observations }) => observations)).toEqual([]);
    return findings
      .filter(({ severity }) => severity === "error")
      .map((found) => `${found.code} ${placeOf(found).replace("air/", "")} ${found.raw}`);
  } finally {
    await repository.dispose();
  }
}

test("cities of one name are refused by their cells, and nothing is computed", async () => {
  const csv = await readFile(`${traps}/who-2018-homonyms.csv`, "utf8");
  expect(await refused("who-air-quality-2018.csv", csv)).toEqual([
    "ambiguous-place who-air-quality-2018.csv › D4 Suzhou",
    "unknown-area who-air-quality-2018.csv › D5 Taizhou",
    "unknown-area who-air-quality-2018.csv › D6 Taizhou(Jiangsu Province)",
    "unknown-area who-air-quality-2018.csv › D7 Taizhou(Zhejiang Province)",
  ]);
});

test("districts and provinces of the names of cities are no cities", async () => {
  const lines = (await readFile(`${traps}/who-2022-homonyms.csv`, "utf8")).trim().split("\n");
  const rows = lines.map((line) =>
    line
      .replace(/"[^"]*"/g, "quoted")
      .split(",")
      .slice(0, 15),
  );
  const book = await workbookOf({
    AAP_2022: rows.map((row, at) =>
      row.map((cell, column) =>
        at > 0 && column > 3 && column < 11 && cell !== "" ? Number(cell) : cell || null,
      ),
    ),
  });
  const found = await refused("who-air-quality-2022.xlsx", book);
  expect(found.length).toBe(rows.length - 1);
  for (const name of ["Suzhou", "Taizhou", "Jinan Qu", "Datong Qu", "N Hongkong"])
    expect(found.some((line) => line.endsWith(` ${name}`))).toBe(true);
  expect(found.filter((line) => line.startsWith("ambiguous-place")).length).toBe(
    rows.filter(([, , , name]) => name === "Suzhou").length,
  );
});
