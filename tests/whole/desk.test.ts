import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { send } from "../support/desk.ts";
import { allBut, type Copy, copyEdition } from "../support/edition.ts";

let copy: Copy;
beforeAll(async () => {
  copy = await copyEdition("2020", allBut("recycling"));
});
afterAll(() => copy.dispose());

/** A desk in a process of its own, with something planted in it; gives its address. */
async function desk(
  planted = "",
  env: NodeJS.ProcessEnv = {},
  args: readonly string[] = [],
): Promise<{ child: ChildProcess; address: string }> {
  const before = planted === "" ? [] : ["--import", `data:text/javascript,${encodeURIComponent(planted)}`];
  const child = spawn(process.execPath, [...before, "dist/cli.js", "desk", "--root", copy.root, ...args], {
    env: { ...process.env, ...env },
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  for await (const text of child.stdout.setEncoding("utf8")) {
    const [address] = /http:\S+/.exec(text) ?? [];
    if (address) return { child, address };
  }
  throw new Error("missing address");
}

/** Does something just before a call of node:fs on a path that fits. */
const before = (call: string, path: RegExp, deed: string) => `
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
const later = fs.promises.${call};
fs.promises.${call} = async (path, ...rest) => { if (${path}.test(String(path))) { ${deed} } return later(path, ...rest); };
syncBuiltinESMExports();`;

const full = `throw Object.assign(new Error("planted"), { code: "ENOSPC", syscall: "write" });`;
const change = { "set:deliveries[recycling/targets.csv].due": "2021-03-01" };
const good = new File(["a,b\n"], "targets.csv");
const files = ["edition.json", "recycling/targets.csv"];
const contents = () => Promise.all(files.map((file) => readFile(copy.path(file), "utf8")));

test("a full disk is a sentence, whatever is written, and nothing is lost", async () => {
  const held = await contents();
  const { address } = await desk(before("writeFile", /\.new$|almanac-desk-/, full));
  for (const [action, fields] of [
    ["set", change],
    ["receive", { as: "recycling/targets.csv", file: good }],
    ["place", { code: "KOR", name: "ja=x" }],
  ] as const) {
    const { status, text } = await send(address, action, { ...fields, seen: "yes" });
    expect([status, text.includes("the disk is full")]).toEqual([422, true]);
  }
  expect(await contents()).toEqual(held);
  expect(await readdir(copy.path("recycling"))).not.toContain(".replaced");
});

test.each([
  ["set", change],
  ["receive", { as: "recycling/targets.csv", file: good }],
] as const)(
  "killed while it writes (%s), it leaves the old file whole, and the next desk writes",
  async (action, fields) => {
    const held = await contents();
    const { child, address } = await desk(
      before("rename", /\.new$/, `process.kill(process.pid, "SIGKILL"); await new Promise(() => {});`),
    );
    // Asked for beforehand: the process may have closed by the time the request fails.
    const closed = once(child, "close");
    await expect(send(address, action, fields)).rejects.toThrow();
    expect(await closed).toEqual([null, "SIGKILL"]);
    expect(await contents()).toEqual(held);
    const next = await desk();
    expect((await send(next.address, action, fields)).status).toBe(200);
    expect(await contents()).not.toEqual(held);
    await Promise.all(files.map((file, at) => writeFile(copy.path(file), held[at] ?? "")));
  },
);

test("a shortcut starts the desk and opens its address", async () => {
  const child = spawn(process.execPath, ["dist/cli.js", "desk", "--shortcut", "--root", copy.root]);
  expect(await once(child, "close")).toEqual([0, null]);
  const names = (await readdir(copy.root)).filter((name) => name.startsWith("Almanac desk"));
  expect(names.sort()).toEqual(["Almanac desk.cmd", "Almanac desk.command", "Almanac desk.desktop"]);
  const cmd = await readFile(join(copy.root, "Almanac desk.cmd"), "utf8");
  expect(cmd).toMatch(/^@echo off\r\ncd \/d "%~dp0"\r\n"[^"]+node[^"]*" "[^"]+cli\.js" desk --open\r\n/);
  const shortcut = join(copy.root, "Almanac desk.command");
  expect((await stat(shortcut)).mode & 0o111).toBe(0o111);
  // A browser that writes down what it was asked to open.
  const bin = await mkdtemp(join(tmpdir(), "almanac-bin-"));
  onTestFinished(() => rm(bin, { recursive: true }));
  const opener = join(bin, process.platform === "darwin" ? "open" : "xdg-open");
  await writeFile(opener, `#!/bin/sh\nprintf '%s' "$1" > "${bin}/asked"\n`);
  await chmod(opener, 0o755);
  const started = spawn(shortcut, { env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` } });
  onTestFinished(() => void started.kill("SIGKILL"));
  const asked = () => readFile(join(bin, "asked"), "utf8").catch(() => "");
  await expect.poll(asked, { timeout: 60_000 }).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  expect((await fetch(await asked())).status).toBe(200);
  started.kill("SIGINT");
  expect(await once(started, "close")).toEqual([0, null]);
});

test("it says in one line why there is no desk", async () => {
  const child = spawn(process.execPath, ["dist/cli.js", "desk", "--root", tmpdir()]);
  let told = "";
  child.stderr.setEncoding("utf8").on("data", (text) => {
    told += text;
  });
  expect(await once(child, "close")).toEqual([2, null]);
  expect(told).toMatch(/^almanac: there is no folder [^\n]+\n$/);
});
