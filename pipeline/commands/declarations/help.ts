import { command, type Host } from "../declaration.ts";

export const help = (host: Host) =>
  command(
    "help",
    "program",
    "explain a command, the code of a finding, a method, a subject, or a word of definitions",
    [
      ["almanac help check", "its options, and examples"],
      ["almanac help duplicate-key", "what this finding means, and how to fix it"],
      ["almanac help fill down", "a word of a definition's sheets"],
      ["almanac help first-edition", "a guide; others are edition, offices, publishing, checking"],
    ],
  )
    .argument("[word...]", "a command, a code as almanac check prints it, or a word of a definition")
    .action(async (words: string[]) => {
      const { helpCommand } = await import("../help-command.ts");
      host.ends(await helpCommand(words.join(" "), host.program, host.terminal));
    });
