import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isFocused, launch, openDetails, openPage } from "../../browser/browser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const open = (page: Page) => page.locator(".origin:popover-open");

describe.each([true, false])("with script: %s, a number opens its origin", (javaScriptEnabled) => {
  let page: Page;
  beforeAll(async () => {
    page = await openPage(browser, "index.html", { javaScriptEnabled });
  });
  afterAll(() => page.close());

  test("by mouse; a click beside it closes it", async () => {
    await page.locator(".figure").first().click();
    expect(await open(page).textContent()).toMatch(/\.(xlsx|csv) › /);
    expect(await page.getByRole("dialog", { name: "Where this number comes from" }).count()).toBe(1);
    await page.mouse.click(5, 600);
    expect(await open(page).count()).toBe(0);
  });

  test.each(["Enter", "Space"])(
    "by %s; Escape closes it and the focus is back at the number",
    async (key) => {
      const number = page.locator("main p .figure").first();
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
    const phone = await openPage(browser, "index.html", { javaScriptEnabled, width: 390, hasTouch: true });
    const number = phone.locator("main p .figure").nth(1);
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
    expect(await isFocused(open(page).getByRole("button"))).toBe(true);
    await page.keyboard.press("Enter");
    expect(await isFocused(number)).toBe(true);
  });
});

test("every number opens an origin that is there, and no other", async () => {
  const page = await openPage(browser, "index.html");
  await openDetails(page);
  const wrong = await page.evaluate<
    string[]
  >(`[...document.querySelectorAll(".figure:not(.origin .figure)")].flatMap((number) => {
    // Two numbers one after another may have one origin, which a second click would close.
    document.querySelector(".origin:popover-open")?.hidePopover();
    number.click();
    const open = [...document.querySelectorAll(".origin:popover-open")].map(({ id }) => id);
    return open.join() === number.getAttribute("popovertarget") ? [] : [number.outerHTML];
  })`);
  expect(wrong).toEqual([]);
  await page.close();
});

test("an address opens the origin that it names; one that opens gives the page its address until it closes", async () => {
  const page = await openPage(browser, "index.html");
  const target = (await page.locator("main p .figure").first().getAttribute("popovertarget")) ?? "";
  const address = page.url();
  await page.goto(`${address}#${target}`);
  await page.reload();
  expect(await open(page).getAttribute("id")).toBe(target);
  await page.keyboard.press("Escape");
  await expect.poll(() => page.url()).toBe(address);
  await page.locator("main p .figure").nth(1).click();
  const other = await open(page).getAttribute("id");
  await expect.poll(() => page.url()).toBe(`${address}#${other}`);
  await page.evaluate(`location.hash = ${JSON.stringify(target)}`);
  await expect.poll(() => open(page).getAttribute("id")).toBe(target);
  await page.goto(`${address}#no-such-origin`);
  expect(await page.locator("h1").isVisible()).toBe(true);
  await page.close();
});

test("an origin says first what is printed, then every digit where there are more, and no name of the program", async () => {
  const page = await openPage(browser, "index.html");
  const rounded = await page.evaluate<
    string[]
  >(`[...document.querySelectorAll(".origin:has(.printed)")].flatMap((origin) => {
    const printed = origin.querySelector(".printed").textContent;
    const cell = document.querySelector("td [popovertarget=" + origin.id + "]");
    // A chart of time tells from when to when in its table, not how many.
    const number = cell?.closest("[id=chart-programmes-in-time]") ? "" : (cell?.textContent ?? "");
    const digits = (text) => text.replace(/[^\\d.,]/g, "");
    // A column that holds large and small values is written in whole numbers: then the origin has every digit beside it.
    const whole = origin.querySelector(".printed + .soft")?.textContent.replace(/[^\\d.]/g, "") ?? "";
    const inFull = /^\\d{1,3}(,\\d{3})+$/.test(digits(number)) && Math.round(whole) === Number(digits(number).replaceAll(",", ""));
    // A column keeps one precision; what stands alone has the digits that tell of it.
    const isNear = Math.abs(parseFloat(digits(printed).replaceAll(",", "")) - parseFloat(digits(number).replaceAll(",", ""))) < 0.06;
    return inFull || isNear || digits(printed).includes(digits(number)) ? [] : [origin.id + ": " + printed + " / " + number];
  })`);
  expect(rounded).toEqual([]);
  expect(await page.locator(".origin .printed + .soft").count()).toBeGreaterThan(50);
  const named = await page.evaluate<string[]>(
    `[...document.querySelectorAll(".origin li")].filter((one) => /= [a-z]+(-[a-z]+)+(<|$)/.test(one.firstChild.textContent)).map((one) => one.textContent)`,
  );
  expect(named).toEqual([]);
  await page.close();
});
