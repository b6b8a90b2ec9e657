import { afterAll, beforeAll, expect, test } from "vitest";
import { almanac } from "./support/almanac.ts";
import { allBut, type Copy, copyEdition } from "./support/edition.ts";

// The others of these are in tests/whole/cli.test.ts.
let copy: Copy;
beforeAll(async () => {
  copy = await copyEdition("2020", allBut("recycling", "shift"));
});
afterAll(() => copy.dispose());

test("a wrong command names itself, suggests the nearest and exits 2", async () => {
  const { code, stdout, stderr } = await almanac(["repotr", "--root", copy.root]);
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain("report");
  expect(stderr).not.toMatch(/\n {4}at /);
});

test("check and report of faulty files exit 1 and name the cell", async () => {
  await copy.edit("recycling/targets.csv", "2018,<10,2025", "2018,<10,soon");
  for (const command of ["check", "report"]) {
    const { code, stdout } = await almanac([command, "--root", copy.root]);
    expect(code).toBe(1);
    expect(stdout).toContain("recycling/targets.csv\n  error   not-a-date  E2");
  }
});
