import { Option } from "commander";
import { command, type Host, language, root } from "../declaration.ts";
import type { ProofOptions } from "../proof-command.ts";

export const proof = (host: Host) =>
  command(
    "proof",
    "asking",
    "hold the figures of a text (docx, pdf, xlsx, md, txt, html) against an edition",
    [["almanac proof report.docx --to marked", "a page of verdicts, and a copy with comments"]],
  )
    .argument("<file...>", "texts, wherever they lie; they are never changed")
    .option("--edition <year>", "the year, by default the latest in reports/")
    .option("--to <folder>", "write proof.html and a marked copy of each docx and pdf there")
    .addOption(language("--locale <language>", "the texts' language, by default told by their words"))
    .addOption(
      new Option("--format <format>", "how to write what was found")
        .choices(["text", "json", "junit", "sarif", "github"])
        .default("text"),
    )
    .option("--output <file>", "write there, whole or not at all")
    .option("--max-not-ours <n>", "exit with 1 when a text has more figures that no observation covers")
    .addOption(root())
    .action(async (files: string[], options: ProofOptions) => {
      const { proofCommand } = await import("../proof-command.ts");
      host.ends(await proofCommand(files, options, host.terminal));
    });
