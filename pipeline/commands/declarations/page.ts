import { command, type Host, root } from "../declaration.ts";
import type { PageOptions } from "../page-command.ts";

export const page = (host: Host) =>
  command("page", "offices", "write a page on which offices check their files before they send them", [
    ["almanac page --to pages", "one that serves every office, opened by a double click"],
    ["almanac page --office Kaili --to pages", "with what Kaili owes, in its language"],
  ])
    .option("--office <name>", "only what this office owes")
    .option("--edition <edition>", "the year, by default the latest in data/raw")
    .requiredOption("--to <folder>", "where the page is written")
    .addOption(root())
    .action(async (options: PageOptions) => {
      const { pageCommand } = await import("../page-command.ts");
      host.ends(await pageCommand(options, host.terminal));
    });
