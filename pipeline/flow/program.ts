import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { z } from "zod";
import { compareText } from "../model/source.ts";

/** The program's version, as in manifests, and the sha256 of its code and Node.js version. */
export interface Program {
  readonly version: string;
  readonly code: string;
}

const packageFile = new URL("../../package.json", import.meta.url);
const codeFolder = new URL("..", import.meta.url);

let program: Program | undefined;

/** Read once: the running code does not change, whatever happens to its files. */
export function readProgram(): Program {
  program ??= hashed();
  return program;
}

function hashed(): Program {
  const about = readFileSync(packageFile);
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(about.toString("utf8")));
  const all = readdirSync(codeFolder, { recursive: true, encoding: "utf8" });
  const files = all.filter((name) => /(?<!\.d)\.[jt]s$/.test(name)).sort(compareText);
  // Exact versions of libraries are in the package file, and of ICU and others in Node.js.
  const hash = createHash("sha256").update(about).update(JSON.stringify(process.versions));
  for (const name of files) hash.update(`\n${name}\n`).update(readFileSync(new URL(name, codeFolder)));
  return { version, code: hash.digest("hex") };
}
