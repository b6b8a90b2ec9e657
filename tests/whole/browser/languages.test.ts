import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { localName } from "../../../pipeline/stages/render/file-names.ts";
import { isFocused, launch, openDetails, openPage, violations } from "../../browser/browser.ts";
import { publishedLocales } from "../../support/published-locales.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

// What holds of the English pages in every width and theme is tested on them; here, what words can break.
const others = publishedLocales.filter((locale) => locale !== "en");
const files = ["index.html", "quality.html"];
const pages = others.flatMap((locale) => files.map((file) => localName(file, locale)));

describe.each(pages)("%s", (file) => {
  test("breaks no rule of accessibility, and does not scroll sideways on a small phone", async () => {
    const page = await openPage(browser, file, { width: 320 });
    await openDetails(page);
    expect(await page.evaluate<number>("document.documentElement.scrollWidth")).toBe(320);
    // Tables and origins are alike but for their words, and slow to look through: they are folded, and one origin stays.
    await page.evaluate(`for (const details of document.querySelectorAll("details")) details.open = false;
      for (const origin of [...document.querySelectorAll(".origin")].slice(1)) origin.remove()`);
    expect(await violations(page, "html", "all but colours")).toEqual([]);
    await page.close();
  });
});

test.each(files)("from one language of %s to the next and back, by keyboard", async (file) => {
  const page = await openPage(browser, file);
  for (const locale of [...others, "en"] as const) {
    const link = page.getByRole("navigation").first().locator(`a[lang="${locale}"]`);
    await link.focus();
    expect(await isFocused(link)).toBe(true);
    await page.keyboard.press("Enter");
    await page.waitForURL(`**/${localName(file, locale)}`);
    expect(await page.locator("html").getAttribute("lang")).toBe(locale);
    expect(await page.locator("nav [aria-current]").getAttribute("lang")).toBe(locale);
  }
  await page.close();
});
