import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { candidatesIn } from "../../pipeline/commands/candidates-in.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "almanac-"));
});
afterEach(() => rmSync(root, { recursive: true }));

test("words of definitions are remembered where something was made, and told the same elsewhere", async () => {
  const words = () => candidatesIn(root)("word");
  const told = await words();
  expect(told).toContainEqual({ value: "fill down", says: "" });
  expect(readdirSync(root)).toEqual([]);
  mkdirSync(join(root, "data/processed"), { recursive: true });
  expect([await words(), await words()]).toEqual([told, told]);
  expect(readdirSync(join(root, "data/processed/.made"))).toHaveLength(1);
});
