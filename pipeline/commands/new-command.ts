import { lstat } from "node:fs/promises";
import { join } from "node:path";
import { visible } from "../escape/visible.ts";
import { type Checked, check } from "../flow/check.ts";
import { editionText, nextEdition } from "../flow/next-edition.ts";
import { datasetsIn, type Edition } from "../model/edition.ts";
import { makeFolder } from "../stages/publish/make-folder.ts";
import { chooseEdition, listEditions } from "./choose.ts";
import { type CodeOption, chooseToCompute } from "./choose-source.ts";
import { CliError } from "./cli-error.ts";
import { outputPlace } from "./output-place.ts";
import { readEditionOf } from "./read-edition-of.ts";
import type { Terminal } from "./terminal.ts";
import { writeWhole } from "./write-output.ts";
import { writePacks } from "./write-packs.ts";

export interface NewOptions extends CodeOption {
  readonly root: string;
  /** The edition to copy from, by default the newest earlier one. */
  readonly from?: string;
  readonly packs?: string;
}

/**
 * `almanac new`: the folder of the next edition with its edition.json, and with `--packs` what is sent to the offices.
 * An existing edition keeps its edition.json, so that packs can be made once its dates are set.
 */
export async function newCommand(year: string, options: NewOptions, terminal: Terminal): Promise<number> {
  const { root, packs } = options;
  if (!/^\d{4}$/.test(year)) throw new CliError(`an edition is a year such as 2021, not “${year}”`);
  const place = join(root, "data/raw", year);
  const exists = (await lstat(place).catch(() => null)) !== null;
  if (exists && packs === undefined)
    throw new CliError(
      `${place} is there already and stays as it is; to make the offices' packs for it, add --packs <folder>`,
    );
  const to = packs === undefined ? null : await outputPlace(root, packs);
  const from = await chooseLast(root, year, options.from);
  const { datasets } = await chooseToCompute(options, from);
  const last = await check({ root, edition: from, datasets, progress: terminal.progress });
  terminal.progress("");
  if (!last.edition)
    throw new CliError(`data/raw/${from}/edition.json has faults; almanac check ${from} names them`);
  const edition = exists ? await readEditionOf(root, year) : nextEdition(last.edition, year);
  if (to !== null)
    await writePacks({ root, to, edition, last: { ...last, edition: last.edition }, datasets }, terminal);
  if (!exists) {
    for (const { id } of datasetsIn(edition, datasets)) await makeFolder(join(place, id));
    await writeWhole(join(place, "edition.json"), editionText(edition));
    terminal.tell(visible(`Written: ${join(place, "edition.json")}, from that of ${from}`));
    terminal.tell(whatToDo(edition, last));
  }
  return 0;
}

async function chooseLast(root: string, year: string, asked: string | undefined): Promise<string> {
  if (asked !== undefined) {
    const from = await chooseEdition(root, asked);
    if (from < year) return from;
    throw new CliError(`an edition is made from an earlier one; ${from} is not earlier than ${year}`);
  }
  const earlier = (await listEditions(root)).filter((edition) => edition < year).at(-1);
  if (earlier !== undefined) return earlier;
  throw new CliError(
    `there is no edition before ${year} to make it from; write data/raw/${year}/edition.json as docs/edition.md shows`,
  );
}

function whatToDo(edition: Edition, { edition: last }: Checked): string {
  const undelivered = last?.deliveries.filter(({ state }) => state === "not-delivered") ?? [];
  return [
    `  published ${edition.published}; ${edition.deliveries.length} deliveries, all of them expected`,
    ...undelivered.map(({ dataset, file, office }) =>
      visible(`  ${dataset}/${file} of ${office} did not come last time, and is expected again`),
    ),
    "Look its dates and deliveries through, then put what arrives into its folders.",
  ].join("\n");
}
