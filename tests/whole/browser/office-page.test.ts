import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bookOf } from "../../../pipeline/findings/book-of.ts";
import { checkReport } from "../../../pipeline/findings/check-report.ts";
import { fileOf } from "../../../pipeline/findings/findings.ts";
import { findingsJson } from "../../../pipeline/findings/findings-json.ts";
import { verdictOf } from "../../../pipeline/findings/verdict.ts";
import { type Checked, check } from "../../../pipeline/flow/check.ts";
import { groupBy } from "../../../pipeline/model/group-by.ts";
import * as compareProblems from "../../../pipeline/stages/compare/problems.ts";
import { defaultLimits } from "../../../pipeline/stages/ingest/limits.ts";
import { readWorkbook } from "../../../pipeline/stages/ingest/workbook/read-workbook.ts";
import { violations } from "../../browser/browser.ts";
import { chromiumPath } from "../../browser/chromium-path.ts";
import { almanac } from "../../support/almanac.ts";
import { datasets } from "../../support/datasets.ts";

type Fault = readonly [code: string, at: string, what: string, changes: readonly ((raw: string) => void)[]];

const folder = mkdtempSync(join(tmpdir(), "almanac-page-"));
const address = pathToFileURL(join(folder, "check-2020.html")).href;
let browser: Browser;
let network: Server;
const requests: string[] = [];
let page: Page;

/** Updates are the browser's own. */
function ask(url: string): void {
  if (!/\.(googleapis|google|gvt1)\.com/.test(url)) requests.push(url);
}

beforeAll(async () => {
  // Whatever the browser asks of any network, it asks of this proxy.
  network = createServer(({ url = "" }, response) => {
    ask(url);
    response.end();
  }).on("connect", ({ url = "" }, socket) => {
    ask(url);
    socket.end();
  });
  await new Promise<void>((listening) => network.listen(0, "127.0.0.1", listening));
  const { port } = network.address() as AddressInfo;
  const proxy = `--proxy-server=http://127.0.0.1:${port}`;
  const args = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--proxy-bypass-list=<-loopback>",
    proxy,
  ];
  browser = await chromium.launch({ executablePath: chromiumPath, args });
  const { code, stderr } = await almanac(["page", "--edition", "2020", "--to", folder]);
  expect([code, stderr]).toEqual([0, ""]);
  page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" });
});
afterAll(async () => {
  await browser.close();
  network.close();
  rmSync(folder, { recursive: true });
});

interface Given {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}
const given = (name: string, buffer: Buffer): Given => ({ name, mimeType: "", buffer });
const sent = (file: string) => readFileSync(join("data/raw/2020", file));

/** Opens the page anew and chooses files on it. */
async function choose(files: readonly string[] | readonly Given[]): Promise<void> {
  await page.goto(address);
  await add(files);
}

async function add(files: readonly string[] | readonly Given[]): Promise<void> {
  await page.locator("#results").evaluate((own) => own.setAttribute("aria-busy", "asked"));
  await page.setInputFiles("#files", files as string[]);
  await settled();
}

/** Says of the first file that nobody knows by its name which one it is. */
async function pick(path: string): Promise<void> {
  await page.locator("#results").evaluate((own) => own.setAttribute("aria-busy", "asked"));
  await page.locator("article.unknown select").first().selectOption(path);
  await settled();
}

async function settled(): Promise<void> {
  await page.locator("#results[aria-busy=false]").waitFor({ state: "attached", timeout: 60_000 });
}

async function saved(button: string): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(button).first().click()]);
  return readFileSync(await download.path());
}

/** What became of each file, in order: its class. */
const states = () => page.locator("article").evaluateAll((all) => all.map((own) => own.className));

/** What `check --format json` says of these files alone, and what these are. */
function documentOf(
  checked: Checked,
  paths: readonly string[],
): { readonly json: string; readonly findings: Checked["findings"] } {
  const ids = new Set(paths.map((path) => path.replace(/\/.*/, "")));
  const isOfFigure = (found: Checked["findings"][number]) =>
    found.at.medium === "figure" && ids.has(fileOf(found));
  const findings = checked.findings.filter(
    (found) => found.at.edition === undefined && (paths.includes(fileOf(found)) || isOfFigure(found)),
  );
  const book = bookOf("en", datasets, checked.areas);
  const report = checkReport(".", {
    ...{ edition: "2020", file: null, files: paths, findings, notes: false, book },
    verdict: verdictOf(findings, null, 0, book),
  });
  return { json: [...findingsJson(report)].join(""), findings };
}

const comparing = new Set<string>(Object.values(compareProblems).map(({ kind }) => kind.code));

/** The files of some datasets below a root. */
function filesIn(root: string, ids: readonly string[]): string[] {
  const raw = join(root, "data/raw/2020");
  return ids.flatMap((id) =>
    readdirSync(join(raw, id), { recursive: true, encoding: "utf8" })
      .map((name) => join(raw, id, name))
      .filter((path) => statSync(path).isFile()),
  );
}

const checkIn = (root: string, ids: readonly string[]) =>
  check({
    ...{ root, edition: "2020", partial: true, progress: () => {} },
    datasets: datasets.filter(({ id }) => ids.includes(id)),
  });

test("says of a whole edition to the byte what check says, and asks nothing of any network", async () => {
  const ids = datasets
    .map(({ id }) => id)
    .filter((id) => statSync(`data/raw/2020/${id}`, { throwIfNoEntry: false }));
  await choose(filesIn(".", ids));
  // Two datasets want a file of this name: the office says which is which.
  for (const id of ["shift", "resilience"]) await pick(`${id}/scheme.csv`);
  expect(await page.locator("#fault").isVisible()).toBe(false);
  const told = (await saved("#take")).toString("utf8");
  const paths = JSON.parse(told).files;
  const copy = mkdtempSync(join(folder, "root-"));
  for (const part of ["data/reference", "data/raw/2020"]) cpSync(part, join(copy, part), { recursive: true });
  expect(told).toBe(documentOf(await checkIn(copy, ids), paths).json);
  // Where reports are, check compares with them: that alone comes on top.
  const { findings } = documentOf(await checkIn(".", ids), paths);
  const between = findings.filter(({ kind }) => comparing.has(kind.code)).length;
  expect(findings.length - between).toBe(JSON.parse(told).findings.length);
  expect(between).toBeGreaterThan(0);
  expect(requests).toEqual([]);
});

/** Faults that change what was baked into the page, and one whose message quotes what differs between Node.js and browsers. */
const elsewhere = /^(edition\.json|reference\/|invalid-edition|correction|unknown-encoding)/;
const benches = ["file", "shape", "value", "table"].map(
  (name): Promise<Record<string, readonly Fault[]>> => import(`../../../bench/faults/${name}-faults.mjs`),
);
const planted = (await Promise.all(benches)).flatMap((bench) => Object.values(bench).flat());
const ids = new Set(datasets.map(({ id }) => id));
const byDataset = groupBy(
  planted.filter(([code, at]) => !elsewhere.test(code) && !elsewhere.test(at)),
  ([, at]) => [at.replace(/[ /].*/, "")].find((id) => ids.has(id)) ?? "recycling",
);

test.each([...byDataset])(
  "says of each fault planted in %s to the byte what check says",
  async (id, faults) => {
    expect(faults.length).toBeGreaterThan(0);
    for (const [code, at, what, changes] of faults) {
      const root = mkdtempSync(join(tmpdir(), "almanac-page-"));
      try {
        for (const part of ["data/reference", "data/raw/2020"])
          cpSync(part, join(root, part), { recursive: true });
        for (const change of changes) change(join(root, "data/raw/2020"));
        await choose(filesIn(root, [id]));
        // Two datasets want a file of this name.
        if (id === "shift" && (await states()).includes("unknown")) await pick("shift/scheme.csv");
        const told = (await saved("#take")).toString("utf8");
        const { json } = documentOf(await checkIn(root, [id]), JSON.parse(told).files);
        expect(told, `${code} ${at}: ${what}`).toBe(json);
      } finally {
        rmSync(root, { recursive: true });
      }
    }
    expect(requests).toEqual([]);
  },
);

test("gives the workbook back marked, with all findings on a sheet in front, in the language that is chosen", async () => {
  await page.goto(address);
  await page.selectOption("#language", "ja");
  await add([given("kaili.xlsx", sent("shift/kaili.xlsx"))]);
  expect(await page.locator("html").getAttribute("lang")).toBe("ja");
  const { sheets } = await readWorkbook(await saved("article .take"), "kaili.xlsx", defaultLimits);
  expect(sheets[0]?.name).toBe("指摘事項");
  expect(sheets.length).toBeGreaterThan(1);
}, 600_000);

test("takes a file again in place of the one before, and several at once", async () => {
  await choose([given("foshan.xlsx", Buffer.from("nothing")), given("kaili.xlsx", sent("shift/kaili.xlsx"))]);
  expect(await states()).toEqual(["unreadable", "look"]);
  await add([given("foshan.xlsx", sent("shift/foshan.xlsx"))]);
  expect(await states()).toEqual(["look", expect.stringMatching(/clean|look/)]);
  // Until it has the file that these two are checked with, it asks for it.
  const asked = () => page.locator("article .notice", { hasText: "shift/scheme.csv" }).count();
  expect(await asked()).toBe(2);
  await add([given("scheme.csv", sent("shift/scheme.csv"))]);
  await pick("shift/scheme.csv");
  expect(await asked()).toBe(0);
});

test("takes the corrected file that a browser stored under another name, the one chosen by hand, and each away", async () => {
  await choose([given("foshan.xlsx", Buffer.from("nothing"))]);
  await add([given("foshan (1).xlsx", sent("shift/foshan.xlsx"))]);
  expect(await states()).toEqual(["clean"]);
  await add([given("holiday.xlsx", Buffer.from("nothing"))]);
  await pick("shift/foshan.xlsx");
  expect(await states()).toEqual(["twice", "unreadable"]);
  await page.locator("#results").evaluate((own) => own.setAttribute("aria-busy", "asked"));
  await page.locator("article .remove").last().click();
  await settled();
  expect(await states()).toEqual(["clean"]);
});

const image = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");

test.each([
  ["another file", [given("holiday.xlsx", sent("shift/kaili.xlsx"))], ["unknown"]],
  ["a picture", [given("kaili.png", image)], ["unreadable"]],
  ["a picture under the file's name", [given("members.xlsx", image)], ["unreadable"]],
  [
    "two files of one delivery",
    [
      given("members (1).xlsx", sent("membership/members.xlsx")),
      given("members (2).xlsx", sent("membership/members.xlsx")),
    ],
    ["unknown", "unknown"],
  ],
  [
    "a name that something was added to",
    [given("members (1).xlsx", sent("membership/members.xlsx"))],
    ["look"],
  ],
] as const)("given %s, says so", async (_, files, expected) => {
  await choose(files);
  expect(await states()).toEqual(expected);
  expect(requests).toEqual([]);
});

test("refuses 50 MB before it reads them", async () => {
  const file = join(folder, "members.xlsx");
  writeFileSync(file, Buffer.alloc(50_000_000, 1));
  await choose([file]);
  expect(await states()).toEqual(["unreadable"]);
  expect(await page.locator("article .finding.error").textContent()).toMatch(/50/);
});

test.each(["a workbook with a password", "an old .xls under a new name"])("refuses %s", async (what) => {
  const [, at, , changes] =
    planted.find(([, , own]) => own.endsWith(what.replace("a workbook ", "saved "))) ?? [];
  const root = mkdtempSync(join(folder, "raw-"));
  cpSync("data/raw/2020/membership", join(root, "membership"), { recursive: true });
  for (const change of changes ?? []) change(root);
  await choose([join(root, at ?? "")]);
  expect(await states()).toEqual(["unreadable"]);
  expect(await page.locator("article .finding.error").count()).toBe(1);
});

test("asks which file it is where its name does not say, and checks it as that one", async () => {
  await choose([
    given("holiday.xlsx", sent("shift/kaili.xlsx")),
    given("kaili.xlsx", sent("shift/kaili.xlsx")),
  ]);
  expect(await states()).toEqual(["unknown", "look"]);
  await pick("shift/kaili.xlsx");
  expect(await states()).toEqual(["look", "twice"]);
});

test("says that a folder is none, and that a browser without workers cannot check", async () => {
  await page.goto(address);
  await page.evaluate(`{
    const item = { kind: "file", webkitGetAsEntry: () => ({ isDirectory: true }), getAsFile: () => null };
    document.dispatchEvent(Object.assign(new Event("drop"), { dataTransfer: { items: [item] } }));
  }`);
  expect(await page.locator("#fault").textContent()).toContain("folder");
  const old = await browser.newPage();
  await old.addInitScript(() => Reflect.deleteProperty(globalThis, "Worker"));
  await old.goto(address);
  expect(await old.locator("#fault").textContent()).toContain("Edge");
  await old.close();
});

test("names last edition's file, and itself says that its edition is past", async () => {
  const to = mkdtempSync(join(folder, "2021-"));
  await almanac(["page", "--edition", "2021", "--office", "Kaili", "--to", to]);
  const [file = ""] = readdirSync(to);
  await page.goto(pathToFileURL(join(to, file)).href);
  // Kaili is written to in Chinese, and owes its own files alone.
  expect(await page.locator("html").getAttribute("lang")).toBe("zh-Hans");
  expect(await page.locator("#wanted li").allTextContents()).toEqual([
    expect.stringContaining("shift/kaili.xlsx"),
  ]);
  expect(await page.locator("#old").isVisible()).toBe(true);
  await add([given("kaili.xlsx", sent("shift/kaili.xlsx"))]);
  expect(await page.locator("article .notice").count()).toBe(1);
});

/** What takes a page or what it knows elsewhere; a method may well be called `open`. */
const leadsOut =
  /RTCPeerConnection|(?<![.\w$])location\s*=(?!["=])|(?<![.\w$])open\((?![^()]*\)\{)|(window|self|globalThis)\.(open|location)|\bfetch\(|WebSocket\(|sendBeacon|EventSource\(|importScripts/;

test("is small, and neither it nor its worker leads out", () => {
  const html = readFileSync(join(folder, "check-2020.html"), "utf8");
  expect(html.length).toBeLessThan(1_600_000);
  for (const name of ["page", "check-worker"]) {
    const script = readFileSync(`dist/browser/${name}.js`, "utf8");
    expect(script.match(leadsOut)).toBeNull();
  }
  expect(html.match(/<[a-z]+ [^>]*(src|href)="(?!#)/)).toBeNull();
});

describe.each([1280, 390])("axe finds nothing at %d px", (width) => {
  test.each(["light", "dark"] as const)("in %s, before and after files are chosen", async (colorScheme) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await page.goto(address);
    expect(await violations(page)).toEqual([]);
    const faulty = given("foshan.xlsx", Buffer.from("nothing"));
    await add([given("holiday.xlsx", image), faulty, given("kaili.xlsx", sent("shift/kaili.xlsx"))]);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
  });
});
