import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { z } from "zod";
import { packageFile, programFiles } from "./program-files.ts";

/** The program's version, as in manifests, and the sha256 of its code and Node.js version. */
export interface Program {
  readonly version: string;
  readonly code: string;
}

let program: Program | undefined;

/** Read once: the running code does not change, whatever happens to its files. */
export function readProgram(): Program {
  program ??= hashed();
  return program;
}

function hashed(): Program {
  const about: unknown = JSON.parse(readFileSync(packageFile, "utf8"));
  const { version } = z.object({ version: z.string() }).parse(about);
  // Exact versions of ICU and others are in Node.js.
  const hash = createHash("sha256").update(JSON.stringify(process.versions));
  for (const path of programFiles())
    hash.update(`\n${relative(packageFile, path)}\n`).update(readFileSync(path));
  return { version, code: hash.digest("hex") };
}
