import { join } from "node:path";
import { summaryOf } from "../findings/findings.ts";
import { phrasebooks } from "../locales/phrasebooks.ts";
import type { Locale } from "../model/locale.ts";
import { draftKeeper, type KeptDraft } from "../preview/draft-keeper.ts";
import { type PreviewServer, serve } from "../preview/serve.ts";
import { madeFrom, watchFiles } from "../preview/watch-files.ts";
import { chooseEdition } from "./choose.ts";
import { type CodeOption, chooseToCompute } from "./choose-source.ts";
import { CliError } from "./cli-error.ts";
import { faultWords } from "./fault-words.ts";
import type { Terminal } from "./terminal.ts";

/** `almanac preview`: serves the report locally and keeps it up to date until it is stopped. */
export async function previewCommand(
  year: string | undefined,
  options: CodeOption & { readonly root: string; readonly port: string; readonly locale: Locale },
  terminal: Terminal,
  signal: AbortSignal,
): Promise<number> {
  const { root, locale } = options;
  const port = choosePort(options.port);
  const edition = await chooseEdition(root, year);
  const raw = join(root, "data/raw", edition);
  const definitions = join(root, "data/datasets");
  const datasets = madeFrom([definitions, join(raw, "edition.json")], () =>
    chooseToCompute(options, edition),
  );
  const next = draftKeeper({ root, edition, datasets, progress: terminal.progress }, locale);
  const timed = async (): Promise<KeptDraft> => {
    const start = performance.now();
    const draft = await next();
    terminal.progress("");
    const state = draft.good ? "Report" : "Refused, the last good report stays";
    const summary = summaryOf(draft.findings, phrasebooks.en);
    terminal.tell(`${state}: ${summary} (${Math.round(performance.now() - start)} ms).`);
    return draft;
  };
  // An internal error must not end the session: the pages stay, and the next save tries again.
  const failed = (fault: unknown): void => {
    terminal.progress("");
    terminal.print(`The program failed: ${fault instanceof Error ? fault.message : String(fault)}`);
  };
  const running: { server: PreviewServer | null } = { server: null };
  const folders = [raw, definitions, join(root, "data/reference")];
  await watchFiles(folders, signal, async () => {
    if (running.server) return timed().then(running.server.show, failed);
    const server = await onPort(port, serve(port, await timed()));
    running.server = server;
    terminal.print(`Preview of ${edition}: ${server.address} (Ctrl-C stops it).`);
  });
  await running.server?.close();
  return 0;
}

/** Reports in one line why a port is not available. */
export async function onPort<T>(port: number, serving: Promise<T>): Promise<T> {
  return serving.catch((fault: NodeJS.ErrnoException) => {
    throw new CliError(portWords(port, fault.code) ?? `cannot listen on port ${port}: ${faultWords(fault)}`);
  });
}

/** Why a port is not available, where another may be. */
export function portWords(port: number, code: string | undefined): string | null {
  if (code === "EADDRINUSE") return `port ${port} is in use; choose another with --port, or 0 for a free one`;
  if (code === "EACCES")
    return `port ${port} is kept for the administrator of this computer; choose one from 1024 on with --port, or 0 for a free one`;
  return null;
}

export function choosePort(asked: string): number {
  const port = Number(asked);
  if (/^\d{1,5}$/.test(asked) && port < 65_536) return port;
  throw new CliError(`--port takes a number up to 65535, not “${asked}”`);
}
