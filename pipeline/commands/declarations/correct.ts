import type { CorrectOptions } from "../correct-command.ts";
import { command, dryRun, type Host, latest, noCode, root } from "../declaration.ts";

export const correct = (host: Host) =>
  command(
    "correct",
    "yearly",
    "read a cell as another value until a date, in data/reference/corrections.csv",
    [
      [
        'almanac correct "membership/members.xlsx › Roster!E10" --to 2014-02-01 --reason "a slip" --source "e-mail of 3 May" --reported-to Kaili --until 2023-12-31',
        "the file stays as it was sent; --until is when the office must have fixed it",
      ],
    ],
  )
    .argument("<cell>", "as almanac check prints it")
    .requiredOption("--to <value>", "what the cell should say")
    .requiredOption("--reason <text>", "why")
    .requiredOption("--source <text>", "where the right value comes from")
    .requiredOption("--reported-to <name>", "who was asked to fix it at the source")
    .requiredOption("--until <day>", "such as 2022-12-31")
    .option("--edition <year>", latest)
    .addOption(dryRun())
    .addOption(noCode())
    .addOption(root())
    .action(async (cell: string, options: CorrectOptions) => {
      const { correctCommand } = await import("../correct-command.ts");
      host.ends(await correctCommand(cell, options, host.terminal));
    });
