import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { almanac } from "../support/almanac.ts";

const exec = promisify(execFile);
let copy = "";
/** A command in the copy; what it printed, also where it failed. No page is written that a change left out. */
const run = (command: string, ...args: readonly string[]): Promise<string> =>
  exec(command, [...args], { cwd: copy, env: { ...process.env, CI: "1" }, maxBuffer: 1e8 }).then(
    ({ stdout }) => stdout,
    ({ stdout, stderr }) => Promise.reject(new Error(`${command} ${args.join(" ")}\n${stdout}\n${stderr}`)),
  );
const vitest = (...args: readonly string[]) => run(join("node_modules", ".bin", "vitest"), "run", ...args);
const problemPages = () =>
  vitest(
    "tests/docs/checks.test.ts",
    "tests/docs/definition-words.test.ts",
    "tests/words/kinds-sheet.test.ts",
    "tests/words/problems-sheet.test.ts",
  );

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), "almanac-changes-"));
  const { stdout } = await exec("git", ["ls-files", "-z"], { maxBuffer: 1e8 });
  for (const path of stdout.split("\0").filter(Boolean)) {
    await mkdir(dirname(join(copy, path)), { recursive: true });
    await cp(path, join(copy, path));
  }
  await symlink(resolve("node_modules"), join(copy, "node_modules"));
});
afterAll(() => rm(copy, { recursive: true, force: true }));

interface Touched {
  readonly code: number;
  readonly sheets: number;
  readonly tests: number;
}

interface Change {
  readonly name: string;
  /** The most files that it may touch, generated pages aside. */
  readonly most: Partial<Touched> & { readonly all: number };
  /** What it brings or concerns, beside the types of all. */
  readonly holds: () => Promise<unknown>;
}

const changes: readonly Change[] = [
  {
    name: "check",
    most: { all: 6 },
    holds: async () => {
      await vitest("tests/checks/catalogue.test.ts", "-t", "value-twice|kinds of problems");
      await problemPages();
    },
  },
  {
    name: "indicator",
    most: { code: 0, tests: 0, all: 2 },
    holds: async () => {
      const explained = await almanac(["explain", "share-with-funder", "--edition", "2020", "--root", copy]);
      expect(explained).toMatchObject({ code: 0, stdout: expect.stringContaining("24.2%") });
      await vitest("tests/docs/methods.test.ts");
    },
  },
  {
    name: "chart-form",
    most: { code: 2, tests: 1, all: 4 },
    holds: async () => {
      await vitest("tests/stages/render/charts/render-chart.test.ts", "-t", "listed|list |one point");
      await vitest("tests/docs/definition-words.test.ts", "tests/words/names.test.ts");
    },
  },
  {
    name: "method",
    most: { code: 3, all: 8 },
    holds: async () => {
      await vitest("tests/checks/catalogue.test.ts", "-t", "no-peers|kinds of problems");
      await vitest("tests/datasets/declared/peer-median.test.ts", "tests/architecture.test.ts");
      await problemPages();
    },
  },
];

const contentOf = (root: string, path: string) =>
  readFile(join(root, path), "utf8").catch((cause: NodeJS.ErrnoException) => cause.code);

describe("a change as the guide tells it", () => {
  test.each(changes)(
    "$name applies to the program, compiles, and keeps its tests",
    async ({ name, holds }) => {
      const patch = resolve(`tests/house/changes/${name}.patch`);
      const text = await readFile(patch, "utf8");
      const paths = [...text.matchAll(/^\+\+\+ b\/(.+)$/gm)].map(([, path = ""]) => path);
      await run("git", "apply", patch);
      try {
        for (const path of paths) expect(await contentOf(copy, path)).not.toEqual(await contentOf(".", path));
        await run(join("node_modules", ".bin", "tsc"), "--noEmit");
        await holds();
      } finally {
        await run("git", "apply", "-R", patch);
      }
      for (const path of paths) expect(await contentOf(copy, path)).toEqual(await contentOf(".", path));
    },
  );

  test("touches few files", async () => {
    const measured = await run(process.execPath, "bench/house.mjs");
    for (const { name, most } of changes) {
      const row = new RegExp(`^\\| ${name.replace("-", " ")} \\| (\\d+) \\| (\\d+) \\| (\\d+) \\|`, "m").exec(
        measured,
      );
      const [code = Number.NaN, sheets = Number.NaN, tests = Number.NaN] = row?.slice(1).map(Number) ?? [];
      const touched = { code, sheets, tests, all: code + sheets + tests };
      for (const [kind, limit] of Object.entries(most))
        expect(touched[kind as keyof typeof touched], `${kind} of ${name}`).toBeLessThanOrEqual(limit);
    }
  });
});
