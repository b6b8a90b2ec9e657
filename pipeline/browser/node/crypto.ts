import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** The part of Node's hash that the program uses: sha256 in hexadecimal. */
export function createHash(_: "sha256") {
  const hash = sha256.create();
  const nodeHash = {
    update(content: string | Uint8Array) {
      hash.update(typeof content === "string" ? utf8ToBytes(content) : content);
      return nodeHash;
    },
    digest: (_: "hex"): string => bytesToHex(hash.digest()),
  };
  return nodeHash;
}
