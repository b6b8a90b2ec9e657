import { command, type Host } from "../declaration.ts";

export const help = (host: Host) =>
  command("help", "program", "explain a command, the code of a finding, a method or a subject", [
    ["almanac help check", "its options, and examples"],
    ["almanac help duplicate-key", "what this finding means, and how to fix it"],
    ["almanac help first-edition", "a guide; others are edition, offices, publishing, checking"],
  ])
    .argument("[word]", "a command, or a code as almanac check prints it")
    .action(async (word: string | undefined) => {
      const { helpCommand } = await import("../help-command.ts");
      host.ends(await helpCommand(word, host.program, host.terminal));
    });
