import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Runs a bench once more in a process of its own, and gives back what that prints as JSON. */
export function inChild(url, args, options = []) {
  const all = [...options, fileURLToPath(url), ...args];
  return JSON.parse(execFileSync(process.execPath, all, { encoding: "utf8" }));
}
