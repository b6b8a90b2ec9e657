import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launch, openDetails, openPage, violations } from "../../browser/browser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** In both themes, as theme and what axe finds. */
async function inBothThemes(page: Page, within?: string): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    // A theme changes colours and nothing else.
    found[colorScheme] = await violations(
      page,
      within,
      colorScheme === "dark" ? "colours alone" : "every rule",
    );
  }
  return found;
}

const clean = { light: [], dark: [] };

describe.each([1280, 390])("axe finds nothing at %d px, light and dark", (width) => {
  test("on the report with its tables and a chart's value open, nor on an origin over it", async () => {
    const page = await openPage(browser, "index.html", { width });
    // All of them at one width: they differ by nothing but their numbers.
    await openDetails(page, width === 390 ? "main" : "main > section:nth-of-type(2)");
    const probe = page.locator(".probe").first();
    await probe.press("End");
    await probe.press("Enter");
    // The origins that are closed are not judged, but to walk through them would take axe most of its time.
    await page.evaluate(
      "for (const one of document.querySelectorAll('.origin:not(:popover-open)')) one.remove()",
    );
    expect(await inBothThemes(page, ".origin:popover-open")).toEqual(clean);
    await page.keyboard.press("Escape");
    await probe.press("Home");
    expect(await page.locator(".tip").first().isVisible()).toBe(true);
    expect(await inBothThemes(page)).toEqual(clean);
    await page.close();
  });

  test("on the data-quality page", async () => {
    const page = await openPage(browser, "quality.html", { width });
    expect(await inBothThemes(page)).toEqual(clean);
    await page.close();
  });
});
