import { previewCommand } from "../../pipeline/commands/preview-command.ts";
import { terminalInto } from "./terminal.ts";

/** A running preview of a copied edition. */
export interface Preview {
  readonly address: string;
  /** What it printed so far. */
  readonly lines: readonly string[];
  /** Stops it as Ctrl-C does, and gives its exit code. */
  stop(): Promise<number>;
}

export async function startPreview(root: string): Promise<Preview> {
  const lines: string[] = [];
  const stop = new AbortController();
  const { promise: address, resolve } = deferred<string>();
  const terminal = terminalInto((line) => {
    lines.push(line);
    const [found] = /http:\S+/.exec(line) ?? [];
    if (found) resolve(found);
  });
  const ended = previewCommand("2020", { root, port: "0", locale: "en" }, terminal, stop.signal);
  const stopped = async () => {
    stop.abort();
    return ended;
  };
  return { address: await Promise.race([address, ended.then(String)]), lines, stop: stopped };
}

function deferred<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
