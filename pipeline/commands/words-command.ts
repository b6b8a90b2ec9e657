import { missingWords } from "../datasets/declared/missing-words.ts";
import { registryOf } from "../flow/registry.ts";
import { type Locale, locales } from "../model/locale.ts";
import { formatAddress } from "../model/source.ts";
import { CliError } from "./cli-error.ts";
import { meant } from "./meant.ts";
import type { Terminal } from "./terminal.ts";

export interface WordsOptions {
  readonly root: string;
  readonly missing: Locale;
}

/** `almanac words ID --missing L`: what a declared dataset lacks in a language, where it belongs, and what another says there. */
export async function wordsCommand(
  id: string,
  { root, missing }: WordsOptions,
  terminal: Terminal,
): Promise<number> {
  const { all } = await registryOf(root, undefined, "left");
  const known = all.map((one) => one.id);
  const found = all.find((one) => one.id === id);
  if (!found) throw new CliError(`unknown dataset “${id}”${meant(id, known, "almanac list")}`);
  if (!found.declared) {
    throw new CliError(
      `${id} is built in: its words are complete in ${locales.join(", ")}, or it would not compile`,
    );
  }
  const { definition, languages } = found.declared;
  const lacking = missingWords(definition, missing, languages);
  if (lacking.length === 0) {
    terminal.print(`${id} lacks nothing in ${missing}.`);
    return 0;
  }
  const count = lacking.length === 1 ? "1 text lacks" : `${lacking.length} texts lack`;
  terminal.print(
    `${count} ${missing}; write each into the column named ::${missing} of its sheet, in the same row:`,
  );
  for (const { column, said, forOffices } of lacking) {
    const shown = forOffices ? "for offices" : "in the report";
    terminal.print(`  ${formatAddress(said.at)}  ${column}::${missing}  (${shown})\n      ${said.text}`);
  }
  return 0;
}
