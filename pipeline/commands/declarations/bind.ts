import type { BindOptions } from "../bind-command.ts";
import { command, type Host, root } from "../declaration.ts";

export const bind = (host: Host) =>
  command("bind", "asking", "a copy of a docx in which its numbers are bound to the data", [
    ["almanac bind report.docx --edition 2020 --to bound", "each number that proofreading links is proposed"],
  ])
    .argument("<file>", "a docx, wherever it lies; it is never changed")
    .requiredOption("--to <folder>", "write the copy there")
    .option("--edition <year>", "the year, by default the latest in reports/")
    .addOption(root())
    .action(async (file: string, options: BindOptions) => {
      const { bindCommand } = await import("../bind-command.ts");
      host.ends(await bindCommand(file, options, host.terminal));
    });
