import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { schemaCommand } from "../../pipeline/commands/schema-command.ts";
import { templateCommand } from "../../pipeline/commands/template-command.ts";
import type { Locale } from "../../pipeline/model/locale.ts";
import { terminalInto } from "../support/terminal.ts";

let out: string;
const printed: string[] = [];
const terminal = terminalInto((text) => printed.push(text));
beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), "almanac-template-"));
});
afterAll(() => rm(out, { recursive: true, force: true }));

function template(dataset: string, options: { source?: string; locale?: Locale; output?: string }) {
  return templateCommand(dataset, { root: ".", locale: "en", ...options }, terminal);
}

test("a template is written once and never over one that may be filled in", async () => {
  const output = join(out, "deep/shift.xlsx");
  expect(await template("shift", { output })).toBe(0);
  const first = await readFile(output);
  await expect(template("shift", { output })).rejects.toThrow("exists");
  expect(await readFile(output)).toEqual(first);
});

test.each([
  ["shfit", {}, "shift"],
  ["shift", { source: "assesments" }, "assessments"],
  ["shift", { output: "data/raw/2020/shift/new.xlsx" }, "belongs to the program"],
  ["shift", { output: "new.csv" }, ".xlsx"],
] as const)("a wrong template command names the nearest: %s %j", async (dataset, options, says) => {
  await expect(template(dataset, options)).rejects.toThrow(says);
});

test("without the names of places there is no template", async () => {
  await cp("data/datasets/recycling", join(out, "data/datasets/recycling"), { recursive: true });
  const options = { root: out, locale: "en" as const, output: join(out, "x.xlsx") };
  await expect(templateCommand("recycling", options, terminal)).rejects.toThrow("areas.csv");
});

test("a schema is printed or written, and a wrong source named", async () => {
  const output = join(out, "schema.json");
  await schemaCommand("recycling", { format: "table-schema", output }, terminal);
  expect(JSON.parse(await readFile(output, "utf8"))).toMatchObject({ name: "recycling" });
  printed.length = 0;
  await schemaCommand("recycling", { format: "json-schema", source: "targets" }, terminal);
  expect(JSON.parse(printed.join("\n"))).toMatchObject({ title: "Recycling: targets" });
  await expect(
    schemaCommand("recycling", { format: "json-schema", source: "target" }, terminal),
  ).rejects.toThrow("targets");
});
