import { command, type Host, latest, root } from "../declaration.ts";
import type { TakeBackOptions } from "../take-back-command.ts";

export const takeBack = (host: Host) =>
  command("take-back", "yearly", "take a received file out of data/raw, and keep it", [
    [
      "almanac take-back membership/members.xlsx",
      "the file is kept in the hidden folder .replaced beside it; almanac receive puts one back",
    ],
  ])
    .argument("<file>", "its dataset and file, as almanac deliveries prints it")
    .option("--edition <year>", latest)
    .addOption(root())
    .action(async (file: string, options: TakeBackOptions) => {
      const { takeBackCommand } = await import("../take-back-command.ts");
      host.ends(await takeBackCommand(file, options, host.terminal));
    });
