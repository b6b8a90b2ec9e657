import { lstat } from "node:fs/promises";
import { join } from "node:path";
import { addReadyMade, readyMade } from "../flow/init/ready-made.ts";
import { CliError } from "./cli-error.ts";
import { meant } from "./meant.ts";
import type { Terminal } from "./terminal.ts";

/** `almanac add ID…`: copies definitions that come with the program; never overwrites one. */
export async function addCommand(
  ids: readonly string[],
  { root }: { readonly root: string },
  terminal: Terminal,
): Promise<number> {
  await checkReadyMade(ids);
  for (const id of ids) {
    const place = join(root, "data/datasets", id);
    if (await lstat(place).catch(() => null)) throw new CliError(`${place} is there already`);
  }
  for (const id of ids) {
    await addReadyMade(root, id);
    terminal.tell(`Written: ${join(root, "data/datasets", id)}`);
  }
  return 0;
}

/** Throws for a name that is no definition of the program. */
export async function checkReadyMade(ids: readonly string[]): Promise<void> {
  const available = await readyMade();
  for (const id of ids)
    if (!available.includes(id))
      throw new CliError(
        `no dataset “${id}” comes with almanac${meant(id, available, "docs/ready-made.md")}`,
      );
}
