import type { IncomingMessage } from "node:http";
import type { Filled } from "./actions.ts";

/** A submitted form: its fields, and its file. */
export interface SentForm {
  readonly filled: Filled;
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | null;
}

/** Reads a form of at most `most` bytes; null where it is larger or not a form. */
export async function readForm(request: IncomingMessage, most: number): Promise<SentForm | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    // An oversized form is read to its end and dropped, so that the browser receives the answer.
    if (size <= most) parts.push(part);
  }
  if (size > most) return null;
  const type = request.headers["content-type"] ?? "";
  const data = await new Response(Buffer.concat(parts), { headers: { "content-type": type } })
    .formData()
    .catch(() => null);
  if (!data) return null;
  const filled = new Map<string, readonly string[]>();
  let file: SentForm["file"] = null;
  for (const [name, value] of data) {
    if (typeof value === "string") filled.set(name, [...(filled.get(name) ?? []), value]);
    else if (value.name !== "")
      file = { name: plainName(value.name), bytes: new Uint8Array(await value.arrayBuffer()) };
  }
  return { filled, file };
}

const longestName = 100;

/** The last part of a possible path, as a valid file name. */
function plainName(sent: string): string {
  const name = sent
    .replace(/^.*[\\/]/s, "")
    .replace(/\p{Cc}/gu, " ")
    .slice(-longestName);
  return /^\.*$/.test(name) ? "unnamed" : name;
}
