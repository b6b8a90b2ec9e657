import { randomUUID } from "node:crypto";
import { readFile, readlink } from "node:fs/promises";
import { hostname, userInfo } from "node:os";
import { z } from "zod";

const schema = z.object({
  token: z.string(),
  user: z.string(),
  host: z.string(),
  /** Where a process number means this process: one start of one machine, seen from one container. */
  machine: z.string(),
  pid: z.number(),
  /** When the process began, in the machine's own count; null where that cannot be told. */
  began: z.string().nullable(),
  since: z.string(),
});

/** Who holds a lock. */
export type Owner = Readonly<z.infer<typeof schema>>;

/** This process, as the owner of one lock. */
export async function ownerHere(): Promise<Owner> {
  return {
    token: randomUUID(),
    user: nameOfUser(),
    host: hostname(),
    machine: await machineHere(),
    pid: process.pid,
    began: (await processOf(process.pid))?.began ?? null,
    since: new Date().toISOString(),
  };
}

/** The owner that a lock names; null where it is not written to its end. */
export function parseOwner(text: string): Owner | null {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/**
 * Whether the owner still runs; null where that cannot be seen from here, as on another host.
 * A process of the same number that began at another time is another one, and a zombie holds nothing.
 */
export async function isAlive(owner: Owner): Promise<boolean | null> {
  if (owner.machine !== (await machineHere())) return null;
  try {
    process.kill(owner.pid, 0);
  } catch (fault) {
    // It is there and belongs to somebody else.
    if (!(fault instanceof Error && "code" in fault && fault.code === "EPERM")) return false;
  }
  const found = await processOf(owner.pid);
  return found === null || owner.began === null || (found.began === owner.began && !found.isZombie);
}

async function machineHere(): Promise<string> {
  const boot = await readFile("/proc/sys/kernel/random/boot_id", "utf8").catch(() => "");
  const container = await readlink("/proc/self/ns/pid").catch(() => "");
  return [hostname(), boot.trim(), container].join(" ").trim();
}

/** What Linux tells of a process (proc(5), stat): the name in brackets may hold anything. Null elsewhere. */
async function processOf(
  pid: number,
): Promise<{ readonly began: string; readonly isZombie: boolean } | null> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => null);
  const fields = stat?.slice(stat.lastIndexOf(")") + 2).split(" ");
  const [state, began] = [fields?.[0], fields?.[19]];
  return began === undefined ? null : { began, isZombie: state === "Z" || state === "X" };
}

/** A container may run as a number without a name. */
function nameOfUser(): string {
  try {
    return userInfo().username;
  } catch {
    return "";
  }
}
