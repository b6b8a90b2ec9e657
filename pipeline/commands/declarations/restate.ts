import { Option } from "commander";
import { restatementClasses } from "../../model/restatement.ts";
import { command, dryRun, type Host, noCode, root } from "../declaration.ts";
import type { RestateOptions } from "../restate-command.ts";

export const restate = (host: Host) =>
  command("restate", "asking", "record why published figures changed, in data/reference/restatements.csv", [
    [
      'almanac restate "recycling,recycling-rate,KOR,2019,*" --class source --reason "…" --reason "ko=…"',
      "one line for a figure that check reports as changed",
    ],
  ])
    .argument("<key>", "dataset,indicator,area,period,breakdown as almanac check prints it; each may be *")
    .addOption(
      new Option(
        "--class <class>",
        "late or corrected data, a planned change, a revised method, or our own error",
      )
        .choices(restatementClasses)
        .makeOptionMandatory(),
    )
    .addOption(
      new Option("--reason <text>", "in English; repeat for each other language, as ja=…")
        .argParser((text: string, before: readonly string[] = []) => [...before, text])
        .makeOptionMandatory(),
    )
    .option("--from <year>", "the earlier edition, by default the one before")
    .option("--to <year>", "the later edition, by default the latest in data/raw")
    .addOption(
      new Option("--author <name>", "who takes responsibility").default(host.user, "who is logged in"),
    )
    .addOption(new Option("--date <day>", "when it was decided").default(host.today, "today"))
    .addOption(dryRun())
    .addOption(noCode())
    .addOption(root())
    .action(async (key: string, options: RestateOptions) => {
      const { restateCommand } = await import("../restate-command.ts");
      host.ends(await restateCommand(key, options, host.terminal));
    });
