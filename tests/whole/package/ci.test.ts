import { existsSync } from "node:fs";
import { chmod, copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import exceljs from "exceljs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { type InstalledPackage, installedPackage } from "../../support/installed-package.ts";
import { addOwnMethod, halves } from "../../support/own-method.ts";

let installed: InstalledPackage;
/** The file of the example, and the same with a place that nobody knows. */
let delivered: string;
let good: Uint8Array;
let faulty: Uint8Array;
beforeAll(async () => {
  installed = await installedPackage();
  await installed.almanac("init", ".", "--countries", "KR,JP", "--quiet");
  const [year = ""] = await readdir(join(installed.folder, "data/raw"));
  delivered = join(installed.folder, "data/raw", year, "tree-planting/tree-planting.xlsx");
  good = await readFile(delivered);
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(delivered);
  book.eachSheet((sheet) =>
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.value === "Japan") cell.value = "Atlantis";
      }),
    ),
  );
  faulty = new Uint8Array(await book.xlsx.writeBuffer());
});
afterAll(() => installed.dispose());

interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: { readonly [name: string]: string };
  readonly with?: { readonly [name: string]: string };
}

/** What a run is about: where a pull request comes from, empty where that repository is gone or there is none. */
interface Event {
  readonly name: string;
  readonly from: string;
}

const home = "network/data";
const push: Event = { name: "push", from: "" };

/** Runs the steps of action.yml that are commands, as a runner would, and says with what the last one ended. */
async function action(inputs: { readonly [name: string]: string } = {}, event: Event = push) {
  const root = join(installed.folder, "node_modules/almanac");
  const { inputs: known, runs } = parse(await readFile(join(root, "action.yml"), "utf8"));
  const outputs = join(await mkdtemp(join(installed.folder, ".run-")), "outputs");
  const filled = async (text: string) => {
    const said = await readFile(outputs, "utf8").catch(() => "");
    return text
      .replace(/\$\{\{ inputs\.([a-z-]+) \}\}/g, (_, name) => inputs[name] ?? known[name].default)
      .replace(/\$\{\{ github\.event_name \}\}/, event.name)
      .replace(/\$\{\{ github\.event\.pull_request\.head\.repo\.full_name \}\}/, event.from)
      .replace(
        /\$\{\{ steps\.check\.outputs\.([a-z-]+) \}\}/g,
        (_, name) => new RegExp(`${name}=(.*)`).exec(said)?.[1] ?? "",
      );
  };
  let last = { code: 0, out: "" };
  let out = "";
  for (const { run, env = {} } of runs.steps as readonly Step[]) {
    if (run === undefined) continue;
    const told = await Promise.all(
      Object.entries(env).map(async ([name, value]) => [name, await filled(value)] as const),
    );
    const runner = { GITHUB_ACTION_PATH: root, GITHUB_OUTPUT: outputs, GITHUB_REPOSITORY: home };
    last = await installed.run("bash", ["-eo", "pipefail", "-c", run], {
      ...runner,
      ...Object.fromEntries(told),
    });
    out += last.out;
  }
  return { ...last, out, steps: runs.steps as readonly Step[] };
}

const left = (folder: string) => readdir(join(installed.folder, folder)).then((names) => names.sort());

describe("action.yml", () => {
  test("passes a clean repository, and leaves what was found", async () => {
    expect(await action({ "max-warnings": "0" })).toMatchObject({ code: 0 });
    expect(await left("almanac-findings")).toEqual([
      "almanac.sarif",
      "junit.xml",
      "quality.html",
      "summary.md",
    ]);
  });

  test("keeps a faulty one back with annotations, SARIF, the page and a marked copy", async () => {
    await writeFile(delivered, faulty);
    const { code, out, steps } = await action({ folder: "found" });
    await writeFile(delivered, good);
    expect(code).toBe(1);
    expect(out).toMatch(/^::error file=data\/raw\/\d+\/tree-planting\/tree-planting\.xlsx/m);
    expect(await left("found")).toEqual([
      "almanac.sarif",
      "junit.xml",
      "marked",
      "quality.html",
      "summary.md",
    ]);
    expect(JSON.parse(await readFile(join(installed.folder, "found/almanac.sarif"), "utf8")).version).toBe(
      "2.1.0",
    );
    expect(await readFile(join(installed.folder, "found/quality.html"), "utf8")).toContain(
      " is not a known place.",
    );
    const kept = steps.find(({ uses }) => uses?.startsWith("actions/upload-artifact"));
    expect(kept?.with?.path).toContain("inputs.folder");
  });

  test.each<readonly [about: string, inputs: { readonly code?: string }, event: Event, isRun: boolean]>([
    ["on a push", {}, push, true],
    ["on a pull request from here", {}, { name: "pull_request", from: home }, true],
    ["on one from a fork", {}, { name: "pull_request", from: "stranger/data" }, false],
    ["on one whose fork is gone", {}, { name: "pull_request_target", from: "" }, false],
    [
      "on one from a fork where that is allowed",
      { code: "run" },
      { name: "pull_request", from: "x/y" },
      true,
    ],
    ["wherever it is refused", { code: "refuse" }, push, false],
  ])("runs the code of a dataset or refuses it: %s", async (_, inputs, event, isRun) => {
    const write = async (path: string, content: string | Uint8Array) => {
      await mkdir(dirname(join(installed.folder, path)), { recursive: true });
      await writeFile(join(installed.folder, path), content);
    };
    await addOwnMethod({ write });
    await write(
      "data/datasets/water/method.js",
      `import { writeFileSync } from "node:fs";\nwriteFileSync("ran", "");\n${halves}`,
    );
    await rm(join(installed.folder, "data/raw/2020"), { recursive: true });
    const { code, out } = await action({ ...inputs, folder: "own" }, event);
    expect([code, out.includes("code-refused")]).toEqual([isRun ? 0 : 1, !isRun]);
    expect(existsSync(join(installed.folder, "ran"))).toBe(isRun);
    await rm(join(installed.folder, "ran"), { force: true });
    await rm(join(installed.folder, "data/datasets/water"), { recursive: true });
  });

  test("says in one line what could not run", async () => {
    expect(await action({ edition: "1999", folder: "none" })).toMatchObject({
      code: 2,
      out: expect.stringContaining("unknown edition"),
    });
  });
});

test("the workflow that init writes uses the action of the package, and every command of it works", async () => {
  const workflow = parse(await readFile(join(installed.folder, ".github/workflows/almanac.yml"), "utf8"));
  const steps: readonly Step[] = [...workflow.jobs.check.steps, ...workflow.jobs.publish.steps];
  const local = steps.flatMap(({ uses }) => (uses?.startsWith("./") ? [uses] : []));
  expect(local).toEqual(["./node_modules/almanac"]);
  const commands = steps.flatMap(({ run }) => run ?? []).filter((run) => !run.startsWith("npm install"));
  expect(commands).toEqual(["npx almanac report"]);
  expect(await installed.run("bash", ["-c", commands.join("\n")])).toMatchObject({ code: 0 });
});

test("the job of GitLab runs, on a repository that init made for it", async () => {
  expect(await installed.almanac("init", "lab", "--ci", "gitlab", "--quiet")).toMatchObject({ code: 0 });
  const jobs = parse(await readFile(join(installed.folder, "lab/.gitlab-ci.yml"), "utf8"));
  const script: readonly string[] = [...jobs.almanac.script, ...jobs.pages.script];
  const offline = script.filter((line) => !line.startsWith("npm install"));
  // npm would put the package here.
  const linked = "ln -s ../node_modules node_modules";
  const ran = await installed.run("bash", ["-ec", ["cd lab", linked, ...offline].join("\n")]);
  expect(ran).toMatchObject({ code: 0 });
  expect(await left("lab/public")).toEqual([expect.stringMatching(/^\d{4}$/)]);
  expect(await left("lab/almanac-findings")).toEqual([
    "almanac.sarif",
    "junit.xml",
    "quality.html",
    "summary.md",
  ]);
  await rm(join(installed.folder, "lab"), { recursive: true });
});

test("the hook keeps a commit back that breaks the data, and lets any other pass", async () => {
  const git = (...args: string[]) =>
    installed.run("git", ["-c", "user.name=A", "-c", "user.email=a@example.org", ...args]);
  await git("init", "-q");
  await mkdir(join(installed.folder, ".git/hooks"), { recursive: true });
  const hook = join(installed.folder, ".git/hooks/pre-commit");
  await copyFile(join(installed.folder, "node_modules/almanac/ci/pre-commit"), hook);
  await chmod(hook, 0o755);
  await git("add", "data", "README.md");
  expect(await git("commit", "-qm", "Begin")).toMatchObject({ code: 0 });
  await writeFile(delivered, faulty);
  await git("add", "data");
  expect(await git("commit", "-qm", "Break")).toMatchObject({
    code: 1,
    out: expect.stringContaining("unknown-area"),
  });
  await git("reset", "-q");
  await writeFile(join(installed.folder, "README.md"), "Ours\n");
  await git("add", "README.md");
  expect(await git("commit", "-qm", "Tell")).toMatchObject({ code: 0 });
  await writeFile(delivered, good);
});
