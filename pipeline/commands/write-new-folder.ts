import { lstat, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { makeFolder } from "../stages/publish/make-folder.ts";
import { CliError } from "./cli-error.ts";
import { faultWords } from "./fault-words.ts";
import { outputPlace } from "./output-place.ts";
import { removeEmpty } from "./write-output.ts";

/**
 * Writes a new folder atomically, by writing beside its place and moving it there. Throws where something exists, which may
 * be somebody's.
 */
export async function writeNewFolder(
  root: string,
  asked: string,
  files: Iterable<readonly [path: string, content: string]>,
): Promise<void> {
  const place = resolve(await outputPlace(root, asked));
  if (await lstat(place).catch(() => null))
    throw new CliError(`${asked} is there already; remove it or name another folder`);
  const above = dirname(place);
  const fresh = join(above, `.${basename(place)}.${process.pid}.new`);
  let made: string | undefined;
  try {
    made = await makeFolder(above);
    await mkdir(fresh);
    for (const [path, content] of files) {
      await makeFolder(dirname(join(fresh, path)));
      await writeFile(join(fresh, path), content, { flag: "wx" });
    }
    await rename(fresh, place);
  } catch (fault) {
    await rm(fresh, { recursive: true, force: true }).catch(() => {});
    if (made !== undefined) await removeEmpty(above, made);
    throw new CliError(`cannot write ${asked}: ${faultWords(fault)}`);
  }
}
