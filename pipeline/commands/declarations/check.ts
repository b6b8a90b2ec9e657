import { Option } from "commander";
import { locales } from "../../model/locale.ts";
import type { CheckOptions } from "../check-command.ts";
import { command, type Host, latest, noCode, root } from "../declaration.ts";

export const check = (host: Host) =>
  command("check", "yearly", "say what is wrong in the raw files of an edition", [
    ["almanac check", "everything in the latest edition, file by file"],
    ["almanac check --file waste/kyoto.xlsx", "one office's file"],
    ["almanac check --format sarif --output almanac.sarif", "for programs that read SARIF"],
    ["almanac check --format markdown", "a summary for a pull request: what is wrong, what moved, claims"],
  ])
    .argument("[edition]", latest)
    .option("--dataset <dataset...>", "only these datasets")
    .option("--file <path>", "only the findings of this file, such as waste/kyoto.xlsx")
    .addOption(
      new Option("--format <format>", "how to write the findings")
        .choices(["text", "json", "junit", "sarif", "github", "html", "markdown"])
        .default("text"),
    )
    .option("--max-warnings <n>", "exit with 1 if there are more warnings than this")
    .option("--notes", "with --format github: also annotate notes and accepted findings")
    .option("--output <file>", "write to this file, completely or not at all")
    .option(
      "--leave <folder>",
      "write everything that helps to fix the files: SARIF, JUnit, the quality page, a summary, marked copies",
    )
    .addOption(
      new Option("--locale <locale>", "the language of the messages, by default en").choices(locales),
    )
    .addOption(noCode())
    .addOption(root())
    .action(async (edition: string | undefined, options: CheckOptions) => {
      const { checkCommand } = await import("../check-command.ts");
      host.ends(await checkCommand(edition, options, host.terminal));
    });
