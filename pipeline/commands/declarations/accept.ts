import { Option } from "commander";
import type { AcceptOptions } from "../accept-command.ts";
import { command, dryRun, type Host, latest, noCode, root } from "../declaration.ts";

export const accept = (host: Host) =>
  command("accept", "yearly", "accept a finding until a date, in data/reference/accepted-findings.csv", [
    [
      'almanac accept 3f2a9c01d4e7 --reason "counted twice by the office" --until 2022-12-31',
      "the finding is then listed separately and blocks nothing",
    ],
  ])
    .argument("<fingerprint...>", "as almanac check prints it; several share the reason")
    .requiredOption("--reason <text>", "why it is accepted")
    .requiredOption("--until <day>", "such as 2022-12-31")
    .option("--edition <year>", latest)
    .addOption(
      new Option("--author <name>", "who takes responsibility").default(host.user, "who is logged in"),
    )
    .addOption(dryRun())
    .addOption(noCode())
    .addOption(root())
    .action(async (fingerprints: string[], options: AcceptOptions) => {
      const { acceptCommand } = await import("../accept-command.ts");
      host.ends(await acceptCommand(fingerprints, options, host.terminal));
    });
