import { anyDataset, command, type Host, language, root } from "../declaration.ts";
import type { TemplateOptions } from "../template-command.ts";

export const template = (host: Host) =>
  command("template", "offices", "write an empty workbook for an office to fill in", [
    ["almanac template resilience --locale ko --output city.xlsx", "with Korean headers and lists"],
  ])
    .argument("<dataset>", anyDataset)
    .option("--source <id>", "one of its sources, by default its only workbook")
    .addOption(language("--locale <language>", "the language of its headers and lists").default("en"))
    .option("--output <file>", "by default <dataset>-<source>.xlsx")
    .addOption(root())
    .action(async (id: string, options: TemplateOptions) => {
      const { templateCommand } = await import("../template-command.ts");
      host.ends(await templateCommand(id, options, host.terminal));
    });
