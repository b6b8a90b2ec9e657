import { command, type Host, root } from "../declaration.ts";

interface ListOptions {
  readonly root: string;
  readonly edition?: string;
  readonly output?: string;
}

export const list = (host: Host) =>
  command(
    "list",
    "asking",
    "list datasets, their indicators and sources, and the editions; or find figures",
    [
      ["almanac list", "everything there is, and where each dataset is defined"],
      [
        "almanac list figures members korea",
        "figures found by words in any language, each with its value and key",
      ],
    ],
  )
    .argument("[figures]", "the word figures, to search by the words that follow")
    .argument("[words...]", "what is measured, where, when")
    .option("--edition <year>", "of figures: the year, by default the latest in reports/")
    .option("--output <file>", "of figures: write the ones found, or all, as JSON by key")
    .addOption(root())
    .action(async (what: string | undefined, words: string[], options: ListOptions) => {
      if (what === undefined) {
        const { listCommand } = await import("../list-command.ts");
        host.ends(await listCommand(options, host.terminal));
        return;
      }
      const { listFigures } = await import("../list-figures.ts");
      host.ends(await listFigures(what === "figures" ? words : [what, ...words], options, host.terminal));
    });
