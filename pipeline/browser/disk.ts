/** A file of the page: embedded, or dropped, whose bytes the browser reads on demand. */
export type Stored = Uint8Array | Blob;

/** Everything that the program sees as a disk, by path. */
export const disk = new Map<string, Stored>();

/** The path as on the disk: from the root, without `.` and `..`. */
export function onDisk(path: string | URL): string {
  const text = typeof path === "string" ? path : path.pathname;
  return text
    .split("/")
    .filter((part) => part !== "" && part !== ".")
    .join("/");
}
