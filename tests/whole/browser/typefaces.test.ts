import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Locale } from "../../../pipeline/model/locale.ts";
import { localName } from "../../../pipeline/stages/render/file-names.ts";
import { chromiumPath } from "../../browser/chromium-path.ts";
import { publishedLocales } from "../../support/published-locales.ts";
import { publishedReport } from "../../support/published-report.ts";

/** A machine that has no typeface but one that is wider than any of ours, and nothing for Han, kana or Hangul. */
let home: string;
let browser: Browser;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "almanac-wide-"));
  const config = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>/usr/share/fonts/truetype/dejavu</dir><cachedir>${home}</cachedir></fontconfig>`;
  writeFileSync(join(home, "fonts.conf"), config);
  browser = await chromium.launch({
    executablePath: chromiumPath,
    args: ["--no-sandbox", "--disable-gpu"],
    env: { ...process.env, FONTCONFIG_FILE: join(home, "fonts.conf") },
  });
});
afterAll(async () => {
  await browser.close();
  rmSync(home, { recursive: true });
});

/** In a picture: texts that lie over another, or leave the picture. */
const faults = `(svg) => {
  const frame = svg.getBoundingClientRect();
  const boxes = [...svg.querySelectorAll("text")].filter(({ textContent }) => textContent.trim() !== "").map((text) => {
    const { left, right, top, bottom } = text.getBoundingClientRect();
    const inset = (bottom - top) / 5;
    return { text: text.textContent, left: left + 1, right: right - 1, top: top + inset, bottom: bottom - inset };
  });
  const out = boxes.filter((box) => box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1);
  const over = boxes.flatMap((a, index) => boxes.slice(index + 1).filter((b) =>
    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).map((b) => a.text + " × " + b.text));
  return [...out.map(({ text }) => "out: " + text), ...over];
}`;

const folderOf = async (edition: string, locale: Locale) =>
  join(await publishedReport(edition), "charts", locale === "en" ? "" : locale);
const written = ["2020", "2021"].flatMap((edition) =>
  publishedLocales.map((locale) => [edition, locale] as const),
);

test("the machine lacks our typefaces: without them a text comes out wider", async () => {
  const page = await browser.newPage();
  await page.setContent("<span style='font:20px Noto Sans'>Members</span>");
  const width = await page.evaluate<number>("document.querySelector('span').getBoundingClientRect().width");
  await page.close();
  expect(width).toBeGreaterThan(85);
});

describe.each(written)("%s in %s, without any of our typefaces on the machine", (edition, locale) => {
  test("no text of any picture lies over another or leaves it", async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const found: string[] = [];
    const folder = await folderOf(edition, locale);
    const names = readdirSync(folder).filter((name) => name.endsWith(".svg"));
    expect(names.length).toBeGreaterThan(10);
    for (const name of names) {
      await page.setContent(readFileSync(join(folder, name), "utf8"));
      await page.evaluate("document.fonts.ready.then(() => null)");
      const own = await page.evaluate<string[]>(`(${faults})(document.querySelector("svg"))`);
      found.push(...own.map((fault) => `${name}: ${fault}`));
    }
    await page.close();
    expect(found, found.join(" | ")).toEqual([]);
  });

  test.each([1280, 390])(
    "nor does any on the page at %d px, and nothing is wider than the screen",
    async (width) => {
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      for (const name of ["index.html", "quality.html"]) {
        await page.goto(pathToFileURL(join(await publishedReport(edition), localName(name, locale))).href);
        await page.evaluate("document.fonts.ready.then(() => null)");
        const found = await page.evaluate<string[]>(
          `[...document.querySelectorAll("figure svg")].filter((svg) => svg.clientWidth > 0).flatMap(${faults})`,
        );
        expect(found, name).toEqual([]);
        expect(await page.evaluate("document.documentElement.scrollWidth"), name).toBeLessThanOrEqual(width);
      }
      await page.close();
    },
  );
});
