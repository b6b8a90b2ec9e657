import { command, type Host, language, root } from "../declaration.ts";
import type { WordsOptions } from "../words-command.ts";

export const words = (host: Host) =>
  command("words", "datasets", "export all texts to a workbook for a translator, and import it again", [
    ["almanac words --language mn --to words.xlsx", "all texts; marks what is untranslated or unreviewed"],
    ["almanac words --from words.xlsx", "imports the translations, or names the cell of each fault"],
    ["almanac words air-quality --missing ja", "each text without Japanese, and where to write it"],
  ])
    .argument("[dataset]", "a declared dataset, named by almanac list, or with --missing: program")
    .addOption(language("--language <language>", "the language to translate into"))
    .option("--to <file>", "the workbook to write, with a sheet for each dataset")
    .option("--from <file>", "a workbook that a translator sends back")
    .addOption(language("--missing <language>", "list the texts of a dataset that are missing in a language"))
    .addOption(root())
    .action(async (id: string | undefined, options: WordsOptions) => {
      const { wordsCommand } = await import("../words-command.ts");
      host.ends(await wordsCommand(id, options, host.terminal));
    });
