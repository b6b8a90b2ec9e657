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

// Caches compiled code for the next run, where Node can (22.1).
Reflect.get(module, "enableCompileCache")?.();
// The file is in the same place when built and when installed.
const { version, bugs } = createRequire(import.meta.url)("../package.json");

/** The only file that prints or uses process.*. Everything heavy is loaded when a command needs it. */
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
    // Its options are known once it runs.
    get terminal() {
      return terminalOf(command.opts());
    },
    stopped: () => {
      const stop = new AbortController();
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
      return stop.signal;
    },
    user: loggedIn(),
    // A desk may stay open for days.
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
      // A closed output is handled below.
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
    locale: "en",
    level: quiet ? "quiet" : verbose ? "verbose" : "normal",
    colour: stdout.isTTY === true && !process.env.NO_COLOR,
    columns: stdout.columns ?? 80,
  };
}

/** Writes to standard output; where a file's disk is full, Node would drop the rest silently. */
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

/** Reports Commander's errors in the format of all others. */
function inLine(text: string): string {
  return text.replace(/^error: /, "almanac: ").replace(/\n\(Did you mean (.+)\?\)/, "; did you mean $1?");
}

function loggedIn(): string {
  try {
    return userInfo().username;
  } catch {
    // A container may run under a user id without a name.
    return "unknown";
  }
}

/** Exit code 2, with one line if the user or the computer is at fault, with a stack if the program is. */
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

// A reader that has seen enough, such as head, is no fault; any other failure is.
process.stdout.once("error", (fault: NodeJS.ErrnoException) => {
  if (fault.code === "EPIPE") return;
  process.stderr.write(`almanac: cannot write to standard output: ${faultWords(fault)}\n`);
  process.once("exit", () => {
    process.exitCode = 2;
  });
});
// A failing write is reported once, elsewhere.
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
    // These commands still do their work.
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
