import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { localName } from "../../../pipeline/stages/render/file-names.ts";
import { isFocused, launch, openDetails, openPage } from "../../browser/browser.ts";
import { publishedLocales } from "../../support/published-locales.ts";
import { publishedReport } from "../../support/published-report.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const files = ["index.html", "quality.html"];
const number = (page: Page, expression: string) => page.evaluate<number>(expression);

describe.each(files)("%s", (file) => {
  test("does not scroll sideways, and what is wider scrolls within itself by keyboard", async () => {
    const page = await openPage(browser, file, { width: 320 });
    await openDetails(page);
    expect(await number(page, "document.documentElement.scrollWidth")).toBe(320);
    const outside = await page.evaluate<string[]>(`[...document.querySelectorAll("table")]
      .filter((table) => table.scrollWidth > table.parentElement.clientWidth && table.parentElement.tabIndex !== 0)
      .map((table) => table.outerHTML.slice(0, 200))`);
    expect(outside).toEqual([]);
    await page.close();
  });

  test("asks nothing of any network and breaks no policy of its own", async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    const said: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    page.on("console", (message) => said.push(message.text()));
    page.on("pageerror", (error) => said.push(error.message));
    await page.goto(`file://${await publishedReport()}/${file}`);
    expect(asked).toHaveLength(1);
    expect(said).toEqual([]);
    await page.close();
  });

  test("has one h1, no skipped heading and its landmarks once", async () => {
    const page = await openPage(browser, file);
    const levels = await page.evaluate<number[]>(
      "[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(({ tagName }) => Number(tagName[1]))",
    );
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1)).toBe(true);
    expect(await page.getByRole("main").count()).toBe(1);
    expect(await page.getByRole("banner").count()).toBe(1);
    await page.close();
  });

  test("lets the keyboard skip to its content, and shows where the focus is", async () => {
    const page = await openPage(browser, file);
    await page.keyboard.press("Tab");
    const skip = page.locator(".skip");
    expect(await isFocused(skip)).toBe(true);
    expect((await skip.boundingBox())?.x).toBeGreaterThanOrEqual(0);
    await page.keyboard.press("Enter");
    expect(await isFocused(page.getByRole("main"))).toBe(true);
    await page.keyboard.press("Tab");
    const outline = "getComputedStyle(document.activeElement).outlineWidth";
    expect(await page.evaluate(outline)).toBe("3px");
    await page.close();
  });
});

test.each(publishedLocales)("in %s, the first chart begins within the first 900 px", async (locale) => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`file://${await publishedReport("2021")}/${localName("index.html", locale)}`);
  expect(await number(page, "document.querySelector('.lead').getBoundingClientRect().top")).toBeLessThan(900);
  await page.close();
});

test("a wide table is scrolled by the arrow keys", async () => {
  const page = await openPage(browser, "index.html", { width: 320 });
  await openDetails(page);
  const index = await number(
    page,
    `[...document.querySelectorAll(".scroll")]
    .findIndex((region) => region.scrollWidth > region.clientWidth + 60)`,
  );
  const region = page.locator(".scroll").nth(index);
  await region.focus();
  for (let press = 0; press < 3; press++) await page.keyboard.press("ArrowRight");
  const scrolled = () => number(page, `document.querySelectorAll(".scroll")[${index}].scrollLeft`);
  await expect.poll(scrolled).toBeGreaterThan(20);
  await page.close();
});

test("a folded table opens and closes by keyboard", async () => {
  const page = await openPage(browser, "index.html");
  const summary = page.locator("figure summary").first();
  const table = page.locator("figure table").first();
  await summary.focus();
  await page.keyboard.press("Enter");
  // The table is built when its details open.
  await table.waitFor({ state: "visible" });
  await page.keyboard.press("Space");
  expect(await table.isVisible()).toBe(false);
  await page.close();
});

test("without script the report says all that it says with one", async () => {
  const texts: (string | null)[] = [];
  for (const javaScriptEnabled of [true, false]) {
    const page = await openPage(browser, "index.html", { javaScriptEnabled });
    texts.push(await page.locator("main").textContent());
    await page.close();
  }
  expect(texts[0]?.length).toBeGreaterThan(10_000);
  expect(texts[1]).toBe(texts[0]);
});

test("printed, each chapter begins a page, each chart fits one and is kept whole", async () => {
  const page = await openPage(browser, "index.html");
  const pdf = await page.pdf({ preferCSSPageSize: true, format: "A4" });
  const pages = [...pdf.toString("latin1").matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;
  // The width and height of A4 within its margins, at 96 pixels to the inch.
  await page.setViewportSize({ width: 673, height: 986 });
  await page.emulateMedia({ media: "print" });
  const chapters = await page.evaluate<string[]>(
    "[...document.querySelectorAll('.chapters section + section > h2')].map((title) => getComputedStyle(title).breakBefore)",
  );
  expect(new Set(chapters)).toEqual(new Set(["page"]));
  expect(pages).toBeGreaterThan(chapters.length);
  expect(pages).toBeLessThan(50);
  const cut = await page.evaluate<string[]>(`[...document.querySelectorAll("figure")]
    .filter((figure) => figure.offsetHeight > 986 || getComputedStyle(figure).breakInside !== "avoid")
    .map(({ id }) => id)`);
  expect(cut).toEqual([]);
  await page.close();
});
