import { command, type Host, root } from "../declaration.ts";

export const inspect = (host: Host) =>
  command("inspect", "yearly", "show what the program reads in any file, and why it would refuse it", [
    ["almanac inspect ~/Downloads/city.xlsx", "before you put it into data/raw"],
  ])
    .argument("<file>", "a spreadsheet in any folder")
    .option("--json", "as JSON")
    .addOption(root())
    .action(async (file: string, options: { root: string; json?: boolean }) => {
      const { inspectCommand } = await import("../inspect-command.ts");
      host.ends(await inspectCommand(file, options, host.terminal));
    });
