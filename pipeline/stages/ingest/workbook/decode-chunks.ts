import { TextDecoder } from "node:util";
import { unknownEncoding } from "../problems.ts";
import { damaged, Refusal } from "./refusal.ts";

/** The chunks of an XML part as UTF-8 without byte order mark, decoded by its mark or declaration. */
export async function* decodeChunks(
  chunks: AsyncIterable<Uint8Array>,
  part: string,
): AsyncGenerator<Uint8Array, void, void> {
  let decoder: TextDecoder | null | undefined;
  for await (const chunk of chunks) {
    if (decoder === undefined) {
      decoder = decoderFor(chunk);
      if (!decoder) {
        yield chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? chunk.subarray(3) : chunk;
        continue;
      }
    }
    yield decoder ? Buffer.from(decode(decoder, chunk, part)) : chunk;
  }
  if (decoder) yield Buffer.from(decode(decoder, undefined, part));
}

/** Null for UTF-8, which is passed through and validated where text is read. */
function decoderFor(start: Uint8Array): TextDecoder | null {
  const [first, second] = start;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) {
    return new TextDecoder("utf-16le", { fatal: true });
  }
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) {
    return new TextDecoder("utf-16be", { fatal: true });
  }
  const head = Buffer.from(start.subarray(0, 200)).toString("latin1");
  const declared = /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)["']/.exec(head)?.[1];
  // A part declaring UTF-16 in single bytes is UTF-8 with a wrong declaration.
  if (declared === undefined || /^(utf-?8|us-ascii|ascii|utf-?16(le|be)?)$/i.test(declared)) return null;
  try {
    return new TextDecoder(declared, { fatal: true });
  } catch {
    throw new Refusal(unknownEncoding({ declared, readableAs: [] }));
  }
}

function decode(decoder: TextDecoder, chunk: Uint8Array | undefined, part: string): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    throw damaged(part);
  }
}
