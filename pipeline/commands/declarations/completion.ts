import { Argument } from "commander";
import { completionScripts, type Shell, shells } from "../completion-scripts.ts";
import { command, type Host } from "../declaration.ts";

export const completion = (host: Host) =>
  command("completion", "program", "print what makes a shell complete almanac's commands and names", [
    ['eval "$(almanac completion bash)"', "in this shell; put it into ~/.bashrc to have it in each"],
    ["almanac completion fish > ~/.config/fish/completions/almanac.fish", "for fish"],
  ])
    .addArgument(new Argument("<shell>", "which shell").choices(shells))
    .action((shell: Shell) => {
      host.terminal.print(completionScripts[shell].trimEnd());
      host.ends(0);
    });

/** Asked by the shells' scripts, and by nobody else. */
export const complete = (host: Host) =>
  command("complete", "program", "say what may follow words", [
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
