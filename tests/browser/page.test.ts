import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isFocused, launch, openDetails, openPage, violations } from "./browser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

// In every language, width and theme, and all that a page can do: tests/whole/browser.
test("on a phone, the report breaks no rule of accessibility, does not scroll sideways and asks nothing of any network", async () => {
  const page = await openPage(browser, "index.html", { width: 390 });
  const said: string[] = [];
  page.on("request", (request) => said.push(request.url()));
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(error.message));
  await page.reload();
  expect(said).toEqual([page.url()]);
  await openDetails(page);
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(390);
  // Tables and origins differ by their numbers, and are slow to look through.
  await page.evaluate(`for (const details of document.querySelectorAll("details")) details.open = false;
    for (const origin of document.querySelectorAll(".origin")) origin.remove()`);
  expect(await violations(page, "html", "all but colours")).toEqual([]);
  await page.close();
});

test("a number opens the cells that it comes from, by keyboard, and gets the focus back; so does a chart's value", async () => {
  const page = await openPage(browser, "index.html");
  const origin = page.locator(".origin:popover-open");
  const figure = page.locator("main p .figure:visible").first();
  const value = page.locator(".probe").first();
  for (const [number, before] of [
    [figure, []],
    [value, ["End"]],
  ] as const) {
    await number.focus();
    for (const key of [...before, "Enter"]) await page.keyboard.press(key);
    expect(await origin.locator("p").nth(2).textContent()).toMatch(/^Source: /);
    expect(await origin.locator("code").first().isVisible()).toBe(false);
    await origin.locator("summary").click();
    expect(await origin.locator("code").first().textContent()).toMatch(/\.(xlsx|csv) › /);
    await page.keyboard.press("Escape");
    expect(await origin.count()).toBe(0);
    expect(await isFocused(number)).toBe(true);
  }
  await page.close();
});

test("a misspelt name shows the places that are called nearly so, and on a phone the box stands before what changed", async () => {
  const page = await openPage(browser, "places/index.html", { width: 390 });
  await page.goto(`${page.url()}?q=Seuol`);
  const shown = page.locator("[data-names]:visible");
  expect(await shown.allTextContents()).toEqual([expect.stringContaining("Seoul")]);
  expect(await page.locator("#none").textContent()).toContain("Similar names:");
  await page.locator("#find").fill("Xyzzyx");
  expect(await shown.count()).toBe(0);
  expect(await page.locator("#mean").isVisible()).toBe(false);
  await page.locator("#find").fill("");
  expect(await page.locator("#none").isVisible()).toBe(false);
  await page.goto(page.url().replace(/places.*/, "index.html"));
  const order = await page.locator(".first > *").evaluateAll((all) => all.map(({ className }) => className));
  expect(order.slice(0, 2)).toEqual(["verdict", "find"]);
  await page.close();
});

test("the box of the first screen finds a place by its name in any language, and its page leads back to the cells", async () => {
  const page = await openPage(browser, "index.html");
  await page.locator("#find").fill("서울");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/places/KOR-SEO.html");
  expect(await page.locator("h1").textContent()).toContain("Seoul");
  expect(await violations(page)).toEqual([]);
  await page.locator("td .figure").first().click();
  await page.waitForURL("**/index.html#*");
  expect(await page.locator(".origin:popover-open").textContent()).toMatch(/\.(xlsx|csv) › /);
  await page.goBack();
  await page.setViewportSize({ width: 390, height: 800 });
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
  await page.close();
});
