import { command, type Host, latest, root } from "../declaration.ts";
import type { ReceiveOptions } from "../receive-command.ts";

export const receive = (host: Host) =>
  command("receive", "yearly", "copy a file that an office sent to its place in data/raw", [
    [
      'almanac receive "~/Downloads/members (1).xlsx" --as membership/members.xlsx',
      "under its expected name; a file that it replaces is kept in a hidden folder beside it",
    ],
  ])
    .argument("<file>", "the file as it arrived")
    .requiredOption("--as <delivery>", "its dataset and file, as almanac deliveries prints it")
    .option("--edition <year>", latest)
    .addOption(root())
    .action(async (file: string, options: ReceiveOptions) => {
      const { receiveCommand } = await import("../receive-command.ts");
      host.ends(await receiveCommand(file, options, host.terminal));
    });
