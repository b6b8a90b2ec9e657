import type { IncomingMessage, Server, ServerResponse } from "node:http";

/** Headers of every answer of a local server: not stored, and not readable by other pages. */
export const headers = {
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "cross-origin-resource-policy": "same-origin",
};

/** Listens on loopback only; returns the address. */
export async function listenHere(server: Server, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return `http://127.0.0.1:${portOf(server)}/`;
}

/** Whether a request names this host, which pages elsewhere cannot do. */
export function isForHere({ headers: { host = "" } }: IncomingMessage, server: Server): boolean {
  return namesOf(server).includes(host);
}

/** Whether a request comes from a page of this server or from no page, by the headers browsers send with forms. */
export function isFromHere({ headers: sent }: IncomingMessage, server: Server): boolean {
  const { origin } = sent;
  const site = sent["sec-fetch-site"];
  const isSameOrigin = origin === undefined || namesOf(server).some((name) => origin === `http://${name}`);
  return isSameOrigin && (site === undefined || site === "same-origin" || site === "none");
}

export function refuse(response: ServerResponse, status: number, why: string): void {
  response.writeHead(status, { ...headers, "content-type": "text/plain; charset=utf-8" });
  response.end(`${why}\n`);
}

export function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function namesOf(server: Server): readonly string[] {
  return [`127.0.0.1:${portOf(server)}`, `localhost:${portOf(server)}`];
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("missing port");
  return address.port;
}
