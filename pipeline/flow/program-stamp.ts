import { statSync } from "node:fs";
import { programFiles } from "./program-files.ts";

/** Which program runs, by the sizes and times of its files: they are at hand sooner than the hash of all their bytes. */
export function programStamp(): string {
  const stamps = programFiles().map((path) => {
    // When a file was changed last, which nobody can set.
    const { size, ctimeMs } = statSync(path);
    return `${path} ${size} ${ctimeMs}`;
  });
  return [process.version, ...stamps].join("\n");
}
