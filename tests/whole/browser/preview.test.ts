import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch, violations } from "../../browser/browser.ts";
import { type Copy, copyEdition } from "../../support/edition.ts";
import { type Preview, startPreview } from "../../support/preview.ts";

let browser: Browser;
let copy: Copy;
let preview: Preview;
beforeAll(async () => {
  copy = await copyEdition();
  [browser, preview] = await Promise.all([launch(), startPreview(copy.root)]);
});
afterAll(async () => {
  await browser.close();
  await preview.stop();
  await copy.dispose();
});

test("an open page follows the files: a changed cell, a finding over the last good page, and its end", async () => {
  const page = await browser.newPage();
  const said: string[] = [];
  page.on("console", (message) => message.type() === "error" && said.push(message.text()));
  await page.goto(preview.address);
  const overlay = page.locator(".preview");
  expect(await overlay.locator("details").getAttribute("open")).toBeNull();

  await copy.edit("recycling/targets.csv", "2018,<10,2025", "2018,<13,2025");
  await page.locator("#recycling", { hasText: "less than 13" }).waitFor();

  await copy.edit("recycling/targets.csv", "2018,<13,2025", "2018,<13,soon");
  await page.locator(".preview.refused").waitFor();
  expect(await overlay.locator(".finding.error").first().textContent()).toMatch(/E2[\s\S]*“soon”/);
  expect(await page.locator("#recycling", { hasText: "less than 13" }).count()).toBe(1);
  expect(await violations(page, ".preview")).toEqual([]);

  await copy.edit("recycling/targets.csv", "2018,<13,soon", "2018,<13,2025");
  await page.locator(".preview:not(.refused)").waitFor();
  expect(said).toEqual([]);
  await page.close();
});
