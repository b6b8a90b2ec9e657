import { claimData } from "../stages/render/claims-table.ts";
import { explanationText } from "../stages/render/explanation-text.ts";
import type { CodeOption } from "./choose-source.ts";
import { claimsOf, claimText } from "./claims-command.ts";
import { CliError } from "./cli-error.ts";
import { explanationsOf } from "./explanations-of.ts";
import { meant } from "./meant.ts";
import type { Terminal } from "./terminal.ts";

interface ClaimRequest extends CodeOption {
  readonly root: string;
  readonly edition: string;
  readonly json?: boolean;
}

/** Prints what a statement of a report claims, and each of its figures down to its cells. */
export async function explainClaim(id: string, options: ClaimRequest, terminal: Terminal): Promise<number> {
  const { claims, words, checked } = await claimsOf(options.edition, options, terminal);
  const claim = claims.find((other) => other.id === id);
  if (!claim) {
    const ids = claims.map((other) => other.id);
    throw new CliError(`unknown claim “${id}”${meant(id, ids, `almanac claims ${options.edition}`)}`);
  }
  const { dataset } = claim;
  const keys = claim.figures.map((figure) => ({ ...figure, dataset: dataset.id }));
  const asked = { root: options.root, checked, datasets: [dataset] };
  const figures = await explanationsOf(keys, asked, words);
  if (options.json) {
    terminal.print(JSON.stringify({ ...claimData(claim, words), figures }, null, 2));
    return 0;
  }
  const texts = figures.map((explanation) => explanationText(explanation, terminal.columns));
  terminal.print([claimText(claim, words, terminal.columns), ...texts].join("\n\n"));
  return 0;
}
