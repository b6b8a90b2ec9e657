import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Disk, disk } from "../../../pipeline/stages/publish/disk.ts";
import { lock } from "../../../pipeline/stages/publish/lock.ts";
import { type Place, publish } from "../../../pipeline/stages/publish/publish.ts";
import { settle } from "../../../pipeline/stages/publish/settle.ts";
import { rootSite } from "../../../pipeline/stages/publish/site.ts";
import { failingDisk, systemFault } from "./failing-disk.ts";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "almanac-publish-"));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const states = {
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
const notes = { "reports/2020/notes.txt": "by hand" };

const places: readonly Place[] = [
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

async function put(files: { readonly [path: string]: string }): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
}

async function found(): Promise<{ [path: string]: string }> {
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

async function run(through: Disk = disk): Promise<void> {
  const taken = await lock(through, rootSite(root), { wait: true, tell: () => {} });
  if ("busy" in taken) throw new Error("missing lock");
  try {
    await publish(taken, places);
  } finally {
    await taken.release().catch(() => {});
  }
}

/** What the next command does before its own work. */
async function next(): Promise<void> {
  const taken = await lock(disk, rootSite(root), { wait: true, tell: () => {}, unwritten: 0 });
  if ("busy" in taken) throw new Error("missing lock");
  await settle(taken);
  await taken.release();
}

async function callsOfARun(): Promise<number> {
  await put({ ...states.old, ...notes });
  const counting = failingDisk(disk, 0, systemFault("EIO"));
  await run(counting.disk);
  await rm(root, { recursive: true });
  return counting.calls();
}

const old = { ...states.old, ...notes };
const fresh = { ...states.new, ...notes };

describe("publish", () => {
  test("changes all places, keeps what is kept and leaves nothing beside", async () => {
    await put(old);
    await run();
    expect(await found()).toEqual(fresh);
  });

  test("makes places that were not there", async () => {
    await run();
    expect(await found()).toEqual(states.new);
  });

  test.each(["EIO", "ENOSPC", "EACCES"])(
    "leaves all of the old or all of the new when any call fails with %s, and the next run works",
    async (code) => {
      const calls = await callsOfARun();
      expect(calls).toBeGreaterThan(50);
      const outcomes = new Set<string>();
      for (let at = 1; at <= calls; at++) {
        await rm(root, { recursive: true, force: true });
        await put(old);
        const failed = await run(failingDisk(disk, at, systemFault(code)).disk).then(
          () => false,
          (fault: NodeJS.ErrnoException) => fault.code === code,
        );
        // A lock that could not be taken away is of a process that still runs: this one.
        await rm(join(root, "reports/.run.lock"), { force: true });
        const state = await found();
        // At once, without another command: what is left beside does not matter to readers.
        const { seen, beside } = split(state);
        expect([old, fresh], `call ${at}`).toContainEqual(seen);
        if (failed) expect(seen, `call ${at}`).toEqual(old);
        outcomes.add(failed ? "failed" : "published");
        await next();
        const settled = await found();
        expect(settled, `call ${at}, with ${beside} beside`).toEqual(seen);
        await run();
        expect(await found(), `call ${at}`).toEqual(fresh);
      }
      expect(outcomes).toEqual(new Set(["failed", "published"]));
    },
    60_000,
  );

  test("does the same when it is killed at any call, after another command, and its lock is taken over", async () => {
    const outcomes = new Set<unknown>();
    let at = 0;
    for (;;) {
      at += 1;
      await rm(root, { recursive: true, force: true });
      await put(old);
      const { signal, status } = spawnSync(process.execPath, ["--input-type=module", "-e", killedRun(at)]);
      if (status === 0) break;
      expect(signal, `call ${at}`).toBe("SIGKILL");
      await next();
      const settled = await found();
      expect([old, fresh], `call ${at}`).toContainEqual(settled);
      outcomes.add(settled["reports/2020/manifest.json"]);
      await run();
      expect(await found(), `call ${at}`).toEqual(fresh);
    }
    expect(at).toBeGreaterThan(20);
    expect(outcomes).toEqual(new Set(["old", "new"]));
  }, 120_000);

  test("puts back a report that a killed run of an earlier version left aside", async () => {
    await put({ "reports/.2020.old/index.html": "old", "data/processed/.2020.old/rows.csv": "old" });
    await next();
    expect(await found()).toEqual({
      "reports/2020/index.html": "old",
      "data/processed/2020/rows.csv": "old",
    });
  });

  test("does not guess what a journal means that somebody has edited", async () => {
    await put({ ...old, "reports/.run.changing.json": '{"places":[{"path":"../../etc","had":true}]}' });
    await expect(next()).rejects.toMatchObject({ code: "EJOURNAL" });
  });
});

/** Readers see what does not begin with a dot. */
function split(files: { readonly [path: string]: string }) {
  const hidden = (path: string) => path.split("/").some((name) => name.startsWith("."));
  const seen = Object.entries(files).filter(([path]) => !hidden(path));
  return { seen: Object.fromEntries(seen), beside: Object.keys(files).filter(hidden).join(" ") };
}

/** The same run in a process that kills itself in the middle of a call; one that only looks leaves what the call before it did. */
function killedRun(at: number): string {
  const files = (place: Place) => place.files && [...place.files];
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
