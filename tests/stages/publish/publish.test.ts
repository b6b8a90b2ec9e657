import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { disk } from "../../../pipeline/stages/publish/disk.ts";
import { failingDisk, systemFault } from "./failing-disk.ts";
import { found, fresh, killed, next, notes, old, put, run, states } from "./publishing.ts";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "almanac-publish-"));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function callsOfARun(): Promise<number> {
  await put(root, { ...states.old, ...notes });
  const counting = failingDisk(disk, 0, systemFault("EIO"));
  await run(root, counting.disk);
  await rm(root, { recursive: true });
  return counting.calls();
}

describe("publish", () => {
  test("changes all places, keeps what is kept and leaves nothing beside", async () => {
    await put(root, old);
    await run(root);
    expect(await found(root)).toEqual(fresh);
  });

  test("makes places that were not there", async () => {
    await run(root);
    expect(await found(root)).toEqual(states.new);
  });

  test.each(["EIO", "ENOSPC", "EACCES"])(
    "leaves all of the old or all of the new when any call fails with %s, and the next run works",
    async (code) => {
      const calls = await callsOfARun();
      expect(calls).toBeGreaterThan(50);
      const outcomes = new Set<string>();
      for (let at = 1; at <= calls; at++) {
        await rm(root, { recursive: true, force: true });
        await put(root, old);
        const failed = await run(root, failingDisk(disk, at, systemFault(code)).disk).then(
          () => false,
          (fault: NodeJS.ErrnoException) => fault.code === code,
        );
        // A lock that could not be taken away is of a process that still runs: this one.
        await rm(join(root, "reports/.run.lock"), { force: true });
        const state = await found(root);
        // At once, without another command: what is left beside does not matter to readers.
        const { seen, beside } = split(state);
        expect([old, fresh], `call ${at}`).toContainEqual(seen);
        if (failed) expect(seen, `call ${at}`).toEqual(old);
        outcomes.add(failed ? "failed" : "published");
        await next(root);
        const settled = await found(root);
        expect(settled, `call ${at}, with ${beside} beside`).toEqual(seen);
        await run(root);
        expect(await found(root), `call ${at}`).toEqual(fresh);
      }
      expect(outcomes).toEqual(new Set(["failed", "published"]));
    },
  );

  // At every call: tests/whole.
  test("does the same when it is killed in the middle, after another command, and its lock is taken over", async () => {
    expect(await killed(root, 12)).toMatch(/^(old|new)$/);
  });

  test("puts back a report that a killed run of an earlier version left aside", async () => {
    await put(root, { "reports/.2020.old/index.html": "old", "data/processed/.2020.old/rows.csv": "old" });
    await next(root);
    expect(await found(root)).toEqual({
      "reports/2020/index.html": "old",
      "data/processed/2020/rows.csv": "old",
    });
  });

  test("does not guess what a journal means that somebody has edited", async () => {
    await put(root, { ...old, "reports/.run.changing.json": '{"places":[{"path":"../../etc","had":true}]}' });
    await expect(next(root)).rejects.toMatchObject({ code: "EJOURNAL" });
  });
});

/** Readers see what does not begin with a dot. */
function split(files: { readonly [path: string]: string }) {
  const hidden = (path: string) => path.split("/").some((name) => name.startsWith("."));
  const seen = Object.entries(files).filter(([path]) => !hidden(path));
  return { seen: Object.fromEntries(seen), beside: Object.keys(files).filter(hidden).join(" ") };
}
