import { visible } from "../escape/visible.ts";
import { commandWords } from "../locales/desk-phrasebooks.ts";
import { readSignatures, signatureContract } from "../stages/correct/read-signatures.ts";
import { chooseEdition } from "./choose.ts";
import type { CodeOption } from "./choose-source.ts";
import { claimsOf } from "./claims-command.ts";
import { CliError } from "./cli-error.ts";
import { meant } from "./meant.ts";
import { addLine } from "./reviewed-table.ts";
import type { Terminal } from "./terminal.ts";

export interface SignOptions extends CodeOption {
  readonly root: string;
  readonly edition?: string;
  readonly author: string;
  readonly date: string;
}

/** `almanac sign CLAIM…`: adds lines to signed-claims.csv, each valid while the claim has the wording that was read. */
export async function signCommand(
  ids: readonly string[],
  options: SignOptions,
  terminal: Terminal,
): Promise<number> {
  const { root, author, date } = options;
  if (author.trim() === "") throw new CliError(commandWords(terminal.locale).noAuthor);
  const edition = await chooseEdition(root, options.edition);
  const { claims, checked } = await claimsOf(edition, options, terminal);
  const allIds = claims.map(({ id }) => id);
  const named = ids.map((id) => {
    const claim = claims.find((candidate) => candidate.id === id);
    if (!claim) throw new CliError(`unknown claim “${id}”${meant(id, allIds, `almanac claims ${edition}`)}`);
    return claim;
  });
  for (const { id, sentence } of named) {
    const line = { edition, claim: id, sentence, author, date };
    const added = await addLine(
      {
        ...{ root, file: signatureContract.file, line },
        ...{ header: Object.keys(line), key: ["edition", "claim"] },
        check: (sheets) => readSignatures(sheets, checked.areas).findings,
      },
      terminal,
    );
    terminal.tell(visible(added));
  }
  return 0;
}
