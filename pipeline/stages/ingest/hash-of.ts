import { createHash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";
import { type Content, isStored } from "../../model/report.ts";

const blockSize = 1 << 20;

/** sha256 in hexadecimal. */
export function hashOf(content: Content): string {
  const hash = createHash("sha256");
  if (!isStored(content)) return hash.update(content).digest("hex");
  const file = openSync(content.path, "r");
  try {
    const block = new Uint8Array(blockSize);
    for (let length = readSync(file, block); length > 0; length = readSync(file, block))
      hash.update(block.subarray(0, length));
    return hash.digest("hex");
  } finally {
    closeSync(file);
  }
}
