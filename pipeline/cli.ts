#!/usr/bin/env node
import { once } from "node:events";
import { fstatSync, writeSync } from "node:fs";
import module, { createRequire } from "node:module";
import { userInfo } from "node:os";
import { Command, CommanderError, Option } from "commander";
import { declarations, hidden } from "./commands/declarations/declarations.ts";
import { faultLine, faultWords } from "./commands/fault-words.ts";
import type { Terminal } from "./commands/terminal.ts";
import { visible } from "./escape/visible.ts";

// What is compiled once is read again by the next run, where Node can (22.1).
Reflect.get(module, "enableCompileCache")?.();
// Beside the program where it is built, and where it is installed.
const { version, bugs } = createRequire(import.meta.url)("../package.json");

/** The only file that prints or reads process.*. Everything heavy is loaded when a command needs it. */
const program = new Command("almanac")
  .description("Regenerates a city network's annual statistics from the spreadsheets that offices send in.")
  .version(version, "-v, --version", "print the version")
  .helpOption("-h, --help", "explain a command")
  .helpCommand(false)
  .exitOverride()
  .configureHelp({ helpWidth: 80 })
  .configureOutput({ outputError: (text, write) => write(inLine(text)) })
  .showSuggestionAfterError();

for (const declare of [...declarations, ...hidden]) {
  const command: Command = declare({
    program,
    // Which options it was given is known once it runs.
    get terminal() {
      return terminalOf(command.opts());
    },
    stopped: () => {
      const stop = new AbortController();
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
      return stop.signal;
    },
    user: loggedIn(),
    // A desk may stand open for days.
    get today() {
      return new Date().toISOString().slice(0, 10);
    },
    ends: (exitCode) => {
      process.exitCode = exitCode;
    },
  });
  command.copyInheritedSettings(program);
  if (command.options.some(({ long }) => long === "--root")) {
    const quiet = new Option("--quiet", "say nothing but what is wrong").conflicts("verbose");
    command.addOption(quiet).option("--verbose", "say each step and every note, too");
  }
  program.addCommand(command, { hidden: hidden.includes(declare) });
}

function terminalOf({ quiet, verbose }: { readonly quiet?: boolean; readonly verbose?: boolean }): Terminal {
  const { stdout, stderr } = process;
  const print = (text: string) => void write(`${text}\n`);
  const pour = async (parts: Iterable<string>) => {
    for (const part of parts) {
      if (stdout.errored) return;
      const taken = write(part);
      if (taken === "failed") return;
      // Where nobody reads on, that is told below.
      if (taken === "full") await once(stdout, "drain").catch(() => {});
    }
  };
  const erased = (step: string) => `\r\u001b[K${step ? `${step} …` : ""}`;
  return {
    print,
    pour,
    tell: quiet ? () => {} : print,
    progress: (step) => {
      if (verbose)
        stderr.write(step ? `almanac: ${step}, after ${Math.round(process.uptime() * 1000)} ms\n` : "");
      else if (stderr.isTTY && !quiet) stderr.write(erased(step));
    },
    level: quiet ? "quiet" : verbose ? "verbose" : "normal",
    colour: stdout.isTTY === true && !process.env.NO_COLOR,
    columns: stdout.columns ?? 80,
  };
}

/** To standard output; of a file on a disk that fills up, Node would leave out the end and say nothing. */
function write(text: string): "taken" | "full" | "failed" {
  const { stdout } = process;
  if (!isFile(stdout.fd)) return stdout.write(text) ? "taken" : "full";
  const bytes = Buffer.from(text);
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(stdout.fd, bytes, at);
    return "taken";
  } catch (fault) {
    stdout.emit("error", fault);
    return "failed";
  }
}

function isFile(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isFile();
  } catch {
    return false;
  }
}

/** Reports Commander's errors like all others. */
function inLine(text: string): string {
  return text.replace(/^error: /, "almanac: ").replace(/\n\(Did you mean (.+)\?\)/, "; did you mean $1?");
}

function loggedIn(): string {
  try {
    return userInfo().username;
  } catch {
    // A container may run under a number that has no name.
    return "unknown";
  }
}

/** 2, with one line where the user or the computer is at fault, and with a stack where this program is. */
function fail(fault: unknown): void {
  process.exitCode = 2;
  if (fault instanceof CommanderError) {
    if (fault.exitCode === 0) process.exitCode = 0;
    return;
  }
  const line = fault instanceof Error && fault.name === "CliError" ? fault.message : faultLine(fault);
  process.stderr.write(
    line === null
      ? `${fault instanceof Error ? fault.stack : String(fault)}

almanac ${version}: this is a mistake of the program, not of your data or your command. Please report it with the
lines above and the command you gave: ${bugs?.url ?? "to whoever gave you this program"}
`
      : `almanac: ${visible(line)}\n`,
  );
}

// A reader that has seen enough, such as head, is no fault; any other way of not being read is.
process.stdout.once("error", (fault: NodeJS.ErrnoException) => {
  if (fault.code === "EPIPE") return;
  process.stderr.write(`almanac: cannot write to standard output: ${faultWords(fault)}\n`);
  process.once("exit", () => {
    process.exitCode = 2;
  });
});
// Each write that fails says so; it is reported once.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
process.on("uncaughtException", (fault) => {
  fail(fault);
  process.exit();
});

program.hook("preAction", async (_, command) => {
  const { root } = command.opts();
  if (typeof root !== "string" || command.name() === "report") return;
  const { settleLeft } = await import("./flow/settle-left.ts");
  await settleLeft(root).catch((fault: unknown) => {
    // These commands do their work all the same.
    const line = faultLine(fault);
    if (line === null) throw fault;
    process.stderr.write(`almanac: what an interrupted run left could not be put back: ${line}\n`);
  });
});

try {
  await program.parseAsync();
} catch (fault) {
  fail(fault);
}
