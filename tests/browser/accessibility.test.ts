import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launch, looks, openDetails, openPage, violations } from "./browser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

describe.each(looks)("axe finds nothing at $width px, $colorScheme", (look) => {
  const all = look.width === 390 && look.colorScheme === "dark";
  const unfolded = all ? "every table" : "the tables of a chapter";

  test(`on the report with ${unfolded} and a chart's value open, nor on an origin over it`, async () => {
    const page = await openPage(browser, "index.html", look);
    await openDetails(page, all ? "main" : "main > section:nth-of-type(2)");
    await page.locator(".probe").first().focus();
    await page.keyboard.press("End");
    expect(await page.locator(".tip").first().isVisible()).toBe(true);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Enter");
    expect(await violations(page, ".origin:popover-open")).toEqual([]);
    await page.close();
  });

  test("on the data-quality page", async () => {
    const page = await openPage(browser, "quality.html", look);
    expect(await violations(page)).toEqual([]);
    await page.close();
  });
});
