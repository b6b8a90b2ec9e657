import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch, openDetails, openPage } from "../../browser/browser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const firstLong = `document.querySelector("#chart-members-by-country table.long")`;
/** The rows that are shown, each as its heading and first figure. */
const rows = (page: Page) =>
  page.evaluate<[string, string][]>(
    `[...${firstLong}.tBodies[0].rows].filter((row) => !row.hidden).map((row) => [row.cells[0].textContent, row.cells[1].textContent])`,
  );

test("a long table sorts by each column, up, down and back, by what is measured and not by its letters", async () => {
  const page = await openPage(browser, "index.html");
  await openDetails(page);
  const before = await rows(page);
  const table = page.locator("#chart-members-by-country table.long");
  const [period, amount] = [table.locator("th button").first(), table.locator("th button").nth(1)];
  const amounts = async () => (await rows(page)).map(([, text]) => Number(text.replace(/[^\d.]/g, "")));

  await amount.press("Enter");
  const up = await amounts();
  expect(up).toEqual([...up].sort((a, b) => a - b));
  expect(Math.max(...up)).toBeGreaterThan(9);
  expect(await table.locator("[aria-sort=ascending]").count()).toBe(1);
  await amount.press("Enter");
  expect(await amounts()).toEqual([...up].sort((a, b) => b - a));
  await amount.press("Enter");
  expect(await rows(page)).toEqual(before);
  expect(await table.locator("[aria-sort]").count()).toBe(0);

  await period.press("Enter");
  await period.press("Enter");
  expect(await rows(page)).toEqual([...before].reverse());
  await page.close();
});

test("a long table is filtered by what is typed, and says how many rows are left", async () => {
  const page = await openPage(browser, "index.html");
  await openDetails(page);
  const all = (await rows(page)).length;
  const field = page.locator("#chart-members-by-country").getByRole("searchbox", { name: "Filter the rows" });
  await field.fill("199");
  const shown = await rows(page);
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.length).toBeLessThan(all);
  expect(shown.every(([period]) => period.includes("199"))).toBe(true);
  expect(await page.locator("#chart-members-by-country .tools output").textContent()).toBe(
    `${shown.length} of ${all} rows`,
  );
  await field.fill("");
  expect((await rows(page)).length).toBe(all);
  await page.close();
});

test.each(["index.html", "quality.html"])(
  "%s: a short table is in no box that scrolls downwards, and a long one is whole",
  async (name) => {
    const page = await openPage(browser, name);
    await openDetails(page);
    const tall = await page.evaluate<number[]>(
      `[...document.querySelectorAll(".scroll")].filter((box) => getComputedStyle(box).maxHeight !== "none").map((box) => box.querySelectorAll("tbody tr").length)`,
    );
    // The quality page shows every office at once.
    expect(tall.length > 0).toBe(name === "index.html");
    expect(tall.filter((rows) => rows <= 20)).toEqual([]);
    const hidden = await page.locator("tbody tr[hidden]").count();
    expect(hidden).toBe(0);
    await page.close();
  },
);

test("on a screen that is touched, whatever is not within a sentence is 44 pixels high and wide", async () => {
  for (const name of ["index.html", "quality.html"]) {
    const page = await openPage(browser, name, { width: 390, hasTouch: true, isMobile: true });
    expect(await page.evaluate("matchMedia('(pointer: coarse)').matches")).toBe(true);
    await openDetails(page);
    const small = await page.evaluate<string[]>(`[...document.querySelectorAll("a, button, summary, input")]
      .filter((one) => !one.closest("p:not(.links), .verdict h2, li:not(.files li, nav li), .skip") || one.parentElement.matches("header p"))
      .filter((one) => { const { width, height } = one.getBoundingClientRect(); return width > 0 && (width < 43.5 || height < 43.5); })
      .map((one) => one.outerHTML.slice(0, 160))`);
    expect(small, name).toEqual([]);
    await page.close();
  }
});
