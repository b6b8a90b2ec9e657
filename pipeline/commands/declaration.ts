import { Command, Option } from "commander";
import { locales } from "../model/locale.ts";
import type { Terminal } from "./terminal.ts";

/** What a command is given by whoever starts it. */
export interface Host {
  readonly terminal: Terminal;
  /** For what runs until somebody stops it. */
  stopped(): AbortSignal;
  /** Who is logged in, and today as `yyyy-mm-dd`. */
  readonly user: string;
  readonly today: string;
  /** Every command, for those that tell of them. */
  readonly program: Command;
  ends(exitCode: number): void;
}

/** A command as people meet it; help and completion are read off it, and what is slow is loaded when it runs. */
export type Declaration = (host: Host) => Command;

export const groups = {
  yearly: "Each year",
  asking: "Asking where a number comes from, and why it moved",
  offices: "Offices",
  datasets: "Your network and its datasets",
  program: "The program",
} as const;

/** An example of use, and what it is for. */
export type Example = readonly [line: string, does: string];

export function command(
  name: string,
  group: keyof typeof groups,
  does: string,
  examples: readonly [Example, ...Example[]],
): Command {
  const shown = examples.map(([line, why]) => `  ${line}\n      ${why}`).join("\n");
  return new Command(name)
    .description(does)
    .helpGroup(`${groups[group]}:`)
    .addHelpText("after", `\nExamples:\n${shown}`);
}

export const root = () =>
  new Option("--root <folder>", "the folder that holds data/ and reports/").default(".");
export const noCode = () => new Option("--no-code", "refuse a dataset whose method.js would run");
export const dryRun = () => new Option("--dry-run", "say what would be written, and write nothing");
export const latest = "the year, by default the latest in data/raw";
export const anyDataset = "a dataset, such as resilience; almanac list names them all";

export function language(flags: string, does: string): Option {
  return new Option(flags, does).choices(locales);
}
