import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "almanac-left-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A run that has made a scratch folder, says where, and stays. */
async function run() {
  const code = `
    import { scratchFolder } from ${JSON.stringify(pathToFileURL(resolve("dist/scratch-folder.js")).href)};
    process.stdout.write(scratchFolder("faces").path);
    process.stdin.resume();`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", code], {
    env: { ...process.env, TMPDIR: folder },
  });
  const [made] = await once(child.stdout, "data");
  return {
    path: String(made),
    end: async (how: () => void) => {
      const closed = once(child, "close");
      how();
      await closed;
    },
    kill: () => child.kill("SIGKILL"),
    finish: () => child.stdin.end(),
  };
}

test("what killed runs left goes with the next run, and what belongs to one that is at work stays", async () => {
  const killed = await run();
  writeFileSync(join(killed.path, "a.otf"), "x");
  const alive = await run();
  const others = join(folder, "almanac-faces-00000000-1-1-abcdef");
  mkdirSync(others);
  await killed.end(killed.kill);
  expect(existsSync(killed.path)).toBe(true);
  const next = await run();
  expect(existsSync(killed.path)).toBe(false);
  expect([alive, next].map(({ path }) => existsSync(path))).toEqual([true, true]);
  for (const own of [alive, next]) await own.end(own.finish);
  // Of another machine that has this folder, too, nobody here knows what still runs.
  expect(readdirSync(folder)).toEqual(["almanac-faces-00000000-1-1-abcdef"]);
});
