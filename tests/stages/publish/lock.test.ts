import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { disk } from "../../../pipeline/stages/publish/disk.ts";
import { type Lock, lock, type Patience } from "../../../pipeline/stages/publish/lock.ts";
import { type Owner, ownerHere } from "../../../pipeline/stages/publish/owner.ts";
import { rootSite } from "../../../pipeline/stages/publish/site.ts";

let root: string;
let told: Owner[];
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "almanac-lock-"));
  told = [];
  await mkdir(join(root, "reports"));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const file = () => join(root, "reports/.run.lock");
const take = (patience: Partial<Patience> = {}) =>
  lock(disk, rootSite(root), { wait: true, tell: (owner) => void told.push(owner), ...patience });

async function taken(patience: Partial<Patience> = {}): Promise<Lock> {
  const got = await take(patience);
  if ("busy" in got) throw new Error("missing lock");
  return got;
}

async function leave(owner: Partial<Owner>): Promise<void> {
  await writeFile(file(), JSON.stringify({ ...ownerHere(), token: "left", ...owner }));
}

/** The number of a process that has ended. */
const deadPid = () => spawnSync(process.execPath, ["-e", ""]).pid;

describe("the lock of a root", () => {
  test("names its owner, is held once, and goes away", async () => {
    const first = await taken();
    expect(JSON.parse(await readFile(file(), "utf8"))).toMatchObject({ pid: process.pid });
    expect(await take({ wait: false })).toMatchObject({ busy: { pid: process.pid } });
    await first.release();
    expect(await readdir(join(root, "reports"))).toEqual([]);
  });

  test("is waited for, and the one who waits is told once for whom", async () => {
    const first = await taken();
    const second = taken();
    await pause(350);
    expect(told).toMatchObject([{ pid: process.pid }]);
    await first.release();
    await (await second).release();
    expect(told).toHaveLength(1);
  });

  test("of a dead process is taken over at once", async () => {
    await leave({ pid: deadPid() });
    await (await taken({ wait: false })).release();
  });

  test.runIf(process.platform === "linux")(
    "of a process whose number another one has now is taken over at once",
    async () => {
      await leave({ pid: process.pid, began: "1" });
      await (await taken({ wait: false })).release();
    },
  );

  test.runIf(process.platform === "linux")("of a zombie is taken over at once", async () => {
    // The shell becomes a program that never asks what became of its child.
    const parent = spawn("sh", ["-c", "sleep 1 & echo $!; exec sleep 60"]);
    try {
      const [line] = await once(parent.stdout, "data");
      const pid = Number(String(line).trim());
      await expect
        .poll(async () => readFile(`/proc/${pid}/stat`, "utf8").catch(() => ""), { timeout: 10_000 })
        .toContain(") Z ");
      const stat = await readFile(`/proc/${pid}/stat`, "utf8");
      await leave({ pid, began: stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null });
      await (await taken({ wait: false })).release();
    } finally {
      parent.kill("SIGKILL");
    }
  });

  test("of another host is waited for while it shows signs of life, and taken over when it shows none", async () => {
    await leave({ machine: "elsewhere", host: "elsewhere", pid: 1 });
    expect(await take({ wait: false })).toMatchObject({ busy: { host: "elsewhere" } });
    const life = setInterval(() => void utimes(file(), new Date(), new Date()).catch(() => {}), 50);
    let got = false;
    const second = taken({ silence: 500, unwritten: Number.POSITIVE_INFINITY }).then((own) => {
      got = true;
      return own;
    });
    await pause(1200);
    expect(got).toBe(false);
    clearInterval(life);
    await (await second).release();
    expect(told).toMatchObject([{ host: "elsewhere" }]);
  });

  test("without an owner's name is one that is being written, or was never finished", async () => {
    await writeFile(file(), '{"token":');
    const asked = take({ wait: false, unwritten: 10_000 });
    await pause(150);
    await leave({ host: "elsewhere", machine: "elsewhere" });
    expect(await asked).toMatchObject({ busy: { host: "elsewhere" } });
    await writeFile(file(), '{"token":');
    await (await taken({ wait: false, unwritten: 200, silence: Number.POSITIVE_INFINITY })).release();
  });

  test("that was taken over meanwhile is not confirmed, and not taken away from its new owner", async () => {
    const first = await taken();
    await leave({ token: "new" });
    await expect(first.confirm()).rejects.toMatchObject({ code: "ELOCK" });
    await first.release();
    expect(await readFile(file(), "utf8")).toContain("new");
  });

  test("of a dead process is taken over by one of many, also where one died while taking it over", async () => {
    await leave({ pid: deadPid() });
    await writeFile(join(root, "reports/.run.next.lock"), await readFile(file(), "utf8"));
    let inside = 0;
    let most = 0;
    await Promise.all(
      Array.from({ length: 8 }, async () => {
        const own = await taken();
        inside += 1;
        most = Math.max(most, inside);
        await pause(30);
        await own.confirm();
        inside -= 1;
        await own.release();
      }),
    );
    expect(most).toBe(1);
    expect(await readdir(join(root, "reports"))).toEqual([]);
  });
});
