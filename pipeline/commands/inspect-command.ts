import { lstat } from "node:fs/promises";
import { bookOf } from "../findings/book-of.ts";
import { inspectionRecord } from "../findings/inspection.ts";
import { inspectionText } from "../findings/inspection-text.ts";
import { inspect } from "../flow/inspect.ts";
import { registryOf } from "../flow/registry.ts";
import { CliError } from "./cli-error.ts";
import type { Terminal } from "./terminal.ts";

/** `almanac inspect FILE`: what the program finds in any file; exits with 1 where it would refuse it. */
export async function inspectCommand(
  file: string,
  { root, json }: { readonly root: string; readonly json?: boolean },
  terminal: Terminal,
): Promise<number> {
  const stats = await lstat(file).catch(() => null);
  if (!stats) throw new CliError(`there is no file ${file}`);
  if (!stats.isFile()) throw new CliError(`${file} is not a plain file`);
  const { datasets } = await registryOf(root, undefined, "left");
  const record = inspectionRecord(await inspect(root, file, datasets), bookOf("en", datasets));
  terminal.print(json ? JSON.stringify(record, null, 2) : inspectionText(record));
  return record.verdict === "refused" ? 1 : 0;
}
