import { mkdirSync, readdirSync } from "node:fs";
import { cp, mkdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { outlineOf } from "../../pipeline/flow/outline.ts";
import { type DataRepository, dataRepository } from "../support/data-repository.ts";
import { addOwnMethod, halves, ownSheet } from "../support/own-method.ts";

let repository: DataRepository;
let root: string;
beforeEach(async () => {
  repository = await dataRepository(["en", "mn"]);
  root = repository.root;
  await addOwnMethod(repository);
});
afterEach(() => repository.dispose());

const processed = () => join(root, "data/processed");
const kept = () => readdirSync(join(processed(), ".made")).length;
const sheet = (name: string, text: string, dataset = "water") =>
  repository.write(`data/datasets/${dataset}/${name}.csv`, text);
const replace = (name: Parameters<typeof ownSheet>[0], from: string, to: string) =>
  sheet(name, ownSheet(name).replace(from, to));

/** As it would be told in a repository that remembers nothing. */
async function anew(edition: string) {
  await rename(processed(), join(root, "aside"));
  const outline = await outlineOf(root, edition);
  await rename(join(root, "aside"), processed());
  return outline;
}

const changes: readonly [string, () => Promise<unknown>][] = [
  [
    "a dataset more",
    () => cp(join(root, "data/datasets/water"), join(root, "data/datasets/rain"), { recursive: true }),
  ],
  ["an empty folder more", () => mkdir(join(root, "data/datasets/snow"))],
  ["a linked folder", () => symlink("water", join(root, "data/datasets/ice"))],
  ["another title", () => replace("dataset", "title,Water", "title,Rain")],
  ["another name of an indicator", () => replace("indicators", "half,Half", "semi,Half")],
  ["another label", () => replace("indicators", "half,Half", "half,One half")],
  ["another unit", () => replace("indicators", "Half,t", "Half,kt")],
  ["another file", () => replace("sources", "use.csv", "usage.csv")],
  ["a sheet that is gone", () => rm(join(root, "data/datasets/water/columns.csv"))],
  [
    "a sheet under another name",
    () => rename(join(root, "data/datasets/water/columns.csv"), join(root, "data/datasets/water/column.csv")),
  ],
  ["a sheet with a mistake", () => replace("columns", "quantity", "quantities")],
  ["a method.js that is gone", () => rm(join(root, "data/datasets/water/method.js"))],
  [
    "a method.js that is a link",
    async () => {
      await rm(join(root, "data/datasets/water/method.js"));
      await symlink("../../../method.js", join(root, "data/datasets/water/method.js"));
    },
  ],
];

test.each(changes)("what is remembered gives way to %s", async (_, change) => {
  mkdirSync(processed());
  const before = await outlineOf(root, "2020");
  expect([before, kept()]).toEqual([await anew("2020"), 1]);
  await change();
  const after = await outlineOf(root, "2020");
  expect(after).not.toEqual(before);
  expect([after, kept()]).toEqual([await anew("2020"), 2]);
});

test("a title is told in the first language of the edition that is asked for, where English lacks it", async () => {
  mkdirSync(processed());
  await sheet("dataset", "setting,value,value::ko,value::mn\ntitle,,물,Ус\nmethod,method.js,,\n");
  const titles = async (...locales: string[]) => {
    const path = join(root, "data/raw/2020/edition.json");
    await writeFile(path, JSON.stringify({ ...JSON.parse(await readFile(path, "utf8")), locales }));
    return (await outlineOf(root, "2020")).map(({ names }) => names?.title);
  };
  expect([await titles("ko"), await titles("mn"), await titles("ko", "mn")]).toEqual([
    ["물"],
    ["Ус"],
    ["물"],
  ]);
});

test("what comes back is not made again, and what does not matter neither", async () => {
  mkdirSync(processed());
  await outlineOf(root, "2020");
  await replace("dataset", "Water", "Rain");
  await outlineOf(root, "2020");
  await replace("dataset", "", "");
  await repository.write("data/raw/2020/water/use.csv", "City,Year,Water\nSeoul,2018,13\n");
  await outlineOf(root, "2020");
  expect(kept()).toBe(2);
});

test("other code of a method is another definition", async () => {
  mkdirSync(processed());
  await outlineOf(root, "2020");
  await repository.write("data/datasets/water/method.js", `${halves}// Again.\n`);
  await outlineOf(root, "2020");
  expect(kept()).toBe(2);
});

test("where nothing was made, and where nothing can be kept, it is told all the same", async () => {
  const told = await outlineOf(root, "2020");
  expect([told[0]?.names?.title, readdirSync(join(root, "data"))]).toEqual([
    "Water",
    expect.not.arrayContaining(["processed"]),
  ]);
  mkdirSync(processed());
  await writeFile(join(processed(), ".made"), "no folder");
  expect(await outlineOf(root, "2020")).toEqual(told);
});
