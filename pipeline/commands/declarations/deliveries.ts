import { command, type Host, latest, root } from "../declaration.ts";

export const deliveries = (host: Host) =>
  command("deliveries", "yearly", "list by office what has arrived and what has to be fixed", [
    ["almanac deliveries 2022", "who has sent what, who is late, who has something to fix"],
  ])
    .argument("[edition]", latest)
    .option("--json", "as JSON")
    .addOption(root())
    .action(async (edition: string | undefined, options: { root: string; json?: boolean }) => {
      const { deliveriesCommand } = await import("../deliveries-command.ts");
      host.ends(await deliveriesCommand(edition, options, host.terminal));
    });
