import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isFocused, launch, openDetails, openPage } from "../../browser/browser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const chart = (page: Page) => page.locator("#chart-members-by-country");
const tip = (page: Page) => chart(page).locator(".tip");

/** The middle of a value's place on the screen, and what its table says of it. */
async function spotOf(page: Page, index: number) {
  return page.evaluate<{ x: number; y: number; says: string }>(`(async () => {
    const figure = document.querySelector("#chart-members-by-country");
    figure.querySelector("details").open = true;
    await new Promise((resolve) => setTimeout(resolve, 50));
    figure.scrollIntoView();
    const drawing = [...figure.querySelectorAll("[data-spots]")].find((one) => one.offsetWidth > 0);
    const [at, x, y, toX, toY] = JSON.parse(drawing.dataset.spots)[${index}];
    const svg = drawing.querySelector("svg");
    const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
    const { left, top } = svg.getBoundingClientRect();
    const [dataset, chart] = figure.dataset.chart.split(" ");
    const [row] = datasets[dataset].charts[chart][at];
    const says = figure.querySelector("td [href$='#row=" + row + "']").textContent;
    return { x: left + (x + toX) / 2 * scale, y: top + (y + toY) / 2 * scale, says };
  })()`);
}

describe.each([1280, 390])("at %d px, a chart", (width) => {
  test("shows the value under the pointer as its table does, keeps it while pointed at, and opens its origin", async () => {
    const page = await openPage(browser, "index.html", { width });
    for (const index of [40, 100]) {
      const { x, y, says } = await spotOf(page, index);
      await page.mouse.move(x, y);
      expect(await tip(page).locator("strong").textContent()).toMatch(new RegExp(`^${says} `));
    }
    const box = await tip(page).boundingBox();
    await page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 10);
    expect(await tip(page).isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    expect(await tip(page).isVisible()).toBe(false);
    const { x, y } = await spotOf(page, 100);
    await page.mouse.click(x, y);
    expect(await page.locator(".origin:popover-open").count()).toBe(1);
    await page.close();
  });

  test("shows them to the arrow keys, tells them to a screen reader, and opens the origin by Enter", async () => {
    const page = await openPage(browser, "index.html", { width });
    const probe = chart(page).getByRole("slider");
    await probe.focus();
    await page.keyboard.press("Home");
    const first = await probe.getAttribute("aria-valuetext");
    await page.keyboard.press("ArrowRight");
    const second = await probe.getAttribute("aria-valuetext");
    expect(second).not.toBe(first);
    const lines = await tip(page).locator("span, strong").allTextContents();
    expect(second).toBe(lines.join(": "));
    expect(await probe.getAttribute("aria-valuenow")).toBe("1");
    await page.keyboard.press("ArrowLeft");
    expect(await probe.getAttribute("aria-valuetext")).toBe(first);
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowRight");
    expect(await probe.getAttribute("aria-valuenow")).toBe(await probe.getAttribute("aria-valuemax"));
    const box = await tip(page).boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    expect(await isFocused(probe)).toBe(true);
    await page.keyboard.press("Tab");
    expect(await tip(page).isVisible()).toBe(false);
    await page.close();
  });
});

test("a first tap shows the value, a second opens its origin", async () => {
  const page = await openPage(browser, "index.html", { width: 390, hasTouch: true });
  const { x, y } = await spotOf(page, 100);
  await page.touchscreen.tap(x, y);
  expect(await tip(page).isVisible()).toBe(true);
  expect(await page.locator(".origin:popover-open").count()).toBe(0);
  await page.touchscreen.tap(x, y);
  expect(await page.locator(".origin:popover-open").count()).toBe(1);
  await page.close();
});

test("every value of every chart says what its table says", async () => {
  const page = await openPage(browser, "index.html");
  await openDetails(page);
  const wrong = await page.evaluate<
    string[]
  >(`[...document.querySelectorAll("figure[data-chart]")].flatMap((figure) => {
    const [dataset, chart] = figure.dataset.chart.split(" ");
    const { charts, texts } = datasets[dataset];
    const values = charts[chart].map(([row, name, amount]) => [row, texts[name], texts[amount]]);
    const drawings = [...figure.querySelectorAll("[data-spots]")].map(({ dataset }) => JSON.parse(dataset.spots));
    const unsaid = values.filter(([id, , says]) => {
      const cell = figure.querySelector("td [href$='#row=" + id + "']")?.textContent;
      return cell === undefined || !says.startsWith(cell);
    });
    const lost = drawings.filter((spots) => spots.length === 0 || spots.some(([at]) => values[at] === undefined));
    return [...unsaid.map((value) => figure.id + value), ...lost.map(() => figure.id)];
  })`);
  expect(wrong).toEqual([]);
  await page.close();
});

test("without script a chart has no control, and its table's place leads to the figures' rows", async () => {
  const page = await openPage(browser, "index.html", { javaScriptEnabled: false });
  expect(await page.locator(".probe").count()).toBe(0);
  await page.locator("figure summary").first().click();
  const link = page.locator("figure [data-table] a").first();
  expect(await link.isVisible()).toBe(true);
  expect(await link.getAttribute("href")).toMatch(/^observations\.csv#row=\d+(-\d+)?$/);
  await page.close();
});
