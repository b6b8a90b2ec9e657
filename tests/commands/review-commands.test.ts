import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { correctCommand } from "../../pipeline/commands/correct-command.ts";
import { placeCommand } from "../../pipeline/commands/place-command.ts";
import { signCommand } from "../../pipeline/commands/sign-command.ts";
import { check } from "../../pipeline/flow/check.ts";
import { datasets } from "../support/datasets.ts";
import { allBut, type Copy, copyEdition, placeOf } from "../support/edition.ts";
import { terminalInto } from "../support/terminal.ts";

const kept = ["recycling"];
let copy: Copy;
const printed: string[] = [];
const terminal = terminalInto((text) => printed.push(text));
beforeAll(async () => {
  copy = await copyEdition("2020", allBut(...kept));
});
afterAll(() => copy.dispose());

const table = (name: string) => readFile(join(copy.root, "data/reference", name), "utf8").catch(() => null);
const codes = async () => {
  const own = datasets.filter(({ id }) => kept.includes(id));
  const { findings } = await check({ root: copy.root, edition: "2020", datasets: own, progress: () => {} });
  return findings.map((found) => `${found.code} ${placeOf(found)}`);
};

test("correct has a cell read as another value, and writes nothing for --dry-run or for a cell that is not there", async () => {
  await copy.edit("recycling/targets.csv", "2018,<10,2025", "2018,<10,soon");
  expect(await codes()).toContain("not-a-date recycling/targets.csv › E2");
  const options = {
    ...{ root: copy.root, to: "2025", reason: "a slip", source: "=e-mail", reportedTo: "Mongolia" },
    until: "2030-12-31",
  };
  const cell = "recycling/targets.csv › E2";
  expect(await correctCommand(cell, { ...options, dryRun: true }, terminal)).toBe(0);
  expect(printed.at(-1)).toContain(
    "would be written to data/reference/corrections.csv: recycling/targets.csv,E2,soon,2025,",
  );
  await expect(correctCommand("recycling/targets.csv › Roster!E2", options, terminal)).rejects.toThrow(
    "names no cell",
  );
  await expect(correctCommand("recycling/target.csv › E2", options, terminal)).rejects.toThrow(
    "recycling/targets.csv",
  );
  await expect(correctCommand(cell, { ...options, until: "soon" }, terminal)).rejects.toThrow("is not a day");
  expect(await table("corrections.csv")).toBeNull();
  await correctCommand(cell, options, terminal);
  expect(await codes()).toContain("corrected recycling/targets.csv › E2");
  expect((await codes()).join()).not.toContain("not-a-date");
  // Corrected again, its line still expects what the office typed.
  await correctCommand(cell, { ...options, to: "2026" }, terminal);
  expect(await table("corrections.csv")).toMatch(
    /^[^\n]+\nrecycling\/targets\.csv,E2,soon,2026,a slip,'=e-mail,Mongolia,2030-12-31\n$/,
  );
});

test("place adds an alias or a place that the check then knows, and refuses what would be looked up twice", async () => {
  const add = (code: string, options: Omit<Parameters<typeof placeCommand>[1], "root">) =>
    placeCommand(code, { root: copy.root, ...options }, terminal);
  await copy.edit("recycling/published-rates.csv", "Korea", "Corea");
  expect((await codes()).join()).toContain("unknown-area");
  await expect(add("KOR", { alias: ["Japan"] })).rejects.toThrow("JPN is called already");
  await expect(add("XYZ", { alias: ["Corea"] })).rejects.toThrow("is no place yet");
  await expect(add("XYZ", { kind: "city", parent: "NOWHERE", name: ["Xyz"] })).rejects.toThrow("NOWHERE");
  await add("KOR", { alias: ["Corea"] });
  expect((await codes()).join()).not.toContain("unknown-area");
  await add("JPN-XYZ", { kind: "city", parent: "JPN", name: ["Xyz", "ja=クシズ"] });
  expect(await table("areas.csv")).toMatch(/\nJPN-XYZ,city,JPN,Xyz,,,クシズ,/);
});

test("sign holds while the sentence is as it was read", async () => {
  const sign = (id: string) =>
    signCommand([id], { root: copy.root, author: "A. Editor", date: "2021-05-02" }, terminal);
  await expect(sign("recycling/nothing-1")).rejects.toThrow("unknown claim");
  await copy.report({ only: ["csv"], locales: ["en"] });
  const claims = async () => (await readFile(join(copy.root, "reports/2020/claims.csv"), "utf8")).split("\n");
  const [, first = ""] = await claims();
  const [id = ""] = first.split(",");
  expect(first.endsWith(",")).toBe(true);
  await sign(id);
  await copy.report({ only: ["csv"], locales: ["en"] });
  expect((await claims()).filter((line) => line.endsWith("A. Editor"))).toHaveLength(1);
  const signed = (await table("signed-claims.csv")) ?? "";
  expect(signed).toContain(`2020,${id},`);
});
