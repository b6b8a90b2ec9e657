import { join } from "node:path";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from "playwright-core";
import { publishedReport } from "../support/published-report.ts";
import { chromiumPath } from "./chromium-path.ts";

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath, args: ["--no-sandbox", "--disable-gpu"] });
}

/** A page of the published report, from disk, as a reader opens it. */
export async function openPage(
  browser: Browser,
  file: string,
  { width = 1280, ...options }: { readonly width?: number } & BrowserContextOptions = {},
): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width, height: 900 },
    reducedMotion: "reduce",
    ...options,
  });
  await page.goto(pathToFileURL(join(await publishedReport(), file)).href);
  return page;
}

/** What axe finds against WCAG 2.2 AA and its own good practice, as rule and elements. */
export async function violations(
  page: Page,
  within = "html",
  which: "every rule" | "colours alone" | "all but colours" = "every rule",
): Promise<string[]> {
  await page.evaluate(axe.source);
  const standard = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const options = {
    runOnly: which === "colours alone" ? ["color-contrast"] : standard,
    rules: which === "all but colours" ? { "color-contrast": { enabled: false } } : {},
    resultTypes: ["violations"],
  };
  const { violations } = await page.evaluate<axe.AxeResults>(
    `axe.run(${JSON.stringify(within)}, ${JSON.stringify(options)})`,
  );
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).slice(0, 5)}`,
  );
}

/** Opens what is folded, as a reader would. */
export async function openDetails(page: Page, within = "main"): Promise<void> {
  // Their tables are built then.
  await page.evaluate(`(async () => {
    for (const details of document.querySelectorAll("${within} details")) details.open = true;
    while (document.querySelector("details[open] [data-table]")) await new Promise(requestAnimationFrame);
  })()`);
}

export async function isFocused(locator: Locator): Promise<boolean> {
  return (await locator.and(locator.page().locator(":focus")).count()) === 1;
}
