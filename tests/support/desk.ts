import { deskCommand } from "../../pipeline/commands/desk-command.ts";
import { terminalInto } from "./terminal.ts";

/** A desk that runs in this process. */
export interface TestDesk {
  readonly address: string;
  /** What it printed so far. */
  readonly lines: readonly string[];
  /** Stops it as Ctrl-C does, and gives its exit code. */
  stop(): Promise<number>;
}

export async function startDesk(root: string, today = "2022-05-02"): Promise<TestDesk> {
  const lines: string[] = [];
  const stop = new AbortController();
  const owner = { user: "A. Editor", today };
  const address = await new Promise<{ of: string; ended: Promise<number> }>((resolve, reject) => {
    const terminal = terminalInto((line) => {
      lines.push(line);
      const [found] = /http:\S+/.exec(line) ?? [];
      if (found) queueMicrotask(() => resolve({ of: found, ended }));
    });
    const ended = deskCommand({ root, port: "0", locale: "en" }, owner, terminal, stop.signal);
    ended.catch(reject);
  });
  return {
    address: address.of,
    lines,
    stop: () => {
      stop.abort();
      return address.ended;
    },
  };
}

/** The token of a page of the desk: a form without it writes nothing. */
export async function tokenOf(address: string, page = "en/2020/deliveries"): Promise<string> {
  const text = await (await fetch(new URL(page, address))).text();
  return /name="token" value="([^"]+)"/.exec(text)?.[1] ?? "";
}

/** Sends a form as a browser does, and gives the page that it leads to. */
export async function send(
  address: string,
  action: string,
  fields: { readonly [name: string]: string | File },
  headers: { readonly [name: string]: string } = {},
  of = "en/2020",
): Promise<{ readonly status: number; readonly text: string }> {
  const body = new FormData();
  const token = "token" in fields ? {} : { token: await tokenOf(address) };
  for (const [name, value] of Object.entries({ ...token, ...fields })) body.append(name, value);
  const answer = await fetch(new URL(`${of}/do/${action}`, address), { method: "POST", body, headers });
  return { status: answer.status, text: await answer.text() };
}
