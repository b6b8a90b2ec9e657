import { command, type Host, root } from "../declaration.ts";

export const propose = (host: Host) =>
  command("propose", "datasets", "write a first definition of a dataset from spreadsheets of offices", [
    ["almanac propose ~/Desktop/air.xlsx --id air-quality", "data/datasets/air-quality/definition.xlsx"],
  ])
    .argument("<file...>", "spreadsheets, wherever they lie; each becomes a source")
    .option("--id <id>", "what the dataset is called; by default after the first file")
    .addOption(root())
    .action(async (files: string[], options: { root: string; id?: string }) => {
      const { proposeCommand } = await import("../propose-command.ts");
      host.ends(await proposeCommand(files, options, host.terminal));
    });
