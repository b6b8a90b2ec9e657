import { readdir, readFile, stat } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { textLimits } from "../stages/read-text/limits.ts";
import type { FileRefusal } from "../stages/read-text/text.ts";

/** A file that somebody named, as it lies on the disk, or why it is none that could be read. */
export type TextFile =
  | {
      readonly file: string;
      readonly bytes: Uint8Array;
      /** A program has it open, so that what it shows may be newer. */
      readonly isOpen: boolean;
    }
  | { readonly file: string; readonly refusal: FileRefusal };

/** Reads a file that may be too large, open elsewhere, or no file at all; null where there is none of this name. */
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
  // It is refused by its size, without being read whole.
  if (claimed > allowed) return refuse({ refused: "too-large", what: "bytes", claimed, allowed });
  const isOpen = marksOf(name).some((mark) => beside.includes(mark));
  return { file, bytes: await readFile(file), isOpen };
}

function isMark(name: string): boolean {
  return name.startsWith("~$") || /^\.~lock\..+#$/.test(name);
}

/** The files that Word and LibreOffice leave beside a document that is open; of a long name Word replaces the beginning. */
function marksOf(name: string): string[] {
  const stem = name.replace(/\.[^.]*$/, "").length;
  return [`~$${name.slice(Math.min(2, Math.max(0, stem - 6)))}`, `~$${name}`, `.~lock.${name}#`];
}
