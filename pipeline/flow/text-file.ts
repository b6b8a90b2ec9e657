import { readdir, readFile, stat } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { textLimits } from "../stages/read-text/limits.ts";
import type { FileRefusal } from "../stages/read-text/text.ts";

/** A named file as read, or the reason why it cannot be. */
export type TextFile =
  | {
      readonly file: string;
      readonly bytes: Uint8Array;
      /** Another program has it open, so its content may be outdated. */
      readonly isOpen: boolean;
    }
  | { readonly file: string; readonly refusal: FileRefusal };

/** Reads a file, or refuses one that is too large or no file; null where it does not exist. */
export async function readTextFile(file: string): Promise<TextFile | null> {
  const stats = await stat(file).catch(() => null);
  if (!stats) return null;
  const refuse = (refusal: FileRefusal): TextFile => ({ file, refusal });
  if (stats.isDirectory()) return refuse({ refused: "folder" });
  const name = basename(file);
  const beside = await readdir(dirname(file)).catch((): string[] => []);
  if (isMark(name)) {
    const document = beside.find((other) => !isMark(other) && marksOf(other).includes(name));
    return refuse({ refused: "mark-of-open", document: document ?? name.replace(/^~\$|^\.~lock\.|#$/g, "") });
  }
  if (!stats.isFile()) return refuse({ refused: "not-a-text" });
  const [claimed, allowed] = [stats.size, textLimits.fileBytes];
  // Refused by size, without being read.
  if (claimed > allowed) return refuse({ refused: "too-large", what: "bytes", claimed, allowed });
  const isOpen = marksOf(name).some((mark) => beside.includes(mark));
  return { file, bytes: await readFile(file), isOpen };
}

function isMark(name: string): boolean {
  return name.startsWith("~$") || /^\.~lock\..+#$/.test(name);
}

/** Lock files that Word and LibreOffice leave beside an open document; Word overwrites the beginning of a long name. */
function marksOf(name: string): string[] {
  const stem = name.replace(/\.[^.]*$/, "").length;
  return [`~$${name.slice(Math.min(2, Math.max(0, stem - 6)))}`, `~$${name}`, `.~lock.${name}#`];
}
