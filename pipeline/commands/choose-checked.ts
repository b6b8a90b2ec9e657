import { type CheckedEdition, check } from "../flow/check.ts";
import { type CodeOption, chooseToCompute } from "./choose-source.ts";
import { CliError } from "./cli-error.ts";
import type { Terminal } from "./terminal.ts";

/** An edition after reading and checking; throws where it cannot be read. */
export async function chooseChecked(
  options: CodeOption & { readonly root: string },
  edition: string,
  { progress }: Pick<Terminal, "progress">,
): Promise<CheckedEdition> {
  const chosen = await chooseToCompute(options, edition);
  const checked = await check({ root: options.root, edition, ...chosen, progress });
  progress("");
  if (!checked.edition) throw new CliError(`${edition} cannot be read; almanac check ${edition} says why`);
  return { ...checked, edition: checked.edition };
}
