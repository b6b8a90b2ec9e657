import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isFocused, launch, openDetails, openPage } from "../../browser/browser.ts";
import { publishedReport } from "../../support/published-report.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const open = (page: Page) => page.locator(".origin:popover-open");

describe("a number opens its origin", () => {
  let page: Page;
  beforeAll(async () => {
    page = await openPage(browser, "index.html");
  });
  afterAll(() => page.close());

  test("by mouse; a click beside it closes it", async () => {
    await page.locator(".figure").first().click();
    expect(await open(page).textContent()).toMatch(/\.(xlsx|csv) › /);
    expect(await open(page).textContent()).toMatch(/Source: /);
    expect(await page.getByRole("dialog", { name: "Where this number comes from" }).count()).toBe(1);
    await page.mouse.click(5, 600);
    expect(await open(page).count()).toBe(0);
  });

  test.each(["Enter", "Space"])(
    "by %s; Escape closes it and the focus is back at the number",
    async (key) => {
      const number = page.locator("main p .figure:visible").first();
      await number.focus();
      await page.keyboard.press(key);
      expect(await open(page).count()).toBe(1);
      expect(await isFocused(open(page))).toBe(true);
      await page.keyboard.press("Escape");
      expect(await open(page).count()).toBe(0);
      expect(await isFocused(number)).toBe(true);
    },
  );

  test("by touch on a phone, where it lies within the screen and its button closes it", async () => {
    const phone = await openPage(browser, "index.html", { width: 390, hasTouch: true });
    const number = phone.locator("main p .figure:visible").nth(1);
    await number.tap();
    const box = await open(phone).boundingBox();
    expect(box?.x).toBe(0);
    expect(box?.width).toBe(390);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeCloseTo(900, 0);
    await open(phone).getByRole("button", { name: "Close" }).tap();
    expect(await open(phone).count()).toBe(0);
    await phone.close();
  });

  test("from a table; the Tab key stays with the origin, and its button gives the focus back", async () => {
    const summary = page.locator("figure summary").first();
    await summary.focus();
    await page.keyboard.press("Enter");
    const number = page.locator("figure td .figure").first();
    await number.click();
    await page.keyboard.press("Tab");
    expect(await isFocused(open(page).locator("summary"))).toBe(true);
    for (const name of ["Copy link to this figure", "Close"]) {
      await page.keyboard.press("Tab");
      expect(await isFocused(open(page).getByRole("button", { name }))).toBe(true);
    }
    await page.keyboard.press("Enter");
    expect(await isFocused(number)).toBe(true);
  });
});

test("copies a link that opens the same origin, whatever row the figure has by then", async () => {
  const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
  const page = await context.newPage();
  const { href } = pathToFileURL(`${await publishedReport()}/index.html`);
  await page.goto(href);
  await page.locator("main p .figure:visible").nth(2).click();
  const name = await open(page).locator(".of").textContent();
  await open(page).getByRole("button", { name: "Copy link to this figure" }).click();
  await open(page).getByRole("button", { name: "Link copied" }).waitFor();
  const link = await page.evaluate<string>("navigator.clipboard.readText()");
  expect(link).toBe(`${href}?figure=${encodeURIComponent(name ?? "")}`);
  await page.goto(link);
  expect(await open(page).locator(".of").textContent()).toBe(name);
  await page.goto(`${href}?figure=nothing`);
  expect(await open(page).count()).toBe(0);
  await context.close();
});

test("every number opens its own origin, first the source and one sentence of method, then cells and arithmetic in the page's words", async () => {
  const page = await openPage(browser, "index.html");
  await openDetails(page);
  const wrong = await page.evaluate<string[]>(`(async () => {
  const wrong = [];
  for (const number of document.querySelectorAll("a.figure")) {
    const panel = document.getElementById("origin");
    number.click();
    // Opening waits for the page's data, which are there by now.
    await null;
    const row = number.href.split("#row=")[1];
    const [of, printed, said] = panel.children;
    const told = [of, printed, said].map((part) => part.textContent);
    const steps = [...panel.querySelectorAll("li")].map((step) => step.firstChild.textContent);
    const isWrong = !panel.matches(":popover-open") || panel.dataset.row !== row || told.includes("") || panel.querySelector("code") === null
      || panel.querySelector("details").open || steps.some((step) => /\\d\\.\\d{11}|= [a-z]+(-[a-z]+)+$/.test(step));
    if (isWrong) wrong.push(number.outerHTML + steps);
  }
  return wrong;
  })()`);
  expect(wrong).toEqual([]);
  await page.close();
});

test("without script a number leads to its row among all figures", async () => {
  const page = await openPage(browser, "index.html", { javaScriptEnabled: false });
  const number = page.locator("main p a.figure").first();
  const row = Number(/^observations\.csv#row=(\d+)$/.exec((await number.getAttribute("href")) ?? "")?.[1]);
  const [, line = ""] = readFileSync("reports/2020/observations.csv", "utf8")
    .split("\n")
    .slice(row - 2, row);
  expect(line).toContain(`,${((await number.textContent()) ?? "").split(" ")[0]},`);
  await page.close();
});

test("an address opens the origin that it names; one that opens gives the page its address until it closes", async () => {
  const page = await openPage(browser, "index.html");
  const rowAt = async (index: number) =>
    ((await page.locator("main p .figure:visible").nth(index).getAttribute("href")) ?? "").split("#row=")[1];
  const [first, second] = [await rowAt(0), await rowAt(1)];
  const address = page.url();
  await page.goto(`${address}#o${first}`);
  await page.reload();
  expect(await open(page).getAttribute("data-row")).toBe(first);
  await page.keyboard.press("Escape");
  await expect.poll(() => page.url()).toBe(address);
  await page.locator("main p .figure:visible").nth(1).click();
  await expect.poll(() => page.url()).toBe(`${address}#o${second}`);
  await page.evaluate(`location.hash = "o${first}"`);
  await expect.poll(() => open(page).getAttribute("data-row")).toBe(first);
  await page.goto(`${address}#o0`);
  expect(await page.locator("h1").isVisible()).toBe(true);
  await page.close();
});
