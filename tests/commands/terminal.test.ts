import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { checkCommand } from "../../pipeline/commands/check-command.ts";
import { explainCommand } from "../../pipeline/commands/explain-command.ts";
import { listCommand } from "../../pipeline/commands/list-command.ts";
import { listing } from "../../pipeline/commands/listing.ts";
import { schemaCommand } from "../../pipeline/commands/schema-command.ts";
import { templateCommand } from "../../pipeline/commands/template-command.ts";
import type { Terminal } from "../../pipeline/commands/terminal.ts";
import { columnsOf } from "../../pipeline/findings/terminal-lines.ts";
import { terminalInto } from "../support/terminal.ts";

let printed: string[];
let folder: string;
beforeEach(async () => {
  printed = [];
  folder = await mkdtemp(join(tmpdir(), "almanac-terminal-"));
});
afterEach(() => rm(folder, { recursive: true }));
const terminal = (level: Terminal["level"] = "normal") => terminalInto((text) => printed.push(text), level);
const root = ".";
const widest = () => Math.max(...printed.join("\n").split("\n").map(columnsOf));

describe("within 80 columns", () => {
  test("list", async () => {
    await listCommand({ root }, terminal());
    expect(widest()).toBeLessThanOrEqual(80);
  });

  test("explain, at printed precision; every digit in JSON alone", async () => {
    await explainCommand("avoided-share", { root, edition: "2020" }, terminal());
    expect(widest()).toBeLessThanOrEqual(80);
    expect(printed.join("\n")).toMatch(/^\d+\.\d% \(illustrative\) = /m);
    // As typed, and what is typed in another unit, stand with every digit.
    const computed = printed.join("\n").replace(/“[^”]*”|× [\d.]+/g, "");
    expect(computed).not.toMatch(/\d\.\d{3,}/);
    printed = [];
    await explainCommand("avoided-share", { root, edition: "2020", json: true }, terminal());
    expect(printed.join("\n")).toMatch(/"value": \d+\.\d{5,}/);
  });

  test("a listing whose names and values are long and wide", () => {
    const rows = [
      ["indicator  a-name-that-goes-on-and-on-until-it-is-longer-than-half-of-a-terminal", "t"],
      ["source  b", "城市".repeat(40)],
    ];
    printed.push(listing(rows, 60));
    expect(widest()).toBeLessThanOrEqual(60);
  });
});

describe("--quiet", () => {
  test("says nothing of files without an error", async () => {
    const options = { root, format: "text", dataset: ["recycling"] };
    expect(await checkCommand("2020", options, terminal("quiet"))).toBe(0);
    expect(printed).toEqual([]);
  });

  test("does not silence what was asked for", async () => {
    await checkCommand("2020", { root, format: "json", dataset: ["recycling"] }, terminal("quiet"));
    expect(JSON.parse(printed.join("")).findings).not.toEqual([]);
  });
});

test("--output into folders that are not there makes them, in every command alike", async () => {
  const at = (name: string) => join(folder, "a", "b", name);
  const format = "json-schema";
  await checkCommand(
    "2020",
    { root, format: "sarif", dataset: ["recycling"], output: at("c.sarif") },
    terminal(),
  );
  await schemaCommand("shift", { root, format, output: at("s.json") }, terminal());
  await templateCommand("shift", { root, locale: "en", output: at("t.xlsx") }, terminal());
  expect((await readdir(join(folder, "a", "b"))).sort()).toEqual(["c.sarif", "s.json", "t.xlsx"]);
  expect(printed.map((line) => line.includes(folder))).toEqual([true, true, true]);
});
