import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { almanac } from "../support/almanac.ts";
import { allBut, type Copy, copyEdition, filesBelow } from "../support/edition.ts";

let copy: Copy;
beforeAll(async () => {
  copy = await copyEdition("2020", allBut("recycling", "shift"));
});
afterAll(() => copy.dispose());

describe("a wrong command names itself, suggests the nearest and exits 2", () => {
  test.each([
    [["check", "--datset", "shift"], "--dataset"],
    [["check", "2029"], "2020"],
    [["check", "--dataset", "shfit"], "shift"],
    [["report", "--root", "/nowhere"], "--root"],
  ])("%j", async (args, suggestion) => {
    const root = args.includes("--root") ? [] : ["--root", copy.root];
    const { code, stdout, stderr } = await almanac([...args, ...root]);
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain(suggestion);
    expect(stderr).not.toMatch(/\n {4}at /);
  });
});

describe("exit codes", () => {
  test("check of clean files exits 0 and prints no progress when piped", async () => {
    const { code, stdout, stderr } = await almanac(["check", "--root", copy.root]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).not.toContain("\u001b");
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test("list exits 0 and names every dataset", async () => {
    const { code, stdout } = await almanac(["list", "--root", copy.root]);
    expect(code).toBe(0);
    for (const id of ["shift", "recycling"]) expect(stdout).toContain(`\n${id} –`);
  });
});

describe("report --only and --locale", () => {
  test("writes the formats named and the manifest, and links to no other", async () => {
    const { code, stdout } = await almanac([
      "report",
      "--root",
      copy.root,
      "--locale",
      "en",
      "--only",
      "html",
      "svg",
      "--to",
      `${copy.root}/part`,
    ]);
    expect([code, stdout]).toEqual([0, expect.stringContaining("part/index.html")]);
    const made = [...(await filesBelow(`${copy.root}/part`)).keys()];
    expect(new Set(made.map((name) => name.split(".").at(-1)))).toEqual(
      new Set(["html", "svg", "json", "css"]),
    );
    const page = await readFile(`${copy.root}/part/index.html`, "utf8");
    const links = [...page.matchAll(/href="([^"#]+)"/g)].map((match) => match[1]);
    const isIcon = (link = "") => link.startsWith("data:");
    expect(links.filter((link) => !isIcon(link) && !made.includes(link ?? ""))).toEqual([]);
    expect(links).toContain("charts/recycling-rate.svg");
  });

  test("in one language names its page, and an unknown language the known ones", async () => {
    const korean = await almanac(["report", "--root", copy.root, "--locale", "ko", "--only", "html"]);
    expect([korean.code, korean.stdout]).toEqual([0, expect.stringContaining("reports/2020/index.ko.html")]);
    const unknown = await almanac(["report", "--locale", "kr"]);
    expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining("zh-Hans")]);
  });

  test("of an unknown format names the known ones and exits 2", async () => {
    const { code, stderr } = await almanac(["report", "--only", "docx"]);
    expect(code).toBe(2);
    expect(stderr).toContain("html, svg, png, pdf, xlsx, csv");
  });
});
