import { readdirSync } from "node:fs";
import { compareText } from "../model/source.ts";

/** What stands below a folder; links are not followed. */
export interface EntryBelow {
  readonly path: string;
  readonly kind: "file" | "folder" | "other";
}

/** Everything below a folder, in code-unit order, in one go: many small files are walked several times as fast. */
export function entriesBelow(folder: string): EntryBelow[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => compareText(a.name, b.name));
  return entries.flatMap((entry): EntryBelow[] => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return [{ path, kind: "folder" }, ...entriesBelow(path)];
    return [{ path, kind: entry.isFile() ? "file" : "other" }];
  });
}
