import { dirname } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { isRunning } from "../../running.ts";
import type { Disk } from "./disk.ts";
import { type Owner, ownerHere, parseOwner } from "./owner.ts";
import { placeFault } from "./place-fault.ts";
import type { Site } from "./site.ts";

/** The right to change a site. */
export interface Lock {
  readonly site: Site;
  readonly disk: Disk;
  /** Throws if another run has taken the lock over, as after this machine slept. */
  confirm(): Promise<void>;
  release(): Promise<void>;
}

/** What to do while another run holds the lock: `tell` is called once for each owner. Times are in milliseconds. */
export interface Patience {
  readonly wait: boolean;
  tell(owner: Owner): void;
  /** How long another host's lock may show no sign of life. */
  readonly silence?: number;
  /** How long a lock may lack its owner's name. */
  readonly unwritten?: number;
}

const beat = 5000;
const look = 100;

/**
 * Takes the lock of a site, or returns its owner. A lock without an owner's name is of a run that just began or was killed
 * then, which soon shows. A dead process's lock is taken over at once, another host's after a minute without a sign of life.
 */
export async function lock(disk: Disk, site: Site, patience: Patience): Promise<Lock | { busy: Owner }> {
  const { silence = 60_000, unwritten = 5000 } = patience;
  const path = `${site.mark}.lock`;
  const next = `${site.mark}.next.lock`;
  const ourOwner = ownerHere();
  const text = `${JSON.stringify(ourOwner, null, 2)}\n`;
  const silent = observer();
  let reportedOwner: string | undefined;
  await disk.makeFolder(dirname(path));
  for (;;) {
    if (await claim(path)) return hold();
    const owner = await ownerOf(path);
    if (await isGone(path, owner)) {
      if (await takeOver(owner)) return hold();
    } else if (owner && !patience.wait) return { busy: owner };
    else if (owner && reportedOwner !== owner.token) {
      reportedOwner = owner.token;
      patience.tell(owner);
    }
    await pause(look);
  }

  /** Leaves no partial lock behind where the disk is full. */
  async function claim(file: string): Promise<boolean> {
    return disk.create(file, text).catch(async (fault) => {
      await disk.remove(file).catch(() => {});
      throw fault;
    });
  }

  async function ownerOf(file: string): Promise<Owner | null> {
    return parseOwner((await disk.read(file)) ?? "");
  }

  async function isGone(file: string, owner: Owner | null): Promise<boolean> {
    const alive = owner === null ? null : isRunning(owner);
    if (alive !== null) return !alive;
    const touched = (await disk.stat(file))?.touched;
    if (touched === undefined) return false;
    return silent(`${file} ${owner?.token} ${touched}`) > (owner ? silence : unwritten);
  }

  /** Of several runs, the one that creates the next lock while the dead one is in place may move it there. */
  async function takeOver(dead: Owner | null): Promise<boolean> {
    if (!(await claim(next))) {
      if (await isGone(next, await ownerOf(next))) await disk.remove(next);
      return false;
    }
    const there = await disk.read(path);
    if (there !== null && parseOwner(there)?.token === dead?.token) {
      await disk.move(next, path);
      return true;
    }
    await disk.remove(next);
    return false;
  }

  function hold(): Lock {
    const isOurs = async () => (await ownerOf(path))?.token === ourOwner.token;
    const life = setInterval(() => void disk.touch(path).catch(() => {}), beat);
    life.unref();
    return {
      site,
      disk,
      confirm: async () => {
        if (!(await isOurs())) throw placeFault("ELOCK", "lock", path);
      },
      release: async () => {
        clearInterval(life);
        if (await isOurs()) await disk.remove(path);
      },
    };
  }
}

/** Returns for how many milliseconds a state has not changed; the clocks of two hosts are not compared. */
function observer(): (state: string) => number {
  let last = "";
  let since = 0;
  return (state) => {
    if (state !== last) [last, since] = [state, performance.now()];
    return performance.now() - since;
  };
}
