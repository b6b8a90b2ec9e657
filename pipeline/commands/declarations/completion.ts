import { Argument } from "commander";
import { completionScripts, type Shell, shells } from "../completion-scripts.ts";
import { command, type Host } from "../declaration.ts";

export const completion = (host: Host) =>
  command(
    "completion",
    "program",
    "print a script that makes a shell complete almanac's commands and names",
    [
      ['eval "$(almanac completion bash)"', "for this shell; add it to ~/.bashrc for every shell"],
      ["almanac completion fish > ~/.config/fish/completions/almanac.fish", "for fish"],
    ],
  )
    .addArgument(new Argument("<shell>", "which shell").choices(shells))
    .action((shell: Shell) => {
      host.terminal.print(completionScripts[shell].trimEnd());
      host.ends(0);
    });

/** Called only by the shells' completion scripts. */
export const complete = (host: Host) =>
  command("complete", "program", "print what can follow the words typed so far", [
    ["almanac complete -- check --for", "--format"],
  ])
    .argument("[word...]")
    .action(async (words: string[]) => {
      const [{ completionsOf }, { candidatesIn }] = await Promise.all([
        import("../completions.ts"),
        import("../candidates-in.ts"),
      ]);
      const at = words.indexOf("--root");
      const { candidates, paths } = await completionsOf(
        host.program,
        words,
        candidatesIn((at < 0 ? undefined : words[at + 1]) ?? "."),
      );
      const lines = candidates.map(({ value, says }) => `${value}\t${says}`);
      if (paths) lines.push(`:${paths}`);
      if (lines.length > 0) host.terminal.print(lines.join("\n"));
      host.ends(0);
    });
