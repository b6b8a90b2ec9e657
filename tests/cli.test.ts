import { spawn } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Copy, copyEdition, filesBelow } from "./support/edition.ts";

interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function almanac(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["dist/cli.js", ...args], { env: { ...process.env, ...env } });
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (text) => {
      stdout += text;
    });
    child.stderr.on("data", (text) => {
      stderr += text;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
}

let copy: Copy;
beforeAll(async () => {
  copy = await copyEdition();
});
afterAll(() => copy.dispose());

describe("a wrong command names itself, suggests the nearest and exits 2", () => {
  test.each([
    [["repotr"], "report"],
    [["check", "--datset", "shift"], "--dataset"],
    [["check", "2029"], "2020"],
    [["check", "--dataset", "shfit"], "shift"],
    [["report", "--root", "/nowhere"], "--root"],
  ])("%j", async (args, suggestion) => {
    const { code, stdout, stderr } = await almanac(args);
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain(suggestion);
    expect(stderr).not.toMatch(/\n {4}at /);
  });
});

describe("exit codes", () => {
  test("check of clean files exits 0 and prints no progress when piped", async () => {
    const { code, stdout, stderr } = await almanac(["check"]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).not.toContain("\u001b");
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test("check and report of faulty files exit 1 and name the cell", async () => {
    await copy.edit("recycling/targets.csv", "2018,<10,2025", "2018,<10,soon");
    for (const command of ["check", "report"]) {
      const { code, stdout } = await almanac([command, "--root", copy.root]);
      expect(code).toBe(1);
      expect(stdout).toContain("recycling/targets.csv\n  error   not-a-date  E2");
    }
    await copy.edit("recycling/targets.csv", "2018,<10,soon", "2018,<10,2025");
  });

  test("list exits 0 and names every dataset", async () => {
    const { code, stdout } = await almanac(["list"]);
    expect(code).toBe(0);
    for (const id of ["membership", "retrofit", "shift", "recycling"]) expect(stdout).toContain(`\n${id} –`);
  });
});

describe("the same raw files give the same bytes", () => {
  test("as the published report, in any time zone and locale, with and without the machine's typefaces", async () => {
    const fonts = `${copy.root}/fonts.conf`;
    await writeFile(fonts, `<?xml version="1.0"?><fontconfig><dir>${copy.root}/data</dir></fontconfig>`);
    const bare = { HOME: copy.root, FONTCONFIG_FILE: fonts };
    const machines = [
      [{ TZ: "Asia/Ulaanbaatar", LC_ALL: "mn_MN.UTF-8", ...bare }, "ja", []],
      [{ TZ: "America/St_Johns", LC_ALL: "ko_KR.UTF-8" }, "en", ["png", "pdf"]],
      [{ TZ: "Pacific/Kiritimati", LC_ALL: "tr_TR.UTF-8" }, "mn", ["html", "svg", "xlsx", "csv"]],
    ] as const;
    const { outputs } = JSON.parse(await readFile("reports/2020/manifest.json", "utf8"));
    // A page of one language links to no other, and one of some formats to none of the others.
    const pageOf = async (path: string) =>
      (await readFile(path, "utf8"))
        .replace(/<nav class="languages"[\s\S]*?<\/nav>/, "")
        .replace(/^.*<a href="[^"]*" download>.*\n/gm, "")
        // The fonts hold the characters of the page, and with them those of the switch.
        .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "")
        .replace(/@font-face\s*\{[^}]*\}/g, "");
    for (const [env, locale, only] of machines) {
      const folder = `${copy.root}/${locale}`;
      const formats = only.length > 0 ? ["--only", ...only] : [];
      const run = ["report", "--root", copy.root, "--locale", locale, ...formats, "--to", folder];
      expect(await almanac(run, { ...env, LANG: env.LC_ALL })).toMatchObject({
        code: 0,
        stdout: expect.stringContaining(folder),
      });
      const made = await filesBelow(folder);
      const isPage = (name: string) => name.endsWith(".html");
      const others = [...made].filter(([name]) => !isPage(name) && name !== "manifest.json");
      expect(others.length).toBeGreaterThan(20);
      expect(outputs).toMatchObject(Object.fromEntries(others));
      for (const name of [...made.keys()].filter(isPage))
        expect(await pageOf(`${folder}/${name}`), name).toBe(await pageOf(`reports/2020/${name}`));
    }
  }, 180_000);
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
      "png",
      "--to",
      `${copy.root}/part`,
    ]);
    expect([code, stdout]).toEqual([0, expect.stringContaining("part/index.html")]);
    const made = [...(await filesBelow(`${copy.root}/part`)).keys()];
    expect(new Set(made.map((name) => name.split(".").at(-1)))).toEqual(new Set(["html", "png", "json"]));
    const page = await readFile(`${copy.root}/part/index.html`, "utf8");
    const links = [...page.matchAll(/href="([^"#]+)"/g)].map((match) => match[1]);
    expect(links.filter((link) => !made.includes(link ?? ""))).toEqual([]);
    expect(links).toContain("charts/recycling-rate.png");
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
