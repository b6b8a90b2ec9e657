import { Option } from "commander";
import { command, type Host, latest, noCode, root } from "../declaration.ts";
import type { SignOptions } from "../sign-command.ts";

export const sign = (host: Host) =>
  command("sign", "yearly", "sign statements of a report that you have read against the raw files", [
    [
      'almanac sign climate/next-targets-1 --author "A. Editor"',
      "adds it to data/reference/signed-claims.csv, valid until the sentence changes",
    ],
  ])
    .argument("<claim...>", "as almanac claims prints it")
    .option("--edition <year>", latest)
    .addOption(new Option("--author <name>", "who has read them").default(host.user, "who is logged in"))
    .addOption(new Option("--date <day>", "when you read them").default(host.today, "today"))
    .addOption(noCode())
    .addOption(root())
    .action(async (claims: string[], options: SignOptions) => {
      const { signCommand } = await import("../sign-command.ts");
      host.ends(await signCommand(claims, options, host.terminal));
    });
