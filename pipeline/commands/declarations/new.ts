import { command, type Host, noCode, root } from "../declaration.ts";
import type { NewOptions } from "../new-command.ts";

export const newEdition = (host: Host) =>
  command("new", "yearly", "start the next edition from the last one, and make the forms for the offices", [
    ["almanac new 2022", "data/raw/2022 with the deliveries of 2021, dates moved by a year"],
    ["almanac new 2022 --packs packs", "also a folder of forms for each office"],
  ])
    .argument("<edition>", "its year, such as 2021")
    .option("--from <edition>", "the edition to start from, by default the newest earlier one")
    .option(
      "--packs <folder>",
      "write a folder for each office: its forms in its language, and what is due when",
    )
    .addOption(noCode())
    .addOption(root())
    .action(async (edition: string, options: NewOptions) => {
      const { newCommand } = await import("../new-command.ts");
      host.ends(await newCommand(edition, options, host.terminal));
    });
