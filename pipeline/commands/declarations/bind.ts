import type { BindOptions } from "../bind-command.ts";
import { command, type Host, root } from "../declaration.ts";

export const bind = (host: Host) =>
  command("bind", "asking", "write a copy of a docx whose numbers are bound to the data", [
    [
      "almanac bind report.docx --edition 2020 --to bound",
      "binds each number that proofreading recognises, with a comment to confirm",
    ],
  ])
    .argument("<file>", "a docx in any folder; it is never changed")
    .requiredOption("--to <folder>", "the folder for the copy")
    .option("--edition <year>", "the year, by default the latest in reports/")
    .addOption(root())
    .action(async (file: string, options: BindOptions) => {
      const { bindCommand } = await import("../bind-command.ts");
      host.ends(await bindCommand(file, options, host.terminal));
    });
