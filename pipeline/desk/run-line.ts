import { Command, CommanderError } from "commander";
import type { Declaration } from "../commands/declaration.ts";
import { accept } from "../commands/declarations/accept.ts";
import { annotate } from "../commands/declarations/annotate.ts";
import { correct } from "../commands/declarations/correct.ts";
import { newEdition } from "../commands/declarations/new.ts";
import { place } from "../commands/declarations/place.ts";
import { receive } from "../commands/declarations/receive.ts";
import { report } from "../commands/declarations/report.ts";
import { restate } from "../commands/declarations/restate.ts";
import { set } from "../commands/declarations/set.ts";
import { sign } from "../commands/declarations/sign.ts";
import { takeBack } from "../commands/declarations/take-back.ts";
import { codeOf, faultLine } from "../commands/fault-words.ts";
import { settleLeft } from "../flow/settle-left.ts";
import { type CommandWords, commandWords } from "../locales/desk-phrasebooks.ts";
import type { Locale } from "../model/locale.ts";

const runnable: { readonly [name: string]: Declaration } = {
  ...{ accept, annotate, correct, place, receive, report, restate, set, sign },
  new: newEdition,
  "take-back": takeBack,
};

export interface DeskOwner {
  /** The language of what commands say. */
  readonly locale: Locale;
  readonly root: string;
  readonly user: string;
  readonly today: string;
  /** False where the code of data repositories is refused. */
  readonly code?: boolean | undefined;
}

export interface CommandRun {
  readonly line: readonly string[];
  readonly exitCode: number;
  readonly output: string;
}

/** Runs a command in this process as if typed; an error with a one-line message becomes its output. */
export async function runLine(
  line: readonly string[],
  { root, user, today, code, locale }: DeskOwner,
): Promise<CommandRun> {
  const [name = "", ...rest] = line;
  const declare = runnable[name];
  if (!declare) throw new Error(`unknown command: ${name}`);
  const output: string[] = [];
  const print = (text: string) => void output.push(text.replace(/\n$/, ""));
  const end = { exitCode: 0 };
  const command = declare({
    terminal: {
      ...{ print, tell: print, progress: () => {}, locale, level: "normal", colour: false, columns: 80 },
      pour: async (parts) => print([...parts].join("")),
    },
    ...{ user, today, program: new Command(), stopped: () => new AbortController().signal },
    ends: (exitCode) => {
      end.exitCode = exitCode;
    },
  });
  command.exitOverride().configureOutput({ writeErr: () => {} });
  try {
    await settleLeft(root);
    const refuses = code === false && command.options.some(({ long }) => long === "--no-code");
    await command.parseAsync([...rest, "--root", root, ...(refuses ? ["--no-code"] : [])], { from: "user" });
  } catch (fault) {
    return failedRun(line, fault, locale);
  }
  return { line, exitCode: end.exitCode, output: output.join("\n") };
}

const kinds: { readonly [code: string]: keyof CommandWords["fault"] } = {
  ...{ ENOSPC: "full", EDQUOT: "full" },
  ...{ EACCES: "denied", EPERM: "denied", EROFS: "denied" },
  ...{ EBUSY: "busy", ETXTBSY: "busy" },
};

/** What a command that failed says: of the computer's failures first what a person can do; throws our own mistakes. */
export function failedRun(line: readonly string[], fault: unknown, locale: Locale): CommandRun {
  if (fault instanceof CommanderError)
    return { line, exitCode: 2, output: fault.message.replace(/^error: /, "") };
  const sentence = fault instanceof Error && fault.name === "CliError" ? fault.message : faultLine(fault);
  if (sentence === null) throw fault;
  const code = codeOf(fault);
  const advice = code === null ? [] : [commandWords(locale).fault[kinds[code] ?? "other"]];
  return { line, exitCode: 2, output: [...advice, sentence].join("\n") };
}
