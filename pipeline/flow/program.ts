import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { z } from "zod";
import { compareText } from "../model/source.ts";

/** The program that makes a report: its version, which a manifest names, and the sha256 of its code on the Node.js that runs it. */
export interface Program {
  readonly version: string;
  readonly code: string;
}

const packageFile = new URL("../../package.json", import.meta.url);
const codeFolder = new URL("..", import.meta.url);

export async function readProgram(): Promise<Program> {
  const about = await readFile(packageFile);
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(about.toString("utf8")));
  const all = await readdir(codeFolder, { recursive: true });
  const files = all.filter((name) => /\.[jt]s$/.test(name)).sort(compareText);
  const texts = await Promise.all(files.map((name) => readFile(new URL(name, codeFolder))));
  // What draws, sets and sorts comes with exact versions from the package file, and from Node.js.
  const hash = createHash("sha256").update(about).update(JSON.stringify(process.versions));
  for (const [index, name] of files.entries()) hash.update(`\n${name}\n`).update(texts[index] ?? "");
  return { version, code: hash.digest("hex") };
}
