import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { locales } from "../../pipeline/model/locale.ts";
import { fontPackageOf } from "../../pipeline/stages/render/fonts/faces-for.ts";
import { follow, guidePage, guides } from "../support/guide.ts";
import { type InstalledPackage, installedPackage } from "../support/installed-package.ts";

// Each command starts the program anew.
vi.setConfig({ testTimeout: 180_000 });
let installed: InstalledPackage;
beforeAll(async () => {
  installed = await installedPackage();
}, 60_000);
afterAll(() => installed.dispose());

test("what the first guide tells to do works where the package is installed", () =>
  follow(installed, "first-edition"));

test.each(guides)("the links and pictures of %s lead somewhere", (guide) => {
  const links = [...guidePage(guide).matchAll(/\]\(([^)#]+)\)/g)].map(([, link = ""]) => link);
  const local = links.filter((link) => !link.startsWith("https:"));
  expect(local.filter((link) => !existsSync(join(dirname(`docs/${guide}.md`), link)))).toEqual([]);
});

test("the page on languages names every typeface", () => {
  const page = guidePage("add-a-language");
  expect(locales.filter((locale) => !page.includes(fontPackageOf(locale)))).toEqual([]);
});
