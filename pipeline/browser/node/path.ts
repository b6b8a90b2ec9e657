import { onDisk } from "../disk.ts";

export function join(...parts: readonly string[]): string {
  return onDisk(parts.join("/"));
}

/** The page has no working folder. */
export function resolve(...parts: readonly string[]): string {
  return join(...parts);
}
