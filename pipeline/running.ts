import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";

/** A running or former process. */
export interface Running {
  /** Where the pid is valid: one boot of one machine, seen from one container. */
  readonly machine: string;
  readonly pid: number;
  /** When the process began, in the machine's own count; null if unknown. */
  readonly began: string | null;
}

export function runningHere(): Running {
  return { machine: machineHere(), pid: process.pid, began: processOf(process.pid)?.began ?? null };
}

/**
 * Whether a process still runs; null where that cannot be seen from here, as on another host. A process with the same pid
 * but another start time is not the same, and a zombie counts as ended.
 */
export function isRunning({ machine, pid, began }: Running): boolean | null {
  if (machine !== machineHere()) return null;
  try {
    process.kill(pid, 0);
  } catch (fault) {
    // The process exists and belongs to another user.
    if (!(fault instanceof Error && "code" in fault && fault.code === "EPERM")) return false;
  }
  const found = processOf(pid);
  return found === null || began === null || (found.began === began && !found.isZombie);
}

function machineHere(): string {
  const boot = orNone(() => readFileSync("/proc/sys/kernel/random/boot_id", "utf8"));
  const container = orNone(() => readlinkSync("/proc/self/ns/pid"));
  return [hostname(), boot.trim(), container].join(" ").trim();
}

/** Linux' entry for a process (proc(5), stat), whose name in brackets may hold anything; null elsewhere. */
function processOf(pid: number): { readonly began: string; readonly isZombie: boolean } | null {
  const stat = orNone(() => readFileSync(`/proc/${pid}/stat`, "utf8"));
  const [state, ...fields] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const began = fields[18];
  return began === undefined ? null : { began, isZombie: state === "Z" || state === "X" };
}

function orNone(read: () => string): string {
  try {
    return read();
  } catch {
    return "";
  }
}
