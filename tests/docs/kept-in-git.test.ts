import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesBelow, inGit } from "../support/edition.ts";

test("git keeps at most 25 MB of reports", async () => {
  const editions = (await readdir("reports")).filter((name) => /^\d{4}$/.test(name));
  expect(editions.length).toBeGreaterThan(1);
  let bytes = 0;
  for (const edition of editions)
    for (const name of inGit(await filesBelow(join("reports", edition))).keys())
      bytes += (await stat(join("reports", edition, name))).size;
  expect(bytes).toBeLessThan(25_000_000);
});
