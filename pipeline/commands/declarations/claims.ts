import { Option } from "commander";
import type { ClaimsOptions } from "../claims-command.ts";
import { command, type Host, latest, noCode, root } from "../declaration.ts";

export const claims = (host: Host) =>
  command("claims", "asking", "list every statement of a report with whom it is true of", [
    [
      "almanac claims 2021",
      "sentences, headings, key figures; what each compares, for which years, what is in doubt",
    ],
    ["almanac claims 2021 --format csv > claims.csv", "a table to sign"],
    ["almanac explain climate/next-targets-1", "one of them, with the cells behind it"],
  ])
    .argument("[edition]", latest)
    .addOption(
      new Option("--format <format>", "the output format").choices(["text", "json", "csv"]).default("text"),
    )
    .option("--since <edition>", "show which claims of this published edition are new, changed or gone")
    .option("--locale <locale>", "in this language of the edition, by default its first")
    .addOption(noCode())
    .addOption(root())
    .action(async (edition: string | undefined, options: ClaimsOptions) => {
      const { claimsCommand } = await import("../claims-command.ts");
      host.ends(await claimsCommand(edition, options, host.terminal));
    });
