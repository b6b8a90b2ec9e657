import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { type Method, type MethodBeside, methodFile, neededKinds } from "../datasets/declared/method.ts";
import { codeRefused, notAMethod } from "../datasets/declared/problems.ts";
import { menders, type Problem, problemGroups, severities } from "../model/define-problem.ts";
import { placeInCode } from "../model/place-in-code.ts";
import { folder } from "../stages/ingest/folder.ts";
import { hashOf } from "../stages/ingest/hash-of.ts";
import { notAPlainFile } from "../stages/ingest/problems.ts";
import { codeFailed } from "../stages/validate/problems.ts";
import { isWritable } from "../words/write-value.ts";

/** What happens to a `method.js`: it runs, is refused with a finding, or is ignored by commands that compute nothing. */
export type CodePolicy = "run" | "refused" | "left";

/** The `method.js` beside a definition's sheets, in a folder under `data/`, or its problem; null where there is none. */
export async function readMethodFile(
  root: string,
  place: string,
  code: CodePolicy,
): Promise<MethodBeside | null> {
  const data = folder(join(root, "data"));
  const path = `${place}/${methodFile}`;
  const kind = await data.kind(path);
  if (kind === null) return null;
  // Targets of links are in no manifest, so changes to them would go unnoticed.
  if (kind !== "file") return notAPlainFile();
  if (code === "left") return "left";
  if (code === "refused") return codeRefused();
  const bytes = (await data.read(path)) ?? new Uint8Array();
  const [beside] = besideIn(new TextDecoder().decode(bytes));
  if (beside !== undefined) return notAMethod({ why: "import", part: beside });
  return load(pathToFileURL(`${resolve(root)}/`).href, `data/${path}`, hashOf(bytes));
}

/** Files that it imports by path, whose changes no manifest or preview would notice. */
function besideIn(text: string): string[] {
  const statement =
    /^\s*(?:import|export)\b[^;"']*?\bfrom\s*(["'])((?:\.{0,2}\/|file:).*?)\1|\bimport\s*\(?\s*(["'])((?:\.{0,2}\/|file:).*?)\3/gm;
  return [...text.matchAll(statement)].map((match) => match[2] ?? match[4] ?? "");
}

async function load(root: string, path: string, sha256: string): Promise<MethodBeside> {
  // Makes a changed file a new module.
  const address = `${root}${path}?${sha256}`;
  try {
    const module: unknown = await import(address);
    return methodIn(module);
  } catch (thrown) {
    const { name, message, stack = "" } = thrown instanceof Error ? thrown : new Error(String(thrown));
    // Node.js gives the line of a syntax error only when the process ends with it.
    const reason =
      placeInCode(stack, root) ?? (name === "SyntaxError" ? placeInCode(ended(address), root) : null);
    return codeFailed({ place: reason ?? path, message: `${name}: ${message}`.replace(/\s+/g, " ") });
  }
}

function ended(address: string): string {
  const load = `await import(${JSON.stringify(address)})`;
  return spawnSync(process.execPath, ["--input-type=module", "--eval", load], { encoding: "utf8" }).stderr;
}

const kindSchema = z.object({
  code: z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/),
  group: z.enum(problemGroups),
  severity: z.enum(severities),
  movable: z.boolean(),
  mends: z.enum(menders).nullable(),
  tells: z.record(z.string(), z.string().refine(isWritable)),
  catches: z.string(),
  example: z.string(),
});
const need = z.string().regex(new RegExp(`^(${neededKinds.join("|")})(\\?|\\|null)?$`));
const run = z.custom((value) => typeof value === "function");
const methodSchema = z.object({
  needs: z.record(z.string(), z.record(z.string(), need)),
  problems: z.record(
    z.string(),
    z.preprocess((value) => propertyOf(value, "kind"), kindSchema),
  ),
  ...{ check: run, compute: run },
});

function methodIn(module: unknown): Method | Problem {
  const method = propertyOf(module, "default");
  if (propertyOf(method, "madeBy") !== "defineMethod") return notAMethod({ why: "export", part: null });
  const [issue] = methodSchema.safeParse(method).error?.issues ?? [];
  // The shape was validated above.
  return issue ? notAMethod({ why: "shape", part: issue.path.join(".") }) : (method as Method);
}

function propertyOf(value: unknown, name: string): unknown {
  const isOpen = (typeof value === "object" && value !== null) || typeof value === "function";
  return isOpen ? Reflect.get(value, name) : undefined;
}
