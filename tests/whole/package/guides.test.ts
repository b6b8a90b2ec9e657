import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { follow, guides } from "../../support/guide.ts";
import { type InstalledPackage, installedPackage } from "../../support/installed-package.ts";

// Each command starts the program anew.
vi.setConfig({ testTimeout: 180_000 });
let installed: InstalledPackage;
beforeAll(async () => {
  installed = await installedPackage();
}, 60_000);
afterAll(() => installed.dispose());

describe("what a guide tells to do works, one guide after the other", () => {
  for (const guide of guides) test(guide, () => follow(installed, guide));

  test("and leads to the page that it shows", async () => {
    const page = await readFile(join(installed.folder, "reports/2026/index.html"), "utf8");
    expect(page.replace(/<[^>]+>/g, "")).toContain("Hanoi 45.1");
    expect(page).not.toContain("Tree planting");
  });
});
