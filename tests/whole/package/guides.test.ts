import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { follow, guides } from "../../support/guide.ts";
import { type InstalledPackage, installedPackage } from "../../support/installed-package.ts";

let installed: InstalledPackage;
beforeAll(async () => {
  installed = await installedPackage();
});
afterAll(() => installed.dispose());

describe("what a guide tells to do works, one guide after the other", () => {
  for (const guide of guides) test(guide, () => follow(installed, guide));

  test("and leads to the page that it shows", async () => {
    const page = await readFile(join(installed.folder, "reports/2026/index.html"), "utf8");
    expect(page.replace(/<[^>]+>/g, "")).toContain("Hanoi 45.1");
    expect(page).not.toContain("Tree planting");
  });

  test("joins, in a folder of its own, to the figure that division by hand gives", async () => {
    const fresh = await installedPackage();
    try {
      await follow(fresh, "joins");
      await fresh.almanac("report", "--only", "csv");
      const figures = await readFile(join(fresh.folder, "reports/2026/observations.csv"), "utf8");
      const perHead = figures.split("\n").flatMap((line) => {
        const [, indicator, area, period, , amount, , , status] = line.split(",");
        return indicator?.startsWith("waste-per-head")
          ? [[indicator, area, period, amount, status].join(" ")]
          : [];
      });
      // 24 / 100, 25.2 / 105 and 23.2 / 116 million.
      expect(perHead).toEqual([
        "waste-per-head VN 2023 0.24 reported",
        "waste-per-head VN 2024 0.24 reported",
        "waste-per-head-about PH 2024 0.2 estimated",
        "waste-per-head-about VN 2023 0.24 reported",
        "waste-per-head-about VN 2024 0.24 reported",
      ]);
    } finally {
      await fresh.dispose();
    }
  });
});
