import type { Argument, Command, Option } from "commander";

/** A candidate for the word being typed. */
export interface CompletionCandidate {
  readonly value: string;
  readonly says: string;
}

export interface Completions {
  readonly candidates: readonly CompletionCandidate[];
  /** Names on the disk are candidates, too. */
  readonly paths: "files" | "folders" | null;
}

/** Candidates from a data repository, by the name in declarations, such as `<edition>`. */
export type CandidatesOf = (name: string) => Promise<readonly CompletionCandidate[]>;

const none: Completions = { candidates: [], paths: null };

/** What may follow: `words` are those after the program's name, the last one incomplete or empty. */
export async function completionsOf(
  program: Command,
  words: readonly string[],
  candidatesOf: CandidatesOf,
): Promise<Completions> {
  const typed = words.at(-1) ?? "";
  const [name, ...before] = words.slice(0, -1);
  const fitting = (all: readonly CompletionCandidate[]) => all.filter(({ value }) => value.startsWith(typed));
  const commands = program.createHelp().visibleCommands(program);
  if (name === undefined) return { candidates: fitting(commands.map(commandCandidate)), paths: null };
  const command = commands.find((each) => each.name() === name);
  if (!command) return none;
  const options = command.createHelp().visibleOptions(command);
  const open = openOption(options, before);
  if (open && !typed.startsWith("-")) {
    const found = await valuesOf(open, candidatesOf);
    return { ...found, candidates: fitting(found.candidates) };
  }
  if (typed.startsWith("-")) return { candidates: fitting(options.map(optionCandidate)), paths: null };
  const argument = argumentAt(command, before, options);
  if (!argument) return none;
  const found = await valuesOf(argument, candidatesOf);
  return { ...found, candidates: fitting(found.candidates) };
}

/** The option whose value is being typed. */
function openOption(options: readonly Option[], before: readonly string[]): Option | null {
  const last = before.findLastIndex((word) => word.startsWith("-"));
  const option = options.find(({ long, short }) => [long, short].includes(before[last] ?? "-"));
  if (!option || option.isBoolean() || option.negate) return null;
  return last === before.length - 1 || option.variadic ? option : null;
}

/** The argument that the next word without a hyphen fills. */
function argumentAt(
  command: Command,
  before: readonly string[],
  options: readonly Option[],
): Argument | null {
  const filled = before.filter(
    (word, at) => !word.startsWith("-") && openOption(options, before.slice(0, at)) === null,
  ).length;
  const last = command.registeredArguments.at(-1);
  return command.registeredArguments[filled] ?? (last?.variadic ? last : null);
}

async function valuesOf(taken: Option | Argument, candidatesOf: CandidatesOf): Promise<Completions> {
  if (taken.argChoices)
    return { candidates: taken.argChoices.map((value) => ({ value, says: "" })), paths: null };
  const [, name = ""] = /[<[]([a-z]+)/.exec("flags" in taken ? taken.flags : `<${taken.name()}>`) ?? [];
  if (name === "folder") return { candidates: [], paths: "folders" };
  if (name === "file" || name === "path") return { candidates: [], paths: "files" };
  return { candidates: await candidatesOf(name), paths: null };
}

function commandCandidate(command: Command): CompletionCandidate {
  return { value: command.name(), says: command.description() };
}

function optionCandidate({ long, short, description }: Option): CompletionCandidate {
  return { value: long ?? short ?? "", says: description };
}
