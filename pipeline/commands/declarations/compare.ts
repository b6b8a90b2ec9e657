import { command, type Host, noCode, root } from "../declaration.ts";

export const compare = (host: Host) =>
  command("compare", "asking", "show what moved from one edition to the next", [
    ["almanac compare 2020 2021", "each figure that differs between the two"],
    ["almanac compare 2021 2021", "the edition as published, and as it would be now"],
  ])
    .argument("<from>", "the earlier edition, as it was published")
    .argument("<to>", "the later edition, computed now; repeat the year to compare an edition with itself")
    .option("--json", "every figure that moved, as JSON")
    .option("--csv", "every figure that moved, as CSV")
    .addOption(noCode())
    .addOption(root())
    .action(async (from: string, to: string, options: { root: string }) => {
      const { compareCommand } = await import("../compare-command.ts");
      host.ends(await compareCommand(from, to, options, host.terminal));
    });
