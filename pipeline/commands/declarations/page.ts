import { command, type Host, root } from "../declaration.ts";
import type { PageOptions } from "../page-command.ts";

export const page = (host: Host) =>
  command("page", "offices", "write a page on which offices check their files before they send them", [
    ["almanac page --to pages", "one page for every office; double-click to open it"],
    ["almanac page --office Kaili --to pages", "only what Kaili has to deliver, in its language"],
  ])
    .option("--office <name>", "only what this office has to deliver")
    .option("--edition <edition>", "the year, by default the latest in data/raw")
    .requiredOption("--to <folder>", "the folder for the page")
    .addOption(root())
    .action(async (options: PageOptions) => {
      const { pageCommand } = await import("../page-command.ts");
      host.ends(await pageCommand(options, host.terminal));
    });
