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
      ["almanac list", "what there is, and where each dataset is defined"],
      [
        "almanac list figures members korea",
        "figures by words of any language, each with its value and its key",
      ],
    ],
  )
    .argument("[figures]", "the word figures, to find some by what follows")
    .argument("[words...]", "what is measured, where, when")
    .option("--edition <year>", "of figures: the year, by default the latest in reports/")
    .option("--output <file>", "of figures: write those found, or all, as JSON by their keys")
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
