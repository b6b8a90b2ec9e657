import { Option } from "commander";
import { formats } from "../../stages/render/formats.ts";
import { command, type Host, language, latest, noCode, root } from "../declaration.ts";
import type { ReportOptions } from "../report-command.ts";

export const report = (host: Host) =>
  command("report", "yearly", "check the raw files of an edition and write its report", [
    ["almanac report", "the latest edition, whole"],
    ["almanac report 2021 --locale ja --only pdf", "only the PDF in Japanese, in the existing report"],
    ["almanac report 2021 --to draft", "into a folder of your own; the published report stays as it is"],
  ])
    .argument("[edition]", latest)
    .addOption(new Option("--only <format...>", "only these formats").choices(formats))
    .addOption(language("--locale <language...>", "the languages, by default those of edition.json"))
    .option("--to <folder>", "write to this folder, and leave the published report as it is")
    .option("--force", "make the report again even if nothing has changed")
    .option("--no-wait", "exit with 2 if another run is in progress, instead of waiting for it")
    .addOption(noCode())
    .addOption(root())
    .action(async (edition: string | undefined, options: ReportOptions) => {
      const { reportCommand } = await import("../report-command.ts");
      host.ends(await reportCommand(edition, options, host.terminal));
    });
