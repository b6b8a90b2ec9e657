import { execFile, spawnSync } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Shells, shells } from "../support/shells.ts";

const run = promisify(execFile);
let shell: Shells;
beforeAll(async () => {
  shell = await shells();
});
afterAll(() => shell.dispose());

test.each([
  [["che"], ["check"]],
  [["check", "--form"], ["--format"]],
  [["check", "--format", "s"], ["sarif"]],
  [
    ["check", "20"],
    ["2020", "2021"],
  ],
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
  [["nonsense", ""], []],
])("bash completes %j", async (words, expected) => {
  expect(await shell.offered(...words)).toEqual(expected);
});

test("nothing that is for shells alone is offered or listed", async () => {
  expect(await shell.offered("comp")).toEqual(["compare", "completion"]);
});

const has = (shell: string) => spawnSync("sh", ["-c", `command -v ${shell}`]).status === 0;

// Where a shell is not installed, its test is listed as skipped.
test.skipIf(!has("fish"))("fish completes words, names with what they are, and paths", async () => {
  const lines = ["almanac che", "almanac explain members-j", "almanac inspect package.j"];
  const asked = lines.map((line) => `complete -C '${line}'`).join("; ");
  const { stdout } = await run("fish", ["-c", `source ${shell.bin}/fish; ${asked}`], { env: shell.env });
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
    zpty -w z "autoload -U compinit; compinit -u -D; . ${shell.bin}/zsh; print READY\\!"
    zpty -r z out '*READY!*'
    for pair in che:check 'explain members-j:members-joined' 'inspect package.j:package.json'; do
      zpty -n -w z "almanac \${pair%%:*}"$'\\t'
      zpty -r z out "*\${pair#*:}*"
      print -r -- "\${pair#*:}"
      zpty -n -w z $'\\C-u'
    done
    zpty -d z`;
    const { stdout } = await run("zsh", ["-f", "-c", script], { env: shell.env, timeout: 30_000 });
    expect(stdout.trim().split("\n")).toEqual(["check", "members-joined", "package.json"]);
  },
  40_000,
);
