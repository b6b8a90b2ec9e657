import { command, type Host, noCode, root } from "../declaration.ts";
import type { RefillOptions } from "../refill-command.ts";

export const refill = (host: Host) =>
  command("refill", "yearly", "write a copy of a bound docx with an edition's numbers, as tracked changes", [
    [
      "almanac refill report.docx --edition 2021 --to next",
      "accept or reject each change in the word processor",
    ],
    ["almanac refill report.docx --to out --flatten", "without controls and changes, to send out"],
  ])
    .argument("<file>", "a docx with bound numbers, or with keys in braces; it is never changed")
    .requiredOption("--to <folder>", "the folder for the copy")
    .option("--edition <year>", "the year, by default the latest in reports/")
    .option("--flatten", "numbers as plain text, without controls, comments and tracked changes")
    .addOption(noCode())
    .addOption(root())
    .action(async (file: string, options: RefillOptions) => {
      const { refillCommand } = await import("../refill-command.ts");
      host.ends(await refillCommand(file, options, host.terminal));
    });
