import { command, type Host, root } from "../declaration.ts";

export const list = (host: Host) =>
  command("list", "asking", "list datasets, their indicators and sources, and the editions", [
    ["almanac list", "what there is, and where each dataset is defined"],
  ])
    .addOption(root())
    .action(async (options: { root: string }) => {
      const { listCommand } = await import("../list-command.ts");
      host.ends(await listCommand(options, host.terminal));
    });
