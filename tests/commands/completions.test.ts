import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { completionScripts } from "../../pipeline/commands/completion-scripts.ts";

const run = promisify(execFile);
let bin: string;
beforeAll(async () => {
  bin = await mkdtemp(join(tmpdir(), "almanac-bin-"));
  const started = `exec "${process.execPath}" "${resolve("dist/cli.js")}" "$@"`;
  await writeFile(join(bin, "almanac"), `#!/bin/sh\n${started}\n`, { mode: 0o755 });
  for (const [shell, script] of Object.entries(completionScripts)) await writeFile(join(bin, shell), script);
});
afterAll(() => rm(bin, { recursive: true }));

/** What bash offers after the words, the last of them half typed. */
async function offered(...words: string[]): Promise<string[]> {
  const script = `. ${bin}/bash; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); compopt() { :; }; _almanac; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const env = { ...process.env, PATH: `${bin}:${process.env.PATH}` };
  const { stdout } = await run("bash", ["-c", script, "bash", "almanac", ...words], { env });
  return stdout.split("\n").filter((line) => line !== "");
}

test.each([
  [["che"], ["check"]],
  [["check", "--form"], ["--format"]],
  [["check", "--format", "s"], ["sarif"]],
  [
    ["check", "20"],
    ["2020", "2021"],
  ],
  [["check", "--dataset", "shift", "rec"], ["recycling"]],
  [["schema", "retr"], ["retrofit"]],
  [["explain", "members-j"], ["members-joined"]],
  [
    ["explain", "members", "--edition", ""],
    ["2020", "2021"],
  ],
  [["help", "duplicate-k"], ["duplicate-key"]],
  [
    ["completion", ""],
    ["bash", "zsh", "fish"],
  ],
  [["report", "--to", "pipelin"], ["pipeline"]],
  [["inspect", "package.j"], ["package.json"]],
  [["nonsense", ""], []],
])("bash completes %j", async (words, expected) => {
  expect(await offered(...words)).toEqual(expected);
});

test("nothing that is for shells alone is offered or listed", async () => {
  expect(await offered("comp")).toEqual(["compare", "completion"]);
});

test.each(["zsh", "fish"])("%s can read its script, where it is installed", async (shell) => {
  const there = await run("sh", ["-c", `command -v ${shell}`]).catch(() => null);
  if (there) await run(shell, ["-n", join(bin, shell)]);
  expect(completionScripts).toHaveProperty(shell);
});
