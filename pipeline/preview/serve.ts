import { createReadStream } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { isStored } from "../model/report.ts";
import type { KeptDraft } from "./draft-keeper.ts";
import { closed, headers, isForHere, listenHere, refuse } from "./loopback.ts";

const types: { readonly [extension: string]: string } = {
  html: "text/html; charset=utf-8",
  svg: "image/svg+xml",
  json: "application/json",
  csv: "text/csv; charset=utf-8",
};

/** A server on loopback that serves only the files of the draft: a request is never a path on the disk. */
export interface PreviewServer {
  readonly address: string;
  /** Shows another draft, and notifies every open page. */
  show(draft: KeptDraft): void;
  close(): Promise<void>;
}

export async function serve(port: number, first: KeptDraft): Promise<PreviewServer> {
  let draft = first;
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    const name = nameOf(request) || draft.index;
    if (!isForHere(request, server))
      return refuse(response, 421, "This server answers to its own address only.");
    if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405, "Read only.");
    if (name === "events") return follow(response, listeners, draft.version);
    const content = draft.files.get(name);
    if (content === undefined) return refuse(response, 404, "There is no such file in the report.");
    const type = types[name.split(".").at(-1) ?? ""] ?? "application/octet-stream";
    response.writeHead(200, { ...headers, "content-type": type });
    if (request.method === "HEAD") response.end();
    else if (isStored(content))
      createReadStream(content.path)
        .on("error", () => response.destroy())
        .pipe(response);
    else response.end(content);
  });
  return {
    address: await listenHere(server, port),
    show: (next) => {
      draft = next;
      for (const response of listeners) response.write(`data: ${next.version}\n\n`);
    },
    close: () => closed(server),
  };
}

function nameOf({ url = "/" }: IncomingMessage): string {
  const [path = ""] = url.split("?");
  try {
    return decodeURIComponent(path).slice(1);
  } catch {
    return path;
  }
}

function follow(response: ServerResponse, listeners: Set<ServerResponse>, version: string): void {
  response.writeHead(200, { ...headers, "content-type": "text/event-stream" });
  response.write(`data: ${version}\n\n`);
  listeners.add(response);
  response.on("close", () => listeners.delete(response));
}
