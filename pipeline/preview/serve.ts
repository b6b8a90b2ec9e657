import { createReadStream } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { isStored } from "../model/report.ts";
import type { Draft } from "./draft-keeper.ts";

const types: { readonly [extension: string]: string } = {
  html: "text/html; charset=utf-8",
  svg: "image/svg+xml",
  json: "application/json",
  csv: "text/csv; charset=utf-8",
};

/** A server on loopback that knows the files of the draft and no other: what is asked for is never a path on the disk. */
export interface PreviewServer {
  readonly address: string;
  /** Shows another draft, and tells every open page of it. */
  show(draft: Draft): void;
  close(): Promise<void>;
}

export async function serve(port: number, first: Draft): Promise<PreviewServer> {
  let draft = first;
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    const { port: own } = portOf(server);
    const name = nameOf(request) || draft.index;
    if (![`127.0.0.1:${own}`, `localhost:${own}`].includes(request.headers.host ?? ""))
      return refuse(response, 421, "This server answers to its own address only.");
    if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405, "Read only.");
    if (name === "events") return listen(response, listeners, draft.version);
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
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    address: `http://127.0.0.1:${portOf(server).port}/`,
    show: (next) => {
      draft = next;
      for (const response of listeners) response.write(`data: ${next.version}\n\n`);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const headers = {
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "cross-origin-resource-policy": "same-origin",
};

function nameOf({ url = "/" }: IncomingMessage): string {
  const [path = ""] = url.split("?");
  try {
    return decodeURIComponent(path).slice(1);
  } catch {
    return path;
  }
}

function listen(response: ServerResponse, listeners: Set<ServerResponse>, version: string): void {
  response.writeHead(200, { ...headers, "content-type": "text/event-stream" });
  response.write(`data: ${version}\n\n`);
  listeners.add(response);
  response.on("close", () => listeners.delete(response));
}

function refuse(response: ServerResponse, status: number, why: string): void {
  response.writeHead(status, { ...headers, "content-type": "text/plain; charset=utf-8" });
  response.end(`${why}\n`);
}

function portOf(server: Server): { readonly port: number } {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("missing port");
  return address;
}
