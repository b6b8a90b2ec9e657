import { command, type Host, noCode, root } from "../declaration.ts";

export const compare = (host: Host) =>
  command("compare", "asking", "show what moved from one edition to the next", [
    ["almanac compare 2020 2021", "each figure that both have and that is not the same"],
    ["almanac compare 2021 2021", "the edition as published beside what it would be now"],
  ])
    .argument("<from>", "the earlier edition, as it was published")
    .argument("<to>", "the later one, as it is made now; the same again for an edition published before")
    .option("--json", "every figure that moved, as JSON")
    .option("--csv", "every figure that moved, as CSV")
    .addOption(noCode())
    .addOption(root())
    .action(async (from: string, to: string, options: { root: string }) => {
      const { compareCommand } = await import("../compare-command.ts");
      host.ends(await compareCommand(from, to, options, host.terminal));
    });
