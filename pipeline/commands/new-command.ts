import { lstat } from "node:fs/promises";
import { join } from "node:path";
import { visible } from "../escape/visible.ts";
import { type Checked, check } from "../flow/check.ts";
import { editionText, nextEdition } from "../flow/next-edition.ts";
import { commandWords } from "../locales/desk-phrasebooks.ts";
import { datasetsIn, type Edition } from "../model/edition.ts";
import { makeFolder } from "../stages/publish/make-folder.ts";
import { withDeliveries, wordsOf } from "../stages/render/words.ts";
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
  const words = commandWords(terminal.locale);
  const exists = (await lstat(place).catch(() => null)) !== null;
  if (exists && packs === undefined) throw new CliError(words.existsAlready(place));
  const to = packs === undefined ? null : await outputPlace(root, packs);
  const from = await chooseLast(root, year, options.from);
  const { datasets } = await chooseToCompute(options, from);
  const last = await check({ root, edition: from, datasets, progress: terminal.progress });
  terminal.progress("");
  if (!last.edition) throw new CliError(words.hasFaults(from));
  const edition = exists ? await readEditionOf(root, year) : nextEdition(last.edition, year);
  if (to !== null)
    await writePacks({ root, to, edition, last: { ...last, edition: last.edition }, datasets }, terminal);
  if (!exists) {
    for (const { id } of datasetsIn(edition, datasets)) await makeFolder(join(place, id));
    const { logo } = last.front;
    if (edition.logo !== undefined && logo) await writeWhole(join(place, edition.logo), logo.bytes);
    await writeWhole(join(place, "edition.json"), editionText(edition));
    terminal.tell(visible(words.begun(join(place, "edition.json"), from)));
    terminal.tell(whatToDo(edition, last, terminal));
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

function whatToDo(edition: Edition, { edition: last, areas }: Checked, { locale }: Terminal): string {
  const words = commandWords(locale);
  const { office: officeName } = withDeliveries(wordsOf(locale, areas), edition);
  const undelivered = last?.deliveries.filter(({ state }) => state === "not-delivered") ?? [];
  return [
    `  ${words.begunWith(edition.published, edition.deliveries.length)}`,
    ...undelivered.map(({ dataset, file, office }) =>
      visible(`  ${words.expectedAgain(`${dataset}/${file}`, officeName(office))}`),
    ),
    words.lookThrough,
  ].join("\n");
}
