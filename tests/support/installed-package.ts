import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const repository = resolve(".");

export interface Ran {
  readonly code: number;
  readonly out: string;
}

/** A folder in which the package is installed as npm would: the packed files, and beside them what they depend on. */
export interface InstalledPackage {
  readonly folder: string;
  readonly packed: readonly string[];
  /** Links a package of this repository into the folder. */
  link(name: string): Promise<void>;
  almanac(...args: string[]): Promise<Ran>;
  /** Runs any command in the folder, or in one below it; `npx almanac` finds the package. */
  run(command: string, args: readonly string[], env?: NodeJS.ProcessEnv): Promise<Ran>;
  dispose(): Promise<void>;
}

export async function installedPackage(): Promise<InstalledPackage> {
  const folder = await mkdtemp(join(tmpdir(), "almanac-package-"));
  const put = async (from: string, to: string, how: (from: string, to: string) => Promise<void>) => {
    await mkdir(dirname(join(folder, to)), { recursive: true });
    await how(join(repository, from), join(folder, to));
  };
  const { stdout } = await run("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"]);
  const packed: string[] = JSON.parse(stdout)[0].files.map(({ path }: { path: string }) => path);
  for (const path of packed) await put(path, join("node_modules/almanac", path), cp);
  const link = (name: string) => put(join("node_modules", name), join("node_modules", name), symlink);
  const { dependencies } = JSON.parse(await readFile("package.json", "utf8"));
  for (const name of Object.keys(dependencies)) await link(name);
  const cli = join(folder, "node_modules/almanac/dist/cli.js");
  await mkdir(join(folder, "node_modules/.bin"), { recursive: true });
  const started = `#!/bin/sh\nexec "${process.execPath}" "${cli}" "$@"\n`;
  await writeFile(join(folder, "node_modules/.bin/almanac"), started, { mode: 0o755 });
  const ran = (command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ran> =>
    run(command, [...args], { cwd: folder, env: { ...process.env, CI: "", ...env } }).then(
      ({ stdout, stderr }) => ({ code: 0, out: stdout + stderr }),
      ({ code, stdout, stderr }) => ({ code, out: stdout + stderr }),
    );
  return {
    folder,
    packed,
    link,
    almanac: (...args) => ran(process.execPath, [cli, ...args]),
    run: ran,
    dispose: () => rm(folder, { recursive: true }),
  };
}
