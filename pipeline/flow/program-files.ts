import { fileURLToPath } from "node:url";
import { entriesBelow } from "./entries-below.ts";

/** With the exact versions of the libraries. */
export const packageFile = fileURLToPath(new URL("../../package.json", import.meta.url));
const codeFolder = fileURLToPath(new URL("..", import.meta.url)).replace(/[\\/]$/, "");

/** The paths of all that the program consists of: its code and its sheets of words. */
export function programFiles(): string[] {
  const code = entriesBelow(codeFolder).flatMap(({ path, kind }) => (kind === "file" ? path : []));
  return [packageFile, ...code.filter((path) => /(?<!\.d)\.(?:[jt]s|csv)$/.test(path))];
}
