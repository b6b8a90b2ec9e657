import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isRunning, runningHere } from "./running.ts";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const folders = new Set<string>();

/**
 * A temporary folder, removed when this process ends in any way but a kill, and otherwise by the next run that makes one.
 * `remove` removes it earlier.
 */
export interface ScratchFolder {
  readonly path: string;
  remove(): void;
}

export function scratchFolder(name: string): ScratchFolder {
  // Before there is a folder: a signal without a listener ends the process at once.
  if (folders.size === 0) listen();
  try {
    if (folders.size === 0) removeLeft();
    const { machine, pid, began } = runningHere();
    // The name shows the owner from the moment the folder exists.
    const path = mkdtempSync(join(tmpdir(), `almanac-${name}-${short(machine)}-${pid}-${began ?? ""}-`));
    folders.add(path);
    return { path, remove: () => remove(path) };
  } finally {
    if (folders.size === 0) listenNoMore();
  }
}

/** Removes folders of killed runs; those of running processes, or of processes that cannot be seen, are kept. */
function removeLeft(): void {
  const { machine } = runningHere();
  for (const name of readdirSync(tmpdir())) {
    const [, where, pid, began] = /^almanac-[a-z]+-([0-9a-f]{8})-(\d+)-(\d*)-/.exec(name) ?? [];
    if (where !== short(machine) || isRunning({ machine, pid: Number(pid), began: began || null }) !== false)
      continue;
    try {
      rmSync(join(tmpdir(), name), { recursive: true, force: true });
    } catch {
      // It belongs to another user, or vanished in the meantime.
    }
  }
}

function short(machine: string): string {
  return createHash("sha256").update(machine).digest("hex").slice(0, 8);
}

function listen(): void {
  process.on("exit", removeAll);
  // Before `once` listeners, which no longer count after they have run.
  for (const signal of signals) process.prependListener(signal, ended);
}

function listenNoMore(): void {
  process.off("exit", removeAll);
  for (const signal of signals) process.off(signal, ended);
}

function remove(path: string): void {
  // A thread of an engine may write into it until the end.
  rmSync(path, { recursive: true, force: true, maxRetries: 5 });
  folders.delete(path);
  if (folders.size === 0) listenNoMore();
}

function removeAll(): void {
  for (const path of folders) remove(path);
}

function ended(signal: NodeJS.Signals): void {
  // Other listeners end the process in order.
  if (process.listenerCount(signal) > 1) return;
  removeAll();
  process.kill(process.pid, signal);
}
