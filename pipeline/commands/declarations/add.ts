import { command, type Host, root } from "../declaration.ts";

export const add = (host: Host) =>
  command("add", "datasets", "copy the definition of a dataset that comes with the program", [
    ["almanac add activities climate", "copies them into data/datasets, where you can change them"],
  ])
    .argument("<datasets...>", "such as climate; docs/ready-made.md shows them all")
    .addOption(root())
    .action(async (ids: readonly string[], options: { readonly root: string }) => {
      const { addCommand } = await import("../add-command.ts");
      host.ends(await addCommand(ids, options, host.terminal));
    });
