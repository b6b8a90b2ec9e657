import { command, type Host, language, noCode, root } from "../declaration.ts";
import type { DeskOptions } from "../desk-command.ts";

export const desk = (host: Host) =>
  command("desk", "yearly", "do the year's work in a browser, without a terminal", [
    ["almanac desk", "open the address that it prints; Ctrl-C stops it"],
    ["almanac desk --shortcut", "writes files to double-click, for Windows, macOS and Linux"],
  ])
    .option("--port <n>", "the port on this computer; 0 takes a free one", "0")
    .option("--open", "also open the browser")
    .option("--shortcut", "write files to double-click into the folder, and exit")
    .addOption(
      language(
        "--locale <language>",
        "the language of its pages if the browser asks for none of ours",
      ).default("en"),
    )
    .addOption(noCode())
    .addOption(root())
    .action(async (options: DeskOptions) => {
      const { deskCommand } = await import("../desk-command.ts");
      host.ends(await deskCommand(options, host, host.terminal, host.stopped()));
    });
