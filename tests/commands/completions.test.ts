import { execFile, spawnSync } from "node:child_process";
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

const has = (shell: string) => spawnSync("sh", ["-c", `command -v ${shell}`]).status === 0;
const inPath = () => ({ ...process.env, PATH: `${bin}:${process.env.PATH}` });

// Where a shell is not installed, its test is listed as skipped.
test.skipIf(!has("fish"))("fish completes words, names with what they are, and paths", async () => {
  const lines = ["almanac che", "almanac explain members-j", "almanac inspect package.j"];
  const asked = lines.map((line) => `complete -C '${line}'`).join("; ");
  const { stdout } = await run("fish", ["-c", `source ${bin}/fish; ${asked}`], { env: inPath() });
  expect(stdout.trim().split("\n")).toEqual([
    "check\tsay what is wrong in the raw files of an edition",
    "members-joined\tMembers joined",
    "package.json",
  ]);
});

test.skipIf(!has("zsh"))(
  "zsh completes words and names on its own command line",
  async () => {
    const script = `
    zmodload zsh/zpty
    zpty z zsh -f -i
    zpty -w z "autoload -U compinit; compinit -u -D; . ${bin}/zsh; print READY\\!"
    zpty -r z out '*READY!*'
    for pair in che:check 'explain members-j:members-joined' 'inspect package.j:package.json'; do
      zpty -n -w z "almanac \${pair%%:*}"$'\\t'
      zpty -r z out "*\${pair#*:}*"
      print -r -- "\${pair#*:}"
      zpty -n -w z $'\\C-u'
    done
    zpty -d z`;
    const { stdout } = await run("zsh", ["-f", "-c", script], { env: inPath(), timeout: 30_000 });
    expect(stdout.trim().split("\n")).toEqual(["check", "members-joined", "package.json"]);
  },
  40_000,
);
