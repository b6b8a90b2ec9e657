import { spawnSync } from "node:child_process";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect } from "vitest";
import { type Disk, disk } from "../../../pipeline/stages/publish/disk.ts";
import { lock } from "../../../pipeline/stages/publish/lock.ts";
import { type PublishPlace, publish } from "../../../pipeline/stages/publish/publish.ts";
import { settle } from "../../../pipeline/stages/publish/settle.ts";
import { rootSite } from "../../../pipeline/stages/publish/site.ts";

export const states = {
  old: {
    "data/processed/2020/rows.csv": "old",
    "reports/2020/index.html": "old",
    "reports/2020/gone.html": "old",
    "reports/2020/manifest.json": "old",
    "reports/2020.refused/quality.html": "old",
  },
  new: {
    "data/processed/2020/rows.csv": "new",
    "reports/2020/index.html": "new",
    "reports/2020/charts/a.svg": "new",
    "reports/2020/manifest.json": "new",
  },
} as const;
export const notes = { "reports/2020/notes.txt": "by hand" };

const places: readonly PublishPlace[] = [
  { path: "data/processed/2020", files: new Map([["rows.csv", "new"]]) },
  {
    path: "reports/2020",
    files: new Map([
      ["index.html", "new"],
      ["charts/a.svg", "new"],
      ["manifest.json", "new"],
    ]),
    keeps: (name) => name === "notes.txt",
  },
  { path: "reports/2020.refused", files: null },
];

export async function put(root: string, files: { readonly [path: string]: string }): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
}

export async function found(root: string): Promise<{ [path: string]: string }> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const texts = await Promise.all(
    files.map(async (path) => [path.slice(root.length + 1), await readFile(path, "utf8")] as const),
  );
  return Object.fromEntries(texts);
}

export async function run(root: string, through: Disk = disk): Promise<void> {
  const taken = await lock(through, rootSite(root), { wait: true, tell: () => {} });
  if ("busy" in taken) throw new Error("missing lock");
  try {
    await publish(taken, places);
  } finally {
    await taken.release().catch(() => {});
  }
}

/** What the next command does before its own work. */
export async function next(root: string): Promise<void> {
  const taken = await lock(disk, rootSite(root), { wait: true, tell: () => {}, unwritten: 0 });
  if ("busy" in taken) throw new Error("missing lock");
  await settle(taken);
  await taken.release();
}

export const old = { ...states.old, ...notes };
export const fresh = { ...states.new, ...notes };

/** Kills a run at its n-th call: what the next command finds is whole. Gives the state, or null where the run ended before. */
export async function killed(root: string, at: number): Promise<string | undefined | null> {
  await rm(root, { recursive: true, force: true });
  await put(root, old);
  const { signal, status } = spawnSync(process.execPath, ["--input-type=module", "-e", killedRun(root, at)]);
  if (status === 0) return null;
  expect(signal, `call ${at}`).toBe("SIGKILL");
  await next(root);
  const settled = await found(root);
  expect([old, fresh], `call ${at}`).toContainEqual(settled);
  await run(root);
  expect(await found(root), `call ${at}`).toEqual(fresh);
  return settled["reports/2020/manifest.json"];
}

/** The same run in a process that kills itself in the middle of a call; one that only looks leaves what the call before it did. */
function killedRun(root: string, at: number): string {
  const files = (place: PublishPlace) => place.files && [...place.files];
  const all = places.map((place) => [place.path, files(place)]);
  return `
    import { disk } from "./dist/stages/publish/disk.js";
    import { lock } from "./dist/stages/publish/lock.js";
    import { publish } from "./dist/stages/publish/publish.js";
    import { rootSite } from "./dist/stages/publish/site.js";
    const halfOf = (content) => content.slice(0, content.length >> 1);
    const halves = {
      write: (path, content) => disk.write(path, halfOf(content)),
      create: (path, content) => disk.create(path, halfOf(content)),
      remove: async (path) => {
        const [first] = await disk.list(path);
        if (first !== undefined) await disk.remove(path + "/" + first);
      },
    };
    let calls = 0;
    const deadly = Object.fromEntries(
      Object.entries(disk).map(([name, call]) => [name, async (...given) => {
        if (["touch", "stat", "list", "read"].includes(name)) return call(...given);
        if (++calls === ${at}) {
          await halves[name]?.(...given);
          process.kill(process.pid, "SIGKILL");
          await new Promise((resolve) => setTimeout(resolve, 10_000));
        }
        return call(...given);
      }]),
    );
    const keeps = (name) => name === "notes.txt";
    const places = ${JSON.stringify(all)}.map(([path, files]) => ({ path, files: files && new Map(files), keeps }));
    const taken = await lock(deadly, rootSite(${JSON.stringify(root)}), { wait: true, tell() {} });
    await publish(taken, places.map((place) => place.path === "reports/2020" ? place : { ...place, keeps: undefined }));
    await taken.release();
  `;
}
