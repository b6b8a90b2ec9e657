import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { allBut, type Copy, copyEdition } from "../support/edition.ts";
import { type Preview, startPreview } from "../support/preview.ts";

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

const drawn = "recycling-rate.svg";
const index = async () => (await preview.ask("/")).text;
const shows = async (text: string) => (await index()).includes(text);

describe("a preview", () => {
  test("serves the report as it is published, with its own script and overlay allowed by hash alone", async () => {
    const { status, text, policy } = await preview.ask("/index.html");
    expect(status).toBe(200);
    const other = await copyEdition("2020", allBut("activities", "recycling", "shift"));
    await other.report({ only: ["html", "svg"], locales: ["en"] });
    const report = (name: string) => readFile(`${other.root}/reports/2020/${name}`, "utf8");
    const [published, chart] = [await report("index.html"), await report(`charts/${drawn}`)];
    await other.dispose();
    const chapters = (page: string) =>
      page.replace(/^.*<a href="[^"]*" download(?:="[^"]*")?>.*\n/gm, "").match(/<main[\s\S]*<\/main>/)?.[0];
    expect(chapters(published)).toContain('id="recycling"');
    expect(chapters(text)).toBe(chapters(published));
    expect(policy).toMatch(
      /^default-src 'none'; script-src( 'sha256-[^;]+'){2}; style-src( 'sha256-[^;]+'){2};/,
    );
    expect(policy).toContain("connect-src 'self'");
    expect(published).not.toContain("EventSource");
    expect((await preview.ask("/quality.html")).text).toContain("EventSource");
    expect((await preview.ask(`/charts/${drawn}`)).text).toBe(chart);
  });

  test("shows how a chart cites its source once edition.json says it otherwise", async () => {
    const [was, is] = ["Municipal waste, generation and treatment", "Municipal waste tables"];
    await copy.edit("edition.json", was, is);
    await expect.poll(() => shows(is), { interval: 20, timeout: 60_000 }).toBe(true);
    await copy.edit("edition.json", is, was);
    await expect.poll(() => shows(is), { interval: 20, timeout: 60_000 }).toBe(false);
  });

  test("shows a changed definition of a dataset, and what is wrong in one", async () => {
    const path = `${copy.root}/data/datasets/activities/indicators.csv`;
    const before = await readFile(path, "utf8");
    await writeFile(path, before.replace("events,,Events listed,", "events,,Things done together,"));
    await expect.poll(() => shows("Things done together"), { timeout: 60_000 }).toBe(true);
    await writeFile(path, before.replace(/,count,/, ",cuont,"));
    await expect.poll(() => shows("“cuont”"), { timeout: 60_000 }).toBe(true);
    await writeFile(path, before);
    await expect.poll(() => shows("preview refused"), { timeout: 60_000 }).toBe(false);
  });

  test("notices a file that is removed", async () => {
    const bytes = await readFile(copy.path("shift/kaili.xlsx"));
    await copy.remove("shift/kaili.xlsx");
    await expect.poll(() => shows("The file is missing"), { timeout: 60_000 }).toBe(true);
    await writeFile(copy.path("shift/kaili.xlsx"), bytes);
    await expect.poll(() => shows("preview refused"), { timeout: 60_000 }).toBe(false);
  });

  test("after all this gives what a first run gives", async () => {
    const last = await index();
    const other = await startPreview(copy.root);
    const first = await (await fetch(other.address)).text();
    expect(await other.stop()).toBe(0);
    const main = (page: string) => page.match(/<main[\s\S]*<\/aside>/)?.[0];
    expect(main(last)).toBe(main(first));
  });
});

test("Ctrl-C stops it with exit code 0", async () => {
  const child = spawn(process.execPath, ["dist/cli.js", "preview", "--port", "0", "--root", copy.root]);
  for await (const text of child.stdout.setEncoding("utf8")) if (text.includes("Ctrl-C")) break;
  child.kill("SIGINT");
  expect(await once(child, "close")).toEqual([0, null]);
});
