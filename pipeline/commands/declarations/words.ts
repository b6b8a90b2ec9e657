import { command, type Host, language, root } from "../declaration.ts";
import type { WordsOptions } from "../words-command.ts";

export const words = (host: Host) =>
  command("words", "datasets", "give a translator all words in a workbook, and take them back", [
    ["almanac words --language mn --to words.xlsx", "all texts, what is untranslated and unreviewed marked"],
    ["almanac words --from words.xlsx", "writes them back, or names what is wrong by its cell"],
    ["almanac words air-quality --missing ja", "each text without Japanese, and where to write it"],
  ])
    .argument("[dataset]", "a declared dataset; almanac list names them all")
    .addOption(language("--language <language>", "the language to translate into"))
    .option("--to <file>", "the workbook to write, with a sheet for each dataset")
    .option("--from <file>", "a workbook that a translator sends back")
    .addOption(language("--missing <language>", "list what a dataset lacks in a language"))
    .addOption(root())
    .action(async (id: string | undefined, options: WordsOptions) => {
      const { wordsCommand } = await import("../words-command.ts");
      host.ends(await wordsCommand(id, options, host.terminal));
    });
