import { lstat } from "node:fs/promises";
import { join } from "node:path";
import { visible } from "../escape/visible.ts";
import type { Checked } from "../flow/check.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Edition } from "../model/edition.ts";
import { type Pack, packsOf } from "../offices/pack/packs-of.ts";
import { CliError } from "./cli-error.ts";
import type { Terminal } from "./terminal.ts";
import { writeOutput } from "./write-output.ts";

/** Where packs go, for which edition, from which one. */
interface PackJob {
  readonly root: string;
  readonly to: string;
  readonly edition: Edition;
  readonly last: Checked & { readonly edition: Edition };
  readonly datasets: readonly Dataset[];
}

/** Writes a folder for each office; nothing where a file of one is there, as it may be filled in already. */
export async function writePacks(
  { root, to, edition, last, datasets }: PackJob,
  terminal: Terminal,
): Promise<void> {
  terminal.progress("making the packs");
  const packs = await packsOf(edition, last, datasets);
  terminal.progress("");
  const targets = packs.flatMap(({ files }) => files.map(({ path }) => join(to, path)));
  for (const [index, target] of targets.entries()) {
    if (targets.indexOf(target) < index)
      throw new CliError(`two offices would have the same file ${target}; give them different names`);
    if (await lstat(target).catch(() => null))
      throw new CliError(`${target} exists and may be filled in already; remove it or name another folder`);
  }
  for (const { files } of packs)
    for (const { path, bytes } of files) await writeOutput(root, join(to, path), bytes);
  if (packs.length === 0) {
    terminal.tell("Nobody is to deliver anything, so there are no packs.");
    return;
  }
  terminal.tell(
    ["Packs for the offices:", ...packs.flatMap((pack) => linesOf(pack, to))].map(visible).join("\n"),
  );
}

function linesOf({ office, folder, forms, unread }: Pack, to: string): string[] {
  return [
    `  ${join(to, folder)}  for ${office}`,
    ...forms.map(
      ({ form, rows }) => `    ${form}${rows === 0 ? ", empty" : `, with ${rows} rows of last edition`}`,
    ),
    ...unread.map(
      ({ file, rows }) => `    ${file}: ${rows} rows of last edition could not be read and are not in it`,
    ),
  ];
}
