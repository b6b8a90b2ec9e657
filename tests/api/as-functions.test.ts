import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { check } from "../../pipeline/api/check.ts";
import { explain } from "../../pipeline/api/explain.ts";
import { report } from "../../pipeline/api/report.ts";
import { initCommand } from "../../pipeline/commands/init-command.ts";
import { findingsDocument } from "../../pipeline/model/findings-document.ts";
import { terminalInto } from "../support/terminal.ts";

let folder: string;
let root: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "almanac-"));
  root = join(folder, "network");
  const terminal = terminalInto(() => {});
  await initCommand(root, { countries: "KR,JP", languages: "en", year: "2026", ci: "github" }, terminal);
});
afterAll(() => rm(folder, { recursive: true }));

test("the documented example tells what is wrong, publishes, and explains a figure", async () => {
  const page = await readFile("docs/as-functions.md", "utf8");
  const [, code = ""] = /```js\n([\s\S]*?)```/.exec(page) ?? [];
  const body = code.replace(/^import .*$/m, "").replaceAll('"."', "root");
  const said: unknown[][] = [];
  const own = { log: (...told: unknown[]) => said.push(told) };
  const run = new Function(
    "check",
    "explain",
    "report",
    "root",
    "console",
    `return (async () => {${body}})()`,
  );
  await run(check, explain, report, root, own);
  expect(said).toHaveLength(2);
  expect(said[0]).toEqual(["drafted", expect.stringMatching(/^reports\/2026\/index\.html$/)]);
  expect(said[1]).toEqual([expect.stringMatching(/trees?/), expect.any(Number)]);
});

test("what is wrong comes as the document of its schema, in the language asked for, and keeps a report back", async () => {
  const places = join(root, "data/reference/areas.csv");
  const good = await readFile(places, "utf8");
  await writeFile(places, good.replace("Japan", "Atlantis").replace("JP,", "ATL,"));
  try {
    const [english, korean] = await Promise.all([
      check(root),
      check(root, { edition: "2026", locale: "ko" }),
    ]);
    expect(findingsDocument.parse(english).verdict.exitCode).toBe(0);
    expect(korean.findings.map(({ code }) => code)).toEqual(english.findings.map(({ code }) => code));
    for (const [at, { message }] of korean.findings.entries()) {
      expect(message).toMatch(/\p{Script=Hangul}/u);
      expect(message).not.toBe(english.findings[at]?.message);
    }
  } finally {
    await writeFile(places, good);
  }
  await expect(check(root, { edition: "1999" })).rejects.toThrow(/unknown edition/);
  await expect(explain(root, "nothing")).rejects.toThrow(/unknown indicator/);
});
