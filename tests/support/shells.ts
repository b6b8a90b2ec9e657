import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { completionScripts } from "../../pipeline/commands/completion-scripts.ts";

const run = promisify(execFile);

/** The built program in the path of shells, with what completes its words in each of them. */
export interface Shells {
  readonly bin: string;
  readonly env: NodeJS.ProcessEnv;
  /** What bash offers after the words, the last of them half typed. */
  offered(...words: string[]): Promise<string[]>;
  dispose(): Promise<void>;
}

export async function shells(): Promise<Shells> {
  const bin = await mkdtemp(join(tmpdir(), "almanac-bin-"));
  const started = `exec "${process.execPath}" "${resolve("dist/cli.js")}" "$@"`;
  await writeFile(join(bin, "almanac"), `#!/bin/sh\n${started}\n`, { mode: 0o755 });
  for (const [shell, script] of Object.entries(completionScripts)) await writeFile(join(bin, shell), script);
  const env = { ...process.env, PATH: `${bin}:${process.env.PATH}` };
  const script = `. ${bin}/bash; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); compopt() { :; }; _almanac; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return {
    bin,
    env,
    offered: async (...words) => {
      const { stdout } = await run("bash", ["-c", script, "bash", "almanac", ...words], { env });
      return stdout.split("\n").filter((line) => line !== "");
    },
    dispose: () => rm(bin, { recursive: true }),
  };
}
