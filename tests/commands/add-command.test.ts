import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { addCommand } from "../../pipeline/commands/add-command.ts";
import { initCommand } from "../../pipeline/commands/init-command.ts";
import { phraseOf } from "../../pipeline/findings/findings.ts";
import { readyMade } from "../../pipeline/flow/init/ready-made.ts";
import { phrasebooks } from "../../pipeline/locales/phrasebooks.ts";
import { type DataRepository, dataRepository } from "../support/data-repository.ts";
import { filesBelow } from "../support/edition.ts";
import { terminalInto } from "../support/terminal.ts";

let repository: DataRepository;
beforeEach(async () => {
  repository = await dataRepository();
});
afterEach(() => repository.dispose());
const terminal = terminalInto(() => {});
const options = { languages: "en", year: "2020", package: "1.0.0", ci: "none" } as const;

test("init --with begins with definitions that come with the program, to the byte, and without a finding", async () => {
  const [root, ids] = [join(repository.root, "own"), await readyMade()];
  expect(ids).toEqual(await readdir("data/datasets"));
  expect(await initCommand(root, { ...options, with: ids.join(", ") }, terminal)).toBe(0);
  for (const id of ids)
    expect(await filesBelow(join(root, "data/datasets", id))).toEqual(
      await filesBelow(join("data/datasets", id)),
    );
});

test("init --with names the nearest of what is unknown, and writes nothing", async () => {
  const root = join(repository.root, "own");
  await expect(initCommand(root, { ...options, with: "shfit" }, terminal)).rejects.toThrow(
    "no dataset “shfit” comes with almanac; did you mean shift?",
  );
  expect(await readdir(root).catch(() => "nothing")).toBe("nothing");
});

test("a delivery to a dataset without a definition names the command that adds it, and then it is there", async () => {
  await repository.write("data/raw/2020/shift/scheme.csv", "Scheme\n");
  const unknown = async () =>
    (await repository.check()).findings.filter(({ code }) => code === "invalid-edition");
  const [one, ...others] = await unknown();
  expect(others).toEqual([]);
  expect(one && phraseOf(one, phrasebooks.en).fix).toContain("almanac add shift");
  expect(await addCommand(["shift"], { root: repository.root }, terminal)).toBe(0);
  expect(await unknown()).toEqual([]);
});

test("add overwrites no definition", async () => {
  await repository.write("data/datasets/shift/dataset.csv", "setting,value\n");
  await expect(addCommand(["air", "shift"], { root: repository.root }, terminal)).rejects.toThrow(
    /data\/datasets\/shift is there already$/,
  );
  const place = join(repository.root, "data/datasets");
  expect(await readdir(place)).toEqual(["shift"]);
  expect(await readFile(join(place, "shift/dataset.csv"), "utf8")).toBe("setting,value\n");
});
