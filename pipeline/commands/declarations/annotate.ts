import { command, type Host, latest, noCode, root } from "../declaration.ts";

export const annotate = (host: Host) =>
  command(
    "annotate",
    "offices",
    "write copies of the raw files with every fault marked, to send back to offices",
    [
      ["almanac annotate 2021 --to marked", "a marked copy of each file that has findings"],
      ["almanac annotate --to marked --dataset resilience", "only those of one dataset"],
    ],
  )
    .argument("[edition]", latest)
    .requiredOption("--to <folder>", "the folder for the copies")
    .option("--dataset <dataset...>", "only these datasets")
    .addOption(noCode())
    .addOption(root())
    .action(
      async (edition: string | undefined, options: { root: string; to: string; dataset?: string[] }) => {
        const { annotateCommand } = await import("../annotate-command.ts");
        host.ends(await annotateCommand(edition, options, host.terminal));
      },
    );
