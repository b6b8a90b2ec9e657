import { get } from "node:http";
import { previewCommand } from "../../pipeline/commands/preview-command.ts";
import { terminalInto } from "./terminal.ts";

interface Answer {
  readonly status: number | undefined;
  readonly text: string;
  readonly policy: string;
}

/** A running preview of a copied edition. */
export interface Preview {
  readonly address: string;
  /** What it printed so far. */
  readonly lines: readonly string[];
  /** Asks for a path as it stands: fetch would tidy it first. */
  ask(path: string, headers?: { readonly [name: string]: string }, method?: string): Promise<Answer>;
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
  const found = await Promise.race([address, ended.then(String)]);
  return {
    address: found,
    lines,
    stop: stopped,
    ask: (path, headers = {}, method = "GET") => ask(found, { path, headers, method }),
  };
}

function deferred<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

function ask(
  address: string,
  asked: { path: string; headers: { readonly [name: string]: string }; method: string },
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(address);
    const request = get({ host: "127.0.0.1", port, ...asked }, async (response) => {
      let text = "";
      for await (const chunk of response.setEncoding("utf8")) text += chunk;
      const policy = /Content-Security-Policy" content="([^"]*)"/.exec(text)?.[1] ?? "";
      resolve({ status: response.statusCode, text, policy });
    });
    request.on("error", reject);
  });
}
