import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { locales } from "../../pipeline/model/locale.ts";
import { fontPackageOf } from "../../pipeline/stages/render/fonts/faces-for.ts";
import { guidePage, guides } from "../support/guide.ts";

// What they tell to do is done in tests/whole/package.
test.each(guides)("the links and pictures of %s lead somewhere", (guide) => {
  const links = [...guidePage(guide).matchAll(/\]\(([^)#]+)\)/g)].map(([, link = ""]) => link);
  const local = links.filter((link) => !link.startsWith("https:"));
  expect(local.filter((link) => !existsSync(join(dirname(`docs/${guide}.md`), link)))).toEqual([]);
});

test("the page on languages names every typeface", () => {
  const page = guidePage("add-a-language");
  expect(locales.filter((locale) => !page.includes(fontPackageOf(locale)))).toEqual([]);
});
