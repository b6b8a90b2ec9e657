import { Command, Option } from "commander";
import { locales } from "../model/locale.ts";
import type { Terminal } from "./terminal.ts";

/** What the program gives to a command. */
export interface Host {
  readonly terminal: Terminal;
  /** Aborted when the user stops a long-running command. */
  stopped(): AbortSignal;
  /** The logged-in user, and today's date as `yyyy-mm-dd`. */
  readonly user: string;
  readonly today: string;
  /** All commands, for help and completion. */
  readonly program: Command;
  ends(exitCode: number): void;
}

/** Declares a command; help and completion are generated from it. Slow modules are imported in its action. */
export type Declaration = (host: Host) => Command;

export const commandGroups = {
  yearly: "Each year",
  asking: "Asking where a number comes from, and why it moved",
  offices: "Offices",
  datasets: "Your network and its datasets",
  program: "The program",
} as const;

export type Example = readonly [line: string, does: string];

export function command(
  name: string,
  group: keyof typeof commandGroups,
  does: string,
  examples: readonly [Example, ...Example[]],
): Command {
  const shown = examples.map(([line, why]) => `  ${line}\n      ${why}`).join("\n");
  return new Command(name)
    .description(does)
    .helpGroup(`${commandGroups[group]}:`)
    .addHelpText("after", `\nExamples:\n${shown}`);
}

export const root = () =>
  new Option("--root <folder>", "the folder that holds data/ and reports/").default(".");
export const noCode = () => new Option("--no-code", "refuse datasets that have a method.js");
export const dryRun = () => new Option("--dry-run", "show what would be written, and write nothing");
export const latest = "the year, by default the latest in data/raw";
export const anyDataset = "a dataset, such as resilience; almanac list names them all";

export function language(flags: string, does: string): Option {
  return new Option(flags, does).choices(locales);
}
