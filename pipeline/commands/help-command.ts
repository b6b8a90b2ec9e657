import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import { wrapLines } from "../findings/terminal-lines.ts";
import { CliError } from "./cli-error.ts";
import { docsFolder, pageNames, pageRooms } from "./doc-pages.ts";
import { meant } from "./meant.ts";
import type { Terminal } from "./terminal.ts";

/** `almanac help WORD`: the help of a command, the page of a finding, a method or a subject, or a word of definitions. */
export async function helpCommand(asked: string, program: Command, terminal: Terminal): Promise<number> {
  const command = asked === "" ? program : program.commands.find((each) => each.name() === asked);
  if (command) {
    command.outputHelp();
    return 0;
  }
  const { definitionWords, meaningsOf } = await import("./definition-words.ts");
  const pages = await pageNames();
  const meanings = pages.includes(asked) ? [] : meaningsOf(asked);
  if (meanings.length > 0) {
    const all = "All of them: almanac help definition-words.";
    terminal.print(pageText([...meanings, "", all].join("\n"), Math.min(terminal.columns, 80)));
    return 0;
  }
  const names = [
    ...program
      .createHelp()
      .visibleCommands(program)
      .map((each) => each.name()),
    ...pages,
    ...definitionWords,
  ];
  if (!pages.includes(asked))
    throw new CliError(
      `there is no help on “${asked}”${meant(asked, names, "almanac list, or docs/checks/README.md,")}`,
    );
  const found = await Promise.all(
    pageRooms.map((room) => readFile(new URL(`${room}${asked}.md`, docsFolder), "utf8").catch(() => null)),
  );
  const page = found.find((text) => text !== null) ?? "";
  terminal.print(pageText(page, Math.min(terminal.columns, 80)));
  return 0;
}

/** A Markdown page for a terminal: wrapped and without markup, except for fenced code. */
function pageText(page: string, width: number): string {
  let fenced = false;
  return page
    .trimEnd()
    .split("\n")
    .flatMap((line) => {
      if (line.startsWith("```")) {
        fenced = !fenced;
        return [];
      }
      if (fenced) {
        const text = line.trimStart();
        const indent = " ".repeat(4 + line.length - text.length);
        return wrapLines(text, width - indent.length).map((part) => indent + part);
      }
      const plain = line
        .replace(/^#+ /, "")
        .replaceAll("`", "")
        .replace(/\[([^\]]+)\]\([^)]*\)/g, "$1");
      return plain === "" ? [""] : wrapLines(plain, width);
    })
    .join("\n");
}
