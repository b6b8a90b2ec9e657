import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { addLine } from "../../pipeline/commands/reviewed-table.ts";
import { disk } from "../../pipeline/stages/publish/disk.ts";
import { lock } from "../../pipeline/stages/publish/lock.ts";
import { rootSite } from "../../pipeline/stages/publish/site.ts";
import { terminalInto } from "../support/terminal.ts";

let root: string;
let told: string[];
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "almanac-table-"));
  told = [];
});
afterEach(() => rm(root, { recursive: true, force: true }));

const file = "accepted-findings.csv";
const add = (code: string) =>
  addLine(
    { root, file, header: ["code"], line: { code }, check: () => [] },
    terminalInto((text) => void told.push(text)),
  );
const lines = async () => (await readFile(join(root, "data/reference", file), "utf8")).trim().split("\n");

test("lines that are added at once all stand in the table", async () => {
  const codes = Array.from({ length: 8 }, (_, index) => `code-${index}`);
  await Promise.all(codes.map(add));
  expect((await lines()).sort()).toEqual(["code", ...codes]);
});

test("a line waits for a run that is at work, and whoever adds it is told for whom", async () => {
  const run = await lock(disk, rootSite(root), { wait: true, tell: () => {} });
  if ("busy" in run) throw new Error("missing lock");
  const added = add("late");
  await expect
    .poll(() => told)
    .toEqual([expect.stringContaining(`Waiting for another run: process ${process.pid}`)]);
  await expect(lines()).rejects.toThrow("ENOENT");
  await run.release();
  expect(await added).toBe("data/reference/accepted-findings.csv: late");
  expect(await lines()).toEqual(["code", "late"]);
});
