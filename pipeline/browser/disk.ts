/** A file that the page has: baked into it, or dropped on it, whose bytes the browser gives when they are asked for. */
export type Stored = Uint8Array | Blob;

/** All that the program sees as a disk, by path. */
export const disk = new Map<string, Stored>();

/** The path as the disk has it: from the root, without steps that lead nowhere. */
export function onDisk(path: string | URL): string {
  const text = typeof path === "string" ? path : path.pathname;
  return text
    .split("/")
    .filter((part) => part !== "" && part !== ".")
    .join("/");
}
