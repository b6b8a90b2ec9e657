import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Command } from "commander";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { checkCommand } from "../../pipeline/commands/check-command.ts";
import { completionsOf } from "../../pipeline/commands/completions.ts";
import { inspectCommand } from "../../pipeline/commands/inspect-command.ts";
import { knownIn } from "../../pipeline/commands/known-words.ts";
import { listCommand } from "../../pipeline/commands/list-command.ts";
import { findingsDocument } from "../../pipeline/model/findings-document.ts";
import { almanac } from "../support/almanac.ts";
import { type DataRepository, dataRepository } from "../support/data-repository.ts";
import { terminalInto } from "../support/terminal.ts";

let repository: DataRepository;
let root: string;
let printed: string[];
beforeEach(async () => {
  repository = await dataRepository();
  root = repository.root;
  printed = [];
  await repository.write("package.json", '{ "type": "module" }');
});
afterEach(() => repository.dispose());

const terminal = terminalInto((text) => printed.push(text));
const config = (text: string) => repository.write("almanac.config.js", text);

describe("almanac.config.js is not run", () => {
  const ran = () => existsSync(join(root, "ran"));
  beforeEach(async () => {
    await repository.write("data/raw/2020/shift/scheme.csv", "Scheme\n");
    await config(
      'import { writeFileSync } from "node:fs";\nwriteFileSync(new URL("ran", import.meta.url), "");\nexport default { datasets: ["shift"] };\n',
    );
  });

  test("by what completes a word", async () => {
    const program = new Command();
    program.addCommand(new Command("check").option("--dataset <dataset>"));
    const { candidates } = await completionsOf(program, ["check", "--dataset", ""], knownIn(root));
    expect(candidates.map(({ value }) => value)).toContain("shift");
    expect(await knownIn(root)("indicator")).not.toEqual([]);
    expect(ran()).toBe(false);
  });

  test("by inspect and list, which say so", async () => {
    await inspectCommand(join(root, "data/raw/2020/shift/scheme.csv"), { root }, terminal);
    expect(printed.pop()).toContain("almanac.config.js was not run");
    await listCommand({ root }, terminal);
    expect(printed.pop()).toContain("almanac.config.js was not run");
    expect(ran()).toBe(false);
  });

  test("but is by what needs its datasets", async () => {
    await checkCommand("2020", { root, format: "text" }, terminal);
    expect(ran()).toBe(true);
  });
});

test("almanac.config.js that cannot be loaded is told in one line, with the file and the line that Node.js does not say", async () => {
  await repository.write("lib/own.js", "\n\nexport const = 1;\n");
  await config('import "./lib/own.js";\n');
  const { code, stderr } = await almanac(["check", "--root", root]);
  expect([code, stderr]).toEqual([
    2,
    "almanac: almanac.config.js cannot be loaded: lib/own.js:3: SyntaxError: Unexpected token '='\n",
  ]);
});

test("code of a data repository that breaks off is told with its own file and line, and is gone once mended there", async () => {
  const own = (id: string, method: string) => `export const own = {
  id: "${id}",
  words: { en: { title: "Own", about: "Own", indicators: {}, breakdowns: {}, columns: {} } },
  sources: {},
  indicators: {},
  check: () => [],
  compute: () => [],
  keyFigures: () => [],
  charts: () => [],
  narrative: () => [],
  ${method},
};
`;
  const methods = ["check", "compute", "narrative"];
  const imports = methods.map((method) => `import { own as ${method} } from "./lib/${method}.js";\n`);
  await config(`${imports.join("")}export default { datasets: [${methods}] };\n`);
  const deliveries = methods.map((dataset) => ({
    dataset,
    file: "x.csv",
    office: "An office",
    locale: "en",
  }));
  const edition = JSON.parse(await readFile(join(root, "data/raw/2020/edition.json"), "utf8"));
  await repository.write("data/raw/2020/edition.json", JSON.stringify({ ...edition, deliveries }));
  const told = async (how: string) => {
    for (const method of methods)
      await repository.write(`lib/${method}.js`, own(method, `${method}: () => ${how}`));
    const { stdout } = await almanac(["check", "--root", root, "--format", "json"]);
    const { findings } = findingsDocument.parse(JSON.parse(stdout));
    return findings.flatMap(({ code, message }) => (code.endsWith("-failed") ? [`${code} ${message}`] : []));
  };
  expect(await told("undefined.country")).toEqual(
    methods.map((method) => expect.stringMatching(`^code-failed .* lib/${method}\\.js:11: Cannot read`)),
  );
  expect(await told("[]")).toEqual([]);
});
