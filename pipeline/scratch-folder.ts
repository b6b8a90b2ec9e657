import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const folders = new Set<string>();

/** A temporary folder that goes with this process, however it ends short of being killed outright; `remove` takes it away before. */
export interface ScratchFolder {
  readonly path: string;
  remove(): void;
}

/** `name` says what for, to whoever finds it. */
export function scratchFolder(name: string): ScratchFolder {
  // Before there is a folder: a signal that nobody listens for ends the process at once.
  if (folders.size === 0) listen();
  try {
    const path = mkdtempSync(join(tmpdir(), `almanac-${name}-`));
    folders.add(path);
    return { path, remove: () => remove(path) };
  } finally {
    if (folders.size === 0) listenNoMore();
  }
}

function listen(): void {
  process.on("exit", removeAll);
  // Before those who listen once: they count only until they have been told.
  for (const signal of signals) process.prependListener(signal, ended);
}

function listenNoMore(): void {
  process.off("exit", removeAll);
  for (const signal of signals) process.off(signal, ended);
}

function remove(path: string): void {
  // A thread of an engine may write into it to the last.
  rmSync(path, { recursive: true, force: true, maxRetries: 5 });
  folders.delete(path);
  if (folders.size === 0) listenNoMore();
}

function removeAll(): void {
  for (const path of folders) remove(path);
}

function ended(signal: NodeJS.Signals): void {
  // Whoever else listens for it ends the process in order.
  if (process.listenerCount(signal) > 1) return;
  removeAll();
  process.kill(process.pid, signal);
}
