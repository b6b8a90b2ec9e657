import { mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { annotateCommand } from "../../pipeline/commands/annotate-command.ts";
import { checkCommand } from "../../pipeline/commands/check-command.ts";
import { initCommand } from "../../pipeline/commands/init-command.ts";
import { newCommand } from "../../pipeline/commands/new-command.ts";
import { proofCommand } from "../../pipeline/commands/proof-command.ts";
import { reportCommand } from "../../pipeline/commands/report-command.ts";
import { schemaCommand } from "../../pipeline/commands/schema-command.ts";
import { templateCommand } from "../../pipeline/commands/template-command.ts";
import { allBut, type Copy, copyEdition, filesBelow } from "../support/edition.ts";
import { terminalInto } from "../support/terminal.ts";

let copy: Copy;
let root: string;
beforeEach(async () => {
  copy = await copyEdition("2020", allBut("shift"));
  root = copy.root;
  await mkdir(join(root, "reports/2020"), { recursive: true });
  await writeFile(join(root, "reports/2020/observations.csv"), "");
  await symlink(join(root, "data/raw/2020/shift"), join(root, "link"));
});
afterEach(() => copy.dispose());

const terminal = terminalInto(() => {});
const check = (output: string) => checkCommand("2020", { root, output, format: "json" }, terminal);
const init = (place: string) =>
  initCommand(place, { languages: "en", year: "2021", ci: "none", package: "1.0.0" }, terminal);
/** Every command that writes where it is told to. */
const commands: { readonly [name: string]: (place: string) => Promise<number> } = {
  "check --output": check,
  "schema --output": (output) => schemaCommand("shift", { root, output, format: "json-schema" }, terminal),
  "template --output": (output) =>
    templateCommand("shift", { root, source: "scheme", locale: "en", output }, terminal),
  "annotate --to": (to) => annotateCommand("2020", { root, to }, terminal),
  "proof --output": (output) => proofCommand(["x.txt"], { root, output, format: "json" }, terminal),
  "proof --to": (to) => proofCommand(["x.txt"], { root, to, format: "text" }, terminal),
  "report --to": (to) => reportCommand("2020", { root, to }, terminal),
  "new --packs": (packs) => newCommand("2021", { root, packs }, terminal),
  init,
};

describe("`..` after a link is followed as the system follows it, and what is received stays to the byte, by", () => {
  test.each(Object.entries(commands))("%s", async (name, run) => {
    const before = await filesBelow(join(root, "data"));
    // By its text it lies beside the link.
    const place = `${root}/link/../${name.startsWith("template") ? "edition.xlsx" : "edition.json"}`;
    await expect(run(place)).rejects.toThrow("belongs to the program");
    expect(await filesBelow(join(root, "data"))).toEqual(before);
  });
});

test("a link in a place of the program's own is not replaced, wherever it leads", async () => {
  await symlink(join(root, "elsewhere.json"), join(root, "data/raw/2020/findings.json"));
  await expect(check(`${root}/data/raw/2020/findings.json`)).rejects.toThrow("belongs to the program");
});

test("a place that is reached so, and is the user's own, is written where the system finds it", async () => {
  await mkdir(join(root, "mine/below"), { recursive: true });
  await symlink(join(root, "mine/below"), join(root, "other"));
  await check(`${root}/other/../findings.json`);
  expect(await readFile(join(root, "mine/findings.json"), "utf8")).toContain("almanac-findings");
  expect(await init(`${root}/other/../begun`)).toBe(0);
  expect((await filesBelow(join(root, "mine/begun"))).has("package.json")).toBe(true);
});
