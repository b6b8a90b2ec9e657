import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { initCommand } from "../../pipeline/commands/init-command.ts";
import { terminalInto } from "../support/terminal.ts";

let folder: string;
let printed: string[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "almanac-init-"));
  printed = [];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const init = (address?: string) =>
  initCommand(
    join(folder, "net"),
    { languages: "en", countries: "KR", year: "2026", ci: "none", ...(address && { package: address }) },
    terminalInto((text) => printed.push(text)),
  );
const keeping = (path: string) => new RegExp(`npm pack ${path}\\s+npm install \\./almanac-[\\d.]+\\.tgz`);
const readme = () => readFile(join(folder, "net/README.md"), "utf8");

test.each([
  ["file:../almanac.tgz", "\\.\\./almanac\\.tgz"],
  ["file:/srv/our almanac", '"/srv/our almanac"'],
])(
  "a program from %s, which only this computer has, is told of with what keeps it in the folder",
  async (address, path) => {
    await init(address);
    expect(printed.join("\n")).toMatch(keeping(path));
    expect(await readme()).toMatch(keeping(path));
  },
);

test("and so it is where it was installed there before", async () => {
  await mkdir(join(folder, "net"));
  await writeFile(
    join(folder, "net/package.json"),
    '{ "dependencies": { "almanac": "file:../almanac.tgz" } }',
  );
  await init();
  expect(printed.join("\n")).toMatch(keeping("\\.\\./almanac\\.tgz"));
  expect(await readme()).toMatch(keeping("\\.\\./almanac\\.tgz"));
});

test.each(["https://example.org/almanac.tgz", "github:owner/almanac", "file:almanac-0.1.0.tgz", "1.0.0"])(
  "%s is found by others, too: nothing is said",
  async (address) => {
    await init(address);
    expect(`${printed.join("\n")}${await readme()}`).not.toContain("npm pack");
  },
);
