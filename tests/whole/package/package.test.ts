import { execFile } from "node:child_process";
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type InstalledPackage, installedPackage } from "../../support/installed-package.ts";

// Each step starts the program anew.
vi.setConfig({ testTimeout: 90_000 });
let installed: InstalledPackage;
let folder: string;
beforeAll(async () => {
  installed = await installedPackage();
  folder = installed.folder;
}, 60_000);
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
    installed.packed.filter((path) => /\.map$|^(tests|bench|pipeline|reports|data)\//.test(path)),
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

describe("a dataset in TypeScript, from outside", () => {
  test("is written with what the package exports, type-checks, and reports", async () => {
    await writeFile(join(folder, "tsconfig.json"), JSON.stringify(tsconfig));
    await writeFile(join(folder, "water.ts"), source);
    await promisify(execFile)(resolve("node_modules/.bin/tsc"), ["-p", folder]);
    await writeFile(
      join(folder, "almanac.config.js"),
      'import { water } from "./water.js";\nexport default { datasets: [water] };\n',
    );
    await rm(join(folder, "data/datasets"), { recursive: true, force: true });
    const raw = join(folder, "data/raw", year);
    await mkdir(join(raw, "water-use"), { recursive: true });
    await writeFile(
      join(raw, "water-use/water.csv"),
      "Country,Year,Water (t)\nJapan,2020,12\nMongolia,2020,3\n",
    );
    const edition = JSON.parse(await readFile(join(raw, "edition.json"), "utf8"));
    const deliveries = [{ dataset: "water-use", file: "water.csv", office: "An office", locale: "en" }];
    await writeFile(join(raw, "edition.json"), JSON.stringify({ ...edition, deliveries }));
    expect(await almanac("check")).toMatchObject({ code: 0 });
    expect((await almanac("list")).out).toContain("almanac.config.js was not run");
    expect((await almanac("explain", "water", "--area", "JP")).out).toContain("water.csv › C2");
  });
});

const tsconfig = {
  compilerOptions: { module: "nodenext", target: "es2023", strict: true, skipLibCheck: false, types: [] },
  files: ["water.ts"],
};

const source = `import { area, defineContract, defineDataset, inOrder, observe, period, quantity, statusOf } from "almanac";

const use = defineContract({
  file: "water.csv",
  columns: {
    place: area({ en: ["Country"] }),
    year: period({ en: ["Year"] }),
    water: quantity({ en: ["Water"] }, { units: ["t"] }),
  },
  key: ["place", "year"],
});

export const water = defineDataset({
  id: "water-use",
  sources: { use },
  indicators: { water: { unit: "t", better: "lower" } },
  words: {
    en: {
      title: "Water",
      about: "Water used by each country.",
      indicators: { water: { title: "Water use", definition: "Water used", method: "As reported" } },
      breakdowns: {},
      columns: { use: { place: "The country", year: "The year", water: "Water used" } },
    },
  },
  *check() {},
  *compute({ use }) {
    for (const row of use) yield observe("water", { area: row.place, period: row.year }, row.water);
  },
  keyFigures: () => [],
  charts: () => [],
  narrative: () => [],
});
export const known: readonly unknown[] = [inOrder, statusOf];
`;
