import { command, type Host, root } from "../declaration.ts";
import type { ProposeOptions } from "../propose-command.ts";

export const propose = (host: Host) =>
  command("propose", "datasets", "write a first definition of a dataset from spreadsheets of offices", [
    ["almanac propose ~/Desktop/air.xlsx --id air-quality", "data/datasets/air-quality/definition.xlsx"],
    [
      "almanac propose ~/Desktop/air.xlsx --id air-quality --deliver",
      "also adds the file to the latest edition as delivered",
    ],
  ])
    .argument("<file...>", "spreadsheets in any folder; those with one header become one source")
    .option("--id <id>", "the id of the dataset; by default the first file's name")
    .option("--sheet <name>", "the sheet with the table, where a workbook has several")
    .option("--deliver", "copy the files into the latest edition, and add them to its edition.json")
    .addOption(root())
    .action(async (files: string[], options: ProposeOptions) => {
      const { proposeCommand } = await import("../propose-command.ts");
      host.ends(await proposeCommand(files, options, host.terminal));
    });
