import { Option } from "commander";
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
    .option("--header <rows>", "the rows of the table's header, such as 4 or 4-5")
    .option("--rows <rows>", "the rows of the table and its titles, where a sheet has several: 18-33")
    .addOption(
      new Option("--across <what>", "what the names above the numbers are").choices([
        "places",
        "times",
        "nothing",
      ]),
    )
    .option("--deliver", "copy the files into the latest edition, and add them to its edition.json")
    .option("--again", "write the definition anew, without what was filled in")
    .addOption(root())
    .action(async (files: string[], options: ProposeOptions) => {
      const { proposeCommand } = await import("../propose-command.ts");
      host.ends(await proposeCommand(files, options, host.terminal));
    });
