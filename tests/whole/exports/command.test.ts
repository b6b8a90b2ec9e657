import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { almanac } from "../../support/almanac.ts";
import { filesBelow } from "../../support/edition.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "almanac-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test("the guide's commands work", async () => {
  const guide = await readFile("docs/exports.md", "utf8");
  const [, block = ""] = /```sh\n([\s\S]*?)```/.exec(guide) ?? [];
  const commands = block.trim().split("\n");
  expect(commands).toHaveLength(2);
  for (const command of commands) {
    const [, , ...args] = command.replace("../", `${folder}/`).split(" ");
    expect(await almanac(args)).toMatchObject({ code: 0, stderr: "" });
  }
});

test("the same bytes are written in any time zone and locale", async () => {
  const places = [
    { TZ: "Pacific/Kiritimati", LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8" },
    { TZ: "America/Adak", LC_ALL: "ja_JP.UTF-8", LANG: "ja_JP.UTF-8" },
  ];
  const written = [];
  for (const [index, env] of places.entries()) {
    const to = join(folder, String(index));
    expect((await almanac(["export", "2020", "--to", to], env)).code).toBe(0);
    written.push(await filesBelow(to));
  }
  expect(written[0]?.size).toBeGreaterThan(1000);
  expect(written[1]).toEqual(written[0]);
});

test("a wrong format, and no place to write to, are told in a line", async () => {
  for (const args of [["--to", join(folder, "x"), "--format", "sdmx-json"], []]) {
    const { code, stderr } = await almanac(["export", "2020", ...args]);
    expect(code).toBe(2);
    expect(stderr).not.toMatch(/\n\s+at /);
  }
});
