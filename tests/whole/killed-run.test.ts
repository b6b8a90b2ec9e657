import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { killed } from "../stages/publish/publishing.ts";

test("publishing that is killed at any call leaves all of the old or all of the new, and the next run works", async () => {
  const root = await mkdtemp(join(tmpdir(), "almanac-publish-"));
  const ends = new Set<unknown>();
  let at = 1;
  for (;;) {
    const end = await killed(root, at);
    if (end === null) break;
    ends.add(end);
    at += 1;
  }
  await rm(root, { recursive: true });
  expect(at).toBeGreaterThan(20);
  expect(ends).toEqual(new Set(["old", "new"]));
});
