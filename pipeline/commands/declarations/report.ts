import { Option } from "commander";
import { formats } from "../../stages/render/formats.ts";
import { command, type Host, language, latest, noCode, root } from "../declaration.ts";
import type { ReportOptions } from "../report-command.ts";

export const report = (host: Host) =>
  command("report", "yearly", "check the raw files of an edition and write its report", [
    ["almanac report", "the latest edition, whole"],
    ["almanac report 2021 --locale ja --only pdf", "only the PDF in Japanese, into the report that is there"],
    ["almanac report 2021 --to draft", "into a folder of your own; the published report stays"],
  ])
    .argument("[edition]", latest)
    .addOption(new Option("--only <format...>", "only these formats").choices(formats))
    .addOption(language("--locale <language...>", "by default those of edition.json"))
    .option("--to <folder>", "write it there, and leave the published report as it is")
    .option("--force", "make it anew although nothing has changed")
    .option("--no-wait", "exit with 2 while another run is at work, instead of waiting for it")
    .addOption(noCode())
    .addOption(root())
    .action(async (edition: string | undefined, options: ReportOptions) => {
      const { reportCommand } = await import("../report-command.ts");
      host.ends(await reportCommand(edition, options, host.terminal));
    });
