import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { launch, openDetails, violations } from "../../browser/browser.ts";
import { startDesk, type TestDesk } from "../../support/desk.ts";
import { allBut, type Copy, copyEdition } from "../../support/edition.ts";

vi.setConfig({ testTimeout: 600_000, hookTimeout: 300_000 });

let browser: Browser;
let copy: Copy;
let desk: TestDesk;
let mail: string;
beforeAll(async () => {
  copy = await copyEdition("2020", allBut("membership", "recycling", "activities"));
  // Its ledger answers for what the files of 2021 changed; here nobody has yet.
  const ledger = join(copy.root, "data/reference/restatements.csv");
  const [header = ""] = (await readFile(ledger, "utf8")).split("\n");
  await writeFile(ledger, `${header}\n`);
  await copy.report({ only: ["html", "csv"], locales: ["en"] });
  mail = await mkdtemp(join(tmpdir(), "almanac-mail-"));
  [browser, desk] = await Promise.all([launch(), startDesk(copy.root)]);
});
afterAll(async () => {
  await browser.close();
  expect(await desk.stop()).toBe(0);
  await rm(mail, { recursive: true });
  await copy.dispose();
});

/** What an office sends: this project's file of 2021, or what is wrong with it. */
async function sent(
  name: string,
  file: string,
  spoil: (bytes: Buffer) => Buffer | string = (own) => own,
): Promise<string> {
  const path = join(mail, name);
  await writeFile(path, spoil(await readFile(join("data/raw/2021", file))));
  return path;
}

const replaced = (from: string, to: string) => (bytes: Buffer) => {
  const text = bytes.toString("utf8");
  if (!text.includes(from)) throw new Error(`missing text: ${from}`);
  return text.replace(from, to);
};

test("a year from “new edition” to “released” without a terminal", async () => {
  const page = await browser.newPage();
  const said: string[] = [];
  page.on("console", (message) => message.type() === "error" && said.push(message.text()));
  page.on("pageerror", (error) => said.push(error.message));
  let clicks = 0;
  const click = async (what: Locator) => {
    clicks++;
    await what.click();
  };
  const view = (name: string) => click(page.locator("nav.views").getByRole("link", { name, exact: true }));
  const button = (name: string, within: Locator = page.locator("main")) =>
    within.getByRole("button", { name });
  const rowOf = (file: string) => page.locator("tr.drop", { hasText: file });
  /** Waits for the page that tells what came of a write. */
  const written = async (act: () => Promise<void>) => {
    const before = page.url();
    await act();
    await page.waitForURL(({ href }) => href !== before && href.includes("ran="), { timeout: 300_000 });
    await page.getByRole("status").waitFor();
  };
  const put = (file: string, path: string) =>
    written(async () => {
      clicks++;
      await rowOf(file).locator("input[type=file]").setInputFiles(path);
    });
  /** Lets go of a file over its row, as a mouse does. */
  const drop = async (name: string, file: string) => {
    clicks++;
    const text = JSON.stringify(await readFile(join("data/raw/2021", file), "utf8"));
    const dataTransfer = await page.evaluateHandle(
      `(() => { const all = new DataTransfer(); all.items.add(new File([${text}], "${name}")); return all; })()`,
    );
    await rowOf(name).dispatchEvent("drop", { dataTransfer });
  };
  const answer = (name: string) => click(page.locator("summary", { hasText: name }).first());
  const openFinding = async (code: string) =>
    click(page.locator(".finding", { hasText: code }).getByRole("link").first());

  // The edition's questions, instead of JSON.
  await page.goto(desk.address);
  await view("New edition");
  for (const language of ["简体中文", "繁體中文", "日本語", "한국어", "Монгол"])
    await click(page.getByRole("checkbox", { name: language }));
  await page.getByLabel("Still owed activities/planned.xlsx").selectOption("No longer owed");
  await page.getByLabel("Due recycling/targets.csv").fill("2022-03-31");
  await written(() => click(button("Begin the edition 2021")));
  expect(await page.getByRole("status").textContent()).toContain("almanac new 2021");
  const edition = JSON.parse(await readFile(join(copy.root, "data/raw/2021/edition.json"), "utf8"));
  expect(edition).toMatchObject({ edition: "2021", draft: true, locales: ["en"] });
  expect(await rowOf("targets.csv").textContent()).toContain("2022-03-31 overdue");

  // What goes out: forms to download, a letter to copy.
  clicks++;
  const [pack] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Forms and letter" }).first().click(),
  ]);
  const forms = Object.keys(unzipSync(await readFile(await pack.path())));
  expect(forms).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/recycling\/targets\.xlsx/),
      expect.stringMatching(/\.txt$/),
    ]),
  );
  await click(page.getByRole("link", { name: "Letter", exact: true }).first());
  expect(await page.locator("textarea").inputValue()).toContain("2022-03-31");

  // Six deliveries, three of them with faults.
  await page.goBack();
  await put("membership/members.xlsx", await sent("members (1).xlsx", "membership/members.xlsx"));
  await written(() => drop("published-counts.csv", "membership/published-counts.csv"));
  await put(
    "recycling/municipal-waste.xlsx",
    await sent("waste.xlsx", "recycling/municipal-waste.xlsx", (own) => Buffer.from(own).fill(0, 6000, 9000)),
  );
  await put(
    "recycling/published-rates.csv",
    await sent("rates.csv", "recycling/published-rates.csv", replaced("Korea", "Corea")),
  );
  await put(
    "recycling/targets.csv",
    await sent("targets.csv", "recycling/targets.csv", replaced(",2025", ",soon")),
  );
  await put("activities/activities.xlsx", await sent("activities.xlsx", "activities/activities.xlsx"));
  expect(await rowOf("municipal-waste.xlsx").locator(".error").count()).toBeGreaterThan(0);
  expect(await rowOf("targets.csv").textContent()).toContain("to mend");
  expect(await page.locator(".way").textContent()).toMatch(/errors? for the offices to mend/);

  // Marked copies go back; what comes again replaces what was wrong, which is kept.
  clicks++;
  const [marked] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Marked copies" }).first().click(),
  ]);
  const copies = unzipSync(await readFile(await marked.path()));
  expect(Object.keys(copies)).toContain("recycling/targets.csv.xlsx");
  const parts = Object.values(unzipSync(copies["recycling/targets.csv.xlsx"] ?? new Uint8Array())).map(
    (bytes) => strFromU8(bytes),
  );
  expect(parts.join()).toContain("soon");
  await put("recycling/municipal-waste.xlsx", await sent("waste.xlsx", "recycling/municipal-waste.xlsx"));
  await put("recycling/targets.csv", await sent("targets.csv", "recycling/targets.csv"));
  expect(await page.getByRole("status").textContent()).toContain("What was there is kept");

  // A name that the table of places lacks becomes an alias, its line shown first.
  await view("Findings");
  await openFinding("unknown-area");
  expect(await page.locator("table.cells .meant").textContent()).toBe("Corea");
  await answer("It is another name");
  const alias = page.locator("form[action$='do/alias']");
  await alias.getByLabel("Place").selectOption("KOR");
  await click(button("Show what", alias));
  expect(await page.locator("pre").textContent()).toMatch(/would be written to .*areas\.csv: KOR,.*\|Corea/);
  expect(await readFile(join(copy.root, "data/reference/areas.csv"), "utf8")).not.toContain("Corea");
  await written(() => click(button("Write it")));
  expect(await readFile(join(copy.root, "data/reference/areas.csv"), "utf8")).toContain("|Corea");

  // A warning that is right is accepted by somebody, for a reason, until a day.
  await openFinding("warning");
  await answer("Accept, because it is right");
  const accept = page.locator("form[action$='do/accept']");
  await accept.getByLabel("Reason").fill("=checked with the office");
  await accept.getByLabel("Until").fill("2030-12-31");
  await click(button("Show what", accept));
  await written(() => click(button("Write it")));
  const accepted = await readFile(join(copy.root, "data/reference/accepted-findings.csv"), "utf8");
  expect(accepted).toMatch(/'=checked with the office,A\. Editor,2030-12-31/);

  // Published figures that moved get their reasons.
  await view("What moved");
  const gaps = page.locator(".gap");
  while ((await gaps.count()) > 0) {
    const restate = gaps.first().locator("form");
    await restate.getByLabel("Reason").first().fill("The office corrected a joining date.");
    await click(button("Show what", restate));
    await written(() => click(button("Write it")));
  }
  expect(await page.locator("main").textContent()).toContain("Each change has its reason.");

  // Statements are read and signed.
  await view("Statements");
  await click(page.getByRole("checkbox").first());
  await written(() => click(button("Sign what is ticked")));
  expect(await page.locator(".claims").textContent()).toContain("Signed by A. Editor, 2022-05-02");

  // Nothing stands in the way: one button.
  await view("Release");
  expect(await page.locator("main").textContent()).not.toContain("cannot be released");
  await written(() => click(button("Release")));
  expect(await page.locator("main").textContent()).toContain("almanac report 2021");
  expect(await page.locator("main").textContent()).toContain("Released");
  const report = await readFile(join(copy.root, "reports/2021/index.html"), "utf8");
  expect(report).not.toContain('class="draft"');
  expect(await readFile(join(copy.root, "reports/2021/claims.csv"), "utf8")).toContain("A. Editor");
  expect(said).toEqual([]);
  expect(clicks).toBe(35);
  await page.close();
});

const views = [
  "deliveries",
  "findings",
  "moved",
  "claims",
  "release",
  "settings",
  "new",
  "figures?words=members+korea",
];

test.each([1280, 390])(
  "axe finds nothing on any view at %d px, light and dark, and none scrolls sideways",
  async (width) => {
    const page = await browser.newPage({ viewport: { width, height: 900 }, reducedMotion: "reduce" });
    // One of its findings, opened, is a view of its own.
    await page.goto(`${desk.address}ja/2020/findings`);
    await openDetails(page);
    const opened = await page.locator(".finding a").first().getAttribute("href");
    for (const view of [...views.map((name) => `/ja/2020/${name}`), opened ?? ""]) {
      await page.goto(new URL(view, desk.address).href);
      await openDetails(page);
      expect([view, await page.evaluate("document.documentElement.scrollWidth")]).toEqual([view, width]);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        expect([
          view,
          await violations(page, "html", colorScheme === "dark" ? "colours alone" : "every rule"),
        ]).toEqual([view, []]);
      }
    }
    await page.close();
  },
);

test("without script the same forms do the same", async () => {
  const page: Page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${desk.address}en/2020/deliveries`);
  const row = page.locator("tr.drop", { hasText: "targets.csv" });
  await row.locator("input[type=file]").setInputFiles("data/raw/2020/recycling/targets.csv");
  await row.getByRole("button", { name: "Put in place" }).click();
  expect(await page.getByRole("status").textContent()).toContain("is that file already");
  await page.close();
});
