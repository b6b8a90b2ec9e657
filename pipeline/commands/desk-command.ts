import { type Desk, serveDesk } from "../desk/desk-server.ts";
import { deskReader } from "../desk/desk-state.ts";
import type { Locale } from "../model/locale.ts";
import { chooseEdition, listEditions } from "./choose.ts";
import type { CodeOption } from "./choose-source.ts";
import { CliError } from "./cli-error.ts";
import { faultLine } from "./fault-words.ts";
import { figuresFound } from "./list-figures.ts";
import { choosePort, onPort, previewCommand } from "./preview-command.ts";
import { openAddress, writeShortcuts } from "./shortcuts.ts";
import type { Terminal } from "./terminal.ts";

export interface DeskOptions extends CodeOption {
  readonly root: string;
  readonly port: string;
  readonly locale: Locale;
  readonly open?: boolean;
  readonly shortcut?: boolean;
}

/** So many figures are listed; more words find the others. */
const mostFigures = 100;

/** `almanac desk`: serves the year's work as local pages, until it is stopped. */
export async function deskCommand(
  options: DeskOptions,
  owner: Pick<Desk, "user" | "today">,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<number> {
  const { root, locale, code } = options;
  if (options.shortcut) {
    for (const path of await writeShortcuts(root)) terminal.tell(`Written: ${path}`);
    return 0;
  }
  const port = choosePort(options.port);
  await chooseEdition(root, undefined);
  const previews = new Map<string, Promise<string>>();
  const failed = (fault: unknown) => {
    const trace = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
    terminal.print(`The program failed: ${faultLine(fault) ?? trace}`);
  };
  const desk: Desk = {
    ...{ root, user: owner.user, code, locale, failed },
    get today() {
      return owner.today;
    },
    editions: () => listEditions(root),
    state: deskReader(options),
    figures: (words, of) =>
      figuresFound(words, { root, most: mostFigures }, of).catch((fault: unknown) => {
        if (fault instanceof CliError) return fault.message;
        throw fault;
      }),
    preview: (year, of) => {
      const key = `${year} ${of}`;
      const started = previews.get(key) ?? startPreview(year, { root, code, locale: of }, terminal, signal);
      previews.set(key, started);
      // The page that waits asks again, and is told then.
      started.catch(() => setTimeout(() => previews.delete(key), 10_000).unref());
      return started;
    },
  };
  const server = await onPort(port, serveDesk(desk, port));
  terminal.print(`The desk: ${server.address} (Ctrl-C stops it).`);
  if (options.open) openAddress(server.address);
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
  await server.close();
  return 0;
}

/** Starts a preview beside the desk; returns its address once it has one. */
function startPreview(
  year: string,
  options: Pick<DeskOptions, "root" | "code" | "locale">,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const print = (text: string) => {
      const [address] = /http:\S+/.exec(text) ?? [];
      if (address) resolve(address);
      else if (text.startsWith("The program failed")) terminal.print(text);
    };
    const quiet: Terminal = { ...terminal, print, tell: () => {}, progress: () => {} };
    previewCommand(year, { ...options, port: "0" }, quiet, signal).catch(reject);
  });
}
