import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, rm, writeFile } from "node:fs/promises";
import { get } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { previewCommand } from "../../pipeline/commands/preview-command.ts";
import { serve } from "../../pipeline/preview/serve.ts";
import { allBut, type Copy, copyEdition, filesBelow } from "../support/edition.ts";
import { type Preview, startPreview } from "../support/preview.ts";
import { terminalInto } from "../support/terminal.ts";

let copy: Copy;
let preview: Preview;
beforeAll(async () => {
  copy = await copyEdition("2020", allBut("activities", "recycling", "shift"));
  preview = await startPreview(copy.root);
});
afterAll(async () => {
  await preview.stop();
  await copy.dispose();
});

/** Asks for a path as it stands: fetch would tidy it first. */
function ask(path: string, headers: { readonly [name: string]: string } = {}, method = "GET") {
  return new Promise<{ status: number | undefined; text: string; policy: string }>((resolve, reject) => {
    const { port } = new URL(preview.address);
    const request = get({ host: "127.0.0.1", port, path, headers, method }, async (response) => {
      let text = "";
      for await (const chunk of response.setEncoding("utf8")) text += chunk;
      const policy = /Content-Security-Policy" content="([^"]*)"/.exec(text)?.[1] ?? "";
      resolve({ status: response.statusCode, text, policy });
    });
    request.on("error", reject);
  });
}

const drawn = "recycling-rate.svg";
const index = async () => (await ask("/")).text;
const shows = async (text: string) => (await index()).includes(text);

test("a table that lies on disk until it is published is served from there", async () => {
  const place = `${copy.root}/groups.csv`;
  await writeFile(place, "area,amount\n");
  const files = new Map([["by-building.csv", { path: place }]]);
  const draft = { version: "1", index: "index.html", files, findings: [], good: true };
  const server = await serve(0, draft);
  try {
    expect(await (await fetch(`${server.address}by-building.csv`)).text()).toBe("area,amount\n");
    const head = await fetch(`${server.address}by-building.csv`, { method: "HEAD" });
    expect([head.status, await head.text()]).toEqual([200, ""]);
    await rm(place);
    await expect(fetch(`${server.address}by-building.csv`).then((answer) => answer.text())).rejects.toThrow();
  } finally {
    await server.close();
  }
});

describe("a preview", () => {
  test("serves the report as it is published, with its own script and overlay allowed by hash alone", async () => {
    const { status, text, policy } = await ask("/index.html");
    expect(status).toBe(200);
    const other = await copyEdition("2020", allBut("activities", "recycling", "shift"));
    await other.report({ only: ["html", "svg"], locales: ["en"] });
    const report = (name: string) => readFile(`${other.root}/reports/2020/${name}`, "utf8");
    const [published, chart] = [await report("index.html"), await report(`charts/${drawn}`)];
    await other.dispose();
    const chapters = (page: string) =>
      page.replace(/^.*<a href="[^"]*" download>.*\n/gm, "").match(/<main[\s\S]*<\/main>/)?.[0];
    expect(chapters(published)).toContain('id="recycling"');
    expect(chapters(text)).toBe(chapters(published));
    expect(policy).toMatch(
      /^default-src 'none'; script-src( 'sha256-[^;]+'){2}; style-src( 'sha256-[^;]+'){2};/,
    );
    expect(policy).toContain("connect-src 'self'");
    expect(published).not.toContain("EventSource");
    expect((await ask("/quality.html")).text).toContain("EventSource");
    expect((await ask(`/charts/${drawn}`)).text).toBe(chart);
  });

  test("shows a changed cell after a save", async () => {
    expect(await shows("less than 13")).toBe(false);
    await copy.edit("recycling/targets.csv", "2018,<10,2025", "2018,<13,2025");
    await expect.poll(() => shows("less than 13"), { interval: 20, timeout: 10_000 }).toBe(true);
  });

  test("shows how a chart cites its source once edition.json says it otherwise", async () => {
    const [was, is] = ["Municipal waste, generation and treatment", "Municipal waste tables"];
    await copy.edit("edition.json", was, is);
    await expect.poll(() => shows(is), { interval: 20, timeout: 10_000 }).toBe(true);
    await copy.edit("edition.json", is, was);
    await expect.poll(() => shows(is), { interval: 20, timeout: 10_000 }).toBe(false);
  });

  test("keeps the last good page under a bad cell's finding, and takes it away when it is mended", async () => {
    await copy.edit("recycling/targets.csv", "2018,<13,2025", "2018,<13,soon");
    // A file that is seen half saved is refused, too, until the rest of it is there.
    await expect.poll(() => shows("“soon”"), { timeout: 10_000 }).toBe(true);
    const page = await index();
    expect(page).toContain("less than 13");
    expect(page.split("<aside")[1]).toMatch(
      /^ class="preview refused"[\s\S]*<details open>[\s\S]*targets\.csv[\s\S]*not-a-date[\s\S]*E2[\s\S]*“soon”/,
    );
    expect((await ask("/quality.html")).text).toContain("“soon”");
    await copy.edit("recycling/targets.csv", "2018,<13,soon", "2018,<13,2025");
    await expect.poll(() => shows("preview refused"), { timeout: 10_000 }).toBe(false);
  });

  test("shows a changed definition of a dataset, and what is wrong in one", async () => {
    const path = `${copy.root}/data/datasets/activities/indicators.csv`;
    const before = await readFile(path, "utf8");
    const [, title = ""] = /^[^,\n]+,("[^"]+"|[^,\n]+)/m.exec(before.split("\n").slice(1).join("\n")) ?? [];
    await writeFile(path, before.replace(title, "Things done together"));
    await expect.poll(() => shows("Things done together"), { timeout: 10_000 }).toBe(true);
    await writeFile(path, before.replace(/,count,/, ",cuont,"));
    await expect.poll(() => shows("“cuont”"), { timeout: 10_000 }).toBe(true);
    await writeFile(path, before);
    await expect.poll(() => shows("preview refused"), { timeout: 10_000 }).toBe(false);
  });

  test("notices a file that is removed", async () => {
    const bytes = await readFile(copy.path("shift/kaili.xlsx"));
    await copy.remove("shift/kaili.xlsx");
    await expect.poll(() => shows("missing-file"), { timeout: 10_000 }).toBe(true);
    await writeFile(copy.path("shift/kaili.xlsx"), bytes);
    await expect.poll(() => shows("preview refused"), { timeout: 10_000 }).toBe(false);
  });

  test("after all this gives what a first run gives", async () => {
    const last = await index();
    const other = await startPreview(copy.root);
    const first = await (await fetch(other.address)).text();
    expect(await other.stop()).toBe(0);
    const main = (page: string) => page.match(/<main[\s\S]*<\/aside>/)?.[0];
    expect(main(last)).toBe(main(first));
  });

  test.each([
    "/../package.json",
    "/..%2f..%2fetc%2fpasswd",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/charts/../../../data/raw/2020/edition.json",
    "//etc/passwd",
    "/%00",
    "/%ff",
  ])("knows no file outside the report: %s", async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  test("answers to its own name on this computer only, and only to reading", async () => {
    expect((await ask("/", { host: "evil.example" })).status).toBe(421);
    expect((await ask("/", { host: `localhost:${new URL(preview.address).port}` })).status).toBe(200);
    expect((await ask("/", {}, "POST")).status).toBe(405);
    expect(preview.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  });

  test("writes nothing", async () => {
    await expect(filesBelow(`${copy.root}/reports`)).rejects.toThrow("ENOENT");
  });

  test("refuses a port that is taken or none, in one line", async () => {
    const terminal = terminalInto(() => {});
    const on = (port: string) =>
      previewCommand("2020", { root: copy.root, port, locale: "en" }, terminal, new AbortController().signal);
    await expect(on(new URL(preview.address).port)).rejects.toThrow("is in use");
    await expect(on("http")).rejects.toThrow("not “http”");
  });
});

test("Ctrl-C stops it with exit code 0", async () => {
  const child = spawn(process.execPath, ["dist/cli.js", "preview", "--port", "0", "--root", copy.root]);
  for await (const text of child.stdout.setEncoding("utf8")) if (text.includes("Ctrl-C")) break;
  child.kill("SIGINT");
  expect(await once(child, "close")).toEqual([0, null]);
});
