import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { installedPackage } from "../support/installed-package.ts";

// All that can be done with it, and every guide: tests/whole/package.
test("the package that is installed begins a repository of its own, and reports", async () => {
  const { folder, almanac, dispose } = await installedPackage();
  const year = String(new Date().getUTCFullYear());
  expect(await almanac("init", ".", "--countries", "KR,Japan,Mongolia")).toMatchObject({ code: 0 });
  expect(await almanac("report", "--only", "html", "svg", "csv")).toMatchObject({ code: 0 });
  const page = await readFile(join(folder, "reports", year, "index.html"), "utf8");
  expect(page.replace(/<[^>]+>/g, "")).toContain(`In ${year}, 4,950 trees`);
  await dispose();
}, 60_000);
