import { Option } from "commander";
import { command, type Host, language, root } from "../declaration.ts";
import type { ProofOptions } from "../proof-command.ts";

export const proof = (host: Host) =>
  command(
    "proof",
    "asking",
    "check the figures in a text (docx, pdf, xlsx, md, txt, html) against an edition",
    [["almanac proof report.docx --to marked", "a page of verdicts, and a copy with comments"]],
  )
    .argument("<file...>", "texts in any folder; they are never changed")
    .option("--edition <year>", "the year, by default the latest in reports/")
    .option("--to <folder>", "write proof.html and a marked copy of each docx and pdf to this folder")
    .addOption(language("--locale <language>", "the language of the texts, by default detected"))
    .addOption(
      new Option("--format <format>", "the output format")
        .choices(["text", "json", "junit", "sarif", "github"])
        .default("text"),
    )
    .option("--output <file>", "write to this file, completely or not at all")
    .option(
      "--max-not-ours <n>",
      "exit with 1 if a text has more figures than this that no observation covers",
    )
    .addOption(root())
    .action(async (files: string[], options: ProofOptions) => {
      const { proofCommand } = await import("../proof-command.ts");
      host.ends(await proofCommand(files, options, host.terminal));
    });
