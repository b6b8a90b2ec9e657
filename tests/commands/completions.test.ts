import { afterAll, beforeAll, expect, test } from "vitest";
import { type Shells, shells } from "../support/shells.ts";

// The others of these are in tests/whole/completions.test.ts.
let shell: Shells;
beforeAll(async () => {
  shell = await shells();
});
afterAll(() => shell.dispose());

test.each([
  [["check", "--dataset", "shift", "rec"], ["recycling"]],
  [["inspect", "package.j"], ["package.json"]],
])("bash completes %j", async (words, expected) => {
  expect(await shell.offered(...words)).toEqual(expected);
});
