import { Option } from "commander";
import { exportFormatNames } from "../../model/export-format.ts";
import { command, type Host, latest, noCode, root } from "../declaration.ts";
import type { ExportOptions } from "../export-command.ts";

export const exportEdition = (host: Host) =>
  command("export", "asking", "write the figures in formats that other programs read", [
    [
      "almanac export 2021 --to ../for-others",
      "Open SDG, SDMX, Data Package and JSON-stat, each in its own folder",
    ],
    ["almanac export --format sdmx --to ../sdmx", "only SDMX, of the latest year"],
  ])
    .argument("[edition]", latest)
    .addOption(new Option("--format <format>", "only this format").choices(exportFormatNames))
    .requiredOption("--to <folder>", "a new folder to write them into")
    .addOption(noCode())
    .addOption(root())
    .action(async (edition: string | undefined, options: ExportOptions) => {
      const { exportCommand } = await import("../export-command.ts");
      host.ends(await exportCommand(edition, options, host.terminal));
    });
