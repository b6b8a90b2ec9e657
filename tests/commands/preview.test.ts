import { rm, writeFile } from "node:fs/promises";
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

const index = async () => (await preview.ask("/")).text;
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
  test("shows a changed cell after a save", async () => {
    expect(await shows("less than 13")).toBe(false);
    await copy.edit("recycling/targets.csv", "2018,<10,2025", "2018,<13,2025");
    await expect.poll(() => shows("less than 13"), { interval: 20, timeout: 60_000 }).toBe(true);
  });

  test("keeps the last good page under a bad cell's finding, and takes it away when it is mended", async () => {
    await copy.edit("recycling/targets.csv", "2018,<13,2025", "2018,<13,soon");
    // A file that is seen half saved is refused, too, until the rest of it is there.
    await expect.poll(() => shows("“soon”"), { timeout: 60_000 }).toBe(true);
    const page = await index();
    expect(page).toContain("less than 13");
    expect(page.split("<aside")[1]).toMatch(
      /^ class="preview refused"[\s\S]*<details open>[\s\S]*targets\.csv[\s\S]*E2[\s\S]*“soon”/,
    );
    expect((await preview.ask("/quality.html")).text).toContain("“soon”");
    await copy.edit("recycling/targets.csv", "2018,<13,soon", "2018,<13,2025");
    await expect.poll(() => shows("preview refused"), { timeout: 60_000 }).toBe(false);
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
    expect((await preview.ask(path)).status).toBe(404);
  });

  test("answers to its own name on this computer only, and only to reading", async () => {
    expect((await preview.ask("/", { host: "evil.example" })).status).toBe(421);
    expect((await preview.ask("/", { host: `localhost:${new URL(preview.address).port}` })).status).toBe(200);
    expect((await preview.ask("/", {}, "POST")).status).toBe(405);
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
