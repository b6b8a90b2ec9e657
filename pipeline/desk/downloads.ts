import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileName } from "../model/file-name.ts";
import { scratchFolder } from "../scratch-folder.ts";
import { writeZip, zipEntry } from "../stages/render/workbook/write-zip.ts";
import type { DeskState } from "./desk-state.ts";
import { type CommandRun, type DeskOwner, runLine } from "./run-line.ts";

/** Files that a command wrote into a temporary folder, by relative path. */
export type CommandFiles = ReadonlyMap<string, Uint8Array>;

/** What can be sent to an office: its forms with a letter, the letter, or copies of its files with the findings marked. */
export type Download = "pack" | "letter" | "marked";

export function isDownload(page: string): page is Download {
  return page === "pack" || page === "letter" || page === "marked";
}

/** The files of a download, made by the command for all offices; or its output where it failed. */
export async function officeFiles(
  page: Download,
  office: string,
  { year, offices }: DeskState,
  owner: DeskOwner,
): Promise<CommandFiles | CommandRun> {
  const line = (folder: string) =>
    page === "marked" ? ["annotate", year, "--to", folder] : ["new", year, "--packs", folder];
  const written = await writtenBy(line, owner);
  if ("exitCode" in written) return written;
  const sent = (offices.get(office) ?? []).flatMap(({ files }) => files);
  const isTheirs = (path: string) =>
    page === "marked"
      ? sent.some((file) => path === file || path.startsWith(`${file}.`))
      : path.startsWith(`${fileName(office)}/`);
  return new Map([...written].filter(([path]) => isTheirs(path)));
}

/** What a command writes into a temporary folder; or its output where it failed. */
async function writtenBy(
  line: (folder: string) => readonly string[],
  owner: DeskOwner,
): Promise<CommandFiles | CommandRun> {
  const scratch = scratchFolder("desk");
  try {
    const folder = join(scratch.path, "files");
    const ran = await runLine(line(folder), owner);
    if (ran.exitCode === 2) return ran;
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    const files = entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name));
    const read = files.sort().map(async (path) => {
      const within = path.slice(folder.length + 1).replaceAll("\\", "/");
      return [within, new Uint8Array(await readFile(path))] as const;
    });
    return new Map(await Promise.all(read));
  } finally {
    scratch.remove();
  }
}

export function zipped(files: CommandFiles): Uint8Array {
  return writeZip([...files].map(([path, bytes]) => zipEntry(path, bytes)));
}
