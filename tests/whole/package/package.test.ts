import { execFile } from "node:child_process";
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type InstalledPackage, installedPackage } from "../../support/installed-package.ts";
import { addOwnMethod } from "../../support/own-method.ts";

let installed: InstalledPackage;
let folder: string;
beforeAll(async () => {
  installed = await installedPackage();
  folder = installed.folder;
});
afterAll(() => installed.dispose());
const almanac = (...args: string[]) => installed.almanac(...args);

test("holds the program with its types and its pages, and no source map, test or bench", () => {
  for (const path of [
    "dist/cli.js",
    "dist/index.js",
    "dist/index.d.ts",
    "docs/checks/duplicate-key.md",
    "LICENSE",
  ])
    expect(installed.packed).toContain(path);
  expect(
    installed.packed.filter((path) =>
      /\.map$|^(tests|bench|pipeline|reports)\/|^data\/(?!datasets\/)/.test(path),
    ),
  ).toEqual([]);
});

describe("in an empty folder", () => {
  test("init, check, report, template, annotate and explain work one after the other", async () => {
    const begun = await almanac("init", ".", "--countries", "KR,Japan,Mongolia", "--network", "A network");
    expect(begun).toMatchObject({ code: 0, out: expect.stringContaining("South Korea, Japan, Mongolia") });
    expect(await almanac("check", "--max-warnings", "0")).toMatchObject({ code: 0 });
    expect(await almanac("report", "--only", "html", "svg", "csv")).toMatchObject({ code: 0 });
    const page = await readFile(join(folder, "reports", year, "index.html"), "utf8");
    expect(page).toContain("Tree planting");
    expect(page.replace(/<[^>]+>/g, "")).toContain(`In ${year}, 4,950 trees`);
    expect(await almanac("template", "tree-planting")).toMatchObject({ code: 0 });
    expect(await almanac("annotate", "--to", "marked")).toMatchObject({ code: 0 });
    expect((await almanac("explain", "trees", "--area", "JP", "--period", year)).out).toContain(
      "illustrative",
    );
    expect((await almanac("list")).out).toContain("tree-planting – Tree planting");
  });

  test("a language without its typeface says which package to add, and one that is installed is written", async () => {
    const { code, out } = await almanac("report", "--locale", "ja", "--only", "svg", "--to", "ja");
    expect([code, out]).toEqual([2, expect.stringContaining("npm install @embedpdf/fonts-jp")]);
    await installed.link("@embedpdf/fonts-jp");
    expect(await almanac("report", "--locale", "ja", "--only", "svg", "--to", "ja")).toMatchObject({
      code: 0,
    });
  });

  test("a folder that holds something is left alone", async () => {
    expect(await almanac("init", ".")).toMatchObject({
      code: 2,
      out: expect.stringContaining("is not empty"),
    });
  });

  test("without any dataset the program says that there is none, and a new one can be proposed", async () => {
    await rm(join(folder, "data/datasets"), { recursive: true });
    await rm(join(folder, "data/raw", year, "tree-planting"), { recursive: true });
    const file = join(folder, "data/raw", year, "edition.json");
    const edition = JSON.parse(await readFile(file, "utf8"));
    await writeFile(file, JSON.stringify({ ...edition, deliveries: [] }));
    expect((await almanac("list")).code).toBe(0);
    expect(await almanac("check")).toMatchObject({ code: 0, out: expect.stringContaining("has no dataset") });
    expect(await almanac("report", "--only", "html", "--to", "empty")).toMatchObject({ code: 0 });
    expect(await readFile(join(folder, "empty/index.html"), "utf8")).not.toContain("Key figures");
    await writeFile(join(folder, "water.csv"), "Country,Year,Water (t)\nJapan,2020,12\nMongolia,2020,3\n");
    expect(await almanac("propose", "water.csv")).toMatchObject({ code: 0 });
    expect((await almanac("list")).out).toContain("water");
  });
});

test("a program from a file beside the folder is kept in it by the commands that init prints, and so comes along to another computer", async () => {
  const { run } = installed;
  const repository = resolve(".");
  expect(await run("npm", ["pack", repository, "--ignore-scripts", "--silent"])).toMatchObject({ code: 0 });
  const address = "file:../almanac-0.1.0.tgz";
  const { out } = await almanac("init", "beside", "--countries", "KR", "--package", address);
  const [, pack = "", kept = ""] = /^ {2}(npm pack .*)\n {2}npm install \.\/(.*)$/m.exec(out) ?? [];
  expect(await run("sh", ["-c", `cd beside && ${pack} --silent`])).toMatchObject({ code: 0 });
  expect(await readdir(join(folder, "beside"))).toContain(kept);
  // What npm install writes, which would ask a registry for the rest.
  await run("npm", ["pkg", "set", `dependencies.almanac=file:${kept}`, "--prefix", "beside"]);
  await mkdir(join(folder, "again"));
  await cp(join(folder, "beside/package.json"), join(folder, "again/package.json"));
  expect((await almanac("init", "again", "--countries", "KR")).out).not.toContain("npm pack");
});

const year = String(new Date().getUTCFullYear());

describe("a method.js, from outside", () => {
  test("is written with what the package exports, type-checks, and computes", async () => {
    const { folder: root } = installed;
    const write = async (path: string, content: string | Uint8Array) => {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), content);
    };
    await rm(join(root, "data/datasets"), { recursive: true, force: true });
    await addOwnMethod({ write }, year);
    await write("tsconfig.json", JSON.stringify(tsconfig));
    await promisify(execFile)(resolve("node_modules/.bin/tsc"), ["-p", folder]);
    const path = `data/raw/${year}/edition.json`;
    const edition = JSON.parse(await readFile(join(root, path), "utf8"));
    const deliveries = [{ dataset: "water", file: "use.csv", office: "An office", locale: "en" }];
    await write(path, JSON.stringify({ ...edition, deliveries }));
    await write(`data/raw/${year}/water/use.csv`, "City,Year,Water\nJapan,2019,12\nJapan,2020,12\n");
    expect(await almanac("check")).toMatchObject({
      code: 0,
      out: expect.stringContaining("Japan sent the same amount 2 times."),
    });
    expect((await almanac("explain", "half", "--area", "JP", "--period", "2020")).out).toContain(
      "use.csv › C3",
    );
  });
});

const tsconfig = {
  compilerOptions: {
    ...{ module: "nodenext", target: "es2023", strict: true, skipLibCheck: false, types: [] },
    ...{ allowJs: true, checkJs: true, noEmit: true },
  },
  files: ["data/datasets/water/method.js"],
};
