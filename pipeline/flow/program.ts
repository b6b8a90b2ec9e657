import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { z } from "zod";
import { compareText } from "../model/source.ts";

/** The program that makes a report: its version, which a manifest names, and the sha256 of its code on the Node.js that runs it. */
export interface Program {
  readonly version: string;
  readonly code: string;
}

const packageFile = new URL("../../package.json", import.meta.url);
const codeFolder = new URL("..", import.meta.url);

let program: Program | undefined;

/** Read once: what runs stays the same while it runs, whatever becomes of its files. */
export function readProgram(): Program {
  program ??= hashed();
  return program;
}

function hashed(): Program {
  const about = readFileSync(packageFile);
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(about.toString("utf8")));
  const all = readdirSync(codeFolder, { recursive: true, encoding: "utf8" });
  const files = all.filter((name) => /(?<!\.d)\.[jt]s$/.test(name)).sort(compareText);
  // What draws, sets and sorts comes with exact versions from the package file, and from Node.js.
  const hash = createHash("sha256").update(about).update(JSON.stringify(process.versions));
  for (const name of files) hash.update(`\n${name}\n`).update(readFileSync(new URL(name, codeFolder)));
  return { version, code: hash.digest("hex") };
}
