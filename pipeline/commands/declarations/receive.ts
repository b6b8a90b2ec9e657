import { command, type Host, latest, root } from "../declaration.ts";
import type { ReceiveOptions } from "../receive-command.ts";

export const receive = (host: Host) =>
  command("receive", "yearly", "put what an office sent into the place of its delivery in data/raw", [
    [
      'almanac receive "~/Downloads/members (1).xlsx" --as membership/members.xlsx',
      "whole, under its name; what was there is kept beside it, hidden",
    ],
  ])
    .argument("<file>", "as it came")
    .requiredOption("--as <delivery>", "its dataset and file, as almanac deliveries prints it")
    .option("--edition <year>", latest)
    .addOption(root())
    .action(async (file: string, options: ReceiveOptions) => {
      const { receiveCommand } = await import("../receive-command.ts");
      host.ends(await receiveCommand(file, options, host.terminal));
    });
