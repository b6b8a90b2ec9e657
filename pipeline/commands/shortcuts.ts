import { spawn } from "node:child_process";
import { chmod } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { writeWhole } from "./write-output.ts";

const program = fileURLToPath(new URL("../cli.js", import.meta.url));

/** Writes files to double-click on Windows, macOS and Linux into the data folder; returns their paths. */
export async function writeShortcuts(root: string): Promise<readonly string[]> {
  const [node, folder] = [process.execPath, resolve(root)];
  const shell = [node, program].map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(" ");
  const inEntry = [node, program, folder].map(
    (word) => `"${word.replace(/(["\\$`])/g, "\\\\$1").replaceAll("%", "%%")}"`,
  );
  const launchers: { readonly [name: string]: string } = {
    "Almanac desk.cmd": `@echo off\r\ncd /d "%~dp0"\r\n"${node.replaceAll("%", "%%")}" "${program.replaceAll("%", "%%")}" desk --open\r\npause\r\n`,
    "Almanac desk.command": `#!/bin/sh\ncd "$(dirname "$0")" && exec ${shell} desk --open\n`,
    "Almanac desk.desktop": `[Desktop Entry]\nType=Application\nName=Almanac desk\nTerminal=true\nExec=${inEntry.slice(0, 2).join(" ")} desk --open --root ${inEntry[2]}\n`,
  };
  const written: string[] = [];
  for (const [name, text] of Object.entries(launchers)) {
    const path = join(root, name);
    await writeWhole(path, text);
    await chmod(path, 0o755);
    written.push(path);
  }
  return written;
}

/** Opens an address in the user's browser; without one, it is still in the terminal. */
export function openAddress(address: string): void {
  const openers: { readonly [platform: string]: readonly [string, ...string[]] } = {
    win32: ["cmd", "/c", "start", "", address],
    darwin: ["open", address],
  };
  const [opener, ...rest] = openers[process.platform] ?? ["xdg-open", address];
  spawn(opener, rest, { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}
