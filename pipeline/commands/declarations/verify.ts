import { command, type Host, noCode, root } from "../declaration.ts";

export const verify = (host: Host) =>
  command("verify", "asking", "make published editions again, and compare inputs, figures and files", [
    ["almanac verify", "every edition in reports/"],
    ["almanac verify 2020", "one of them"],
  ])
    .argument("[edition...]", "years, by default every one in reports")
    .addOption(noCode())
    .addOption(root())
    .action(async (editions: string[], options: { root: string }) => {
      const { verifyCommand } = await import("../verify-command.ts");
      host.ends(await verifyCommand(editions, options, host.terminal));
    });
