import type { Locale } from "../../model/locale.ts";
import { command, type Host, language, root } from "../declaration.ts";

export const words = (host: Host) =>
  command("words", "datasets", "list the words that a declared dataset lacks in a language", [
    ["almanac words air-quality --missing ja", "each text without Japanese, and where to write it"],
  ])
    .argument("<dataset>", "a declared dataset; almanac list names them all")
    .addOption(language("--missing <language>", "the language").makeOptionMandatory())
    .addOption(root())
    .action(async (id: string, options: { root: string; missing: Locale }) => {
      const { wordsCommand } = await import("../words-command.ts");
      host.ends(await wordsCommand(id, options, host.terminal));
    });
