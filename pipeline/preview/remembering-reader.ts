import type { Correction } from "../model/correction.ts";
import type { Memory } from "../model/memory.ts";
import { hashOf } from "../stages/ingest/hash-of.ts";
import { limitsOf, readRawFile, readWithin } from "../stages/ingest/read-raw-file.ts";

/**
 * Reads a raw file again only when its bytes change. Corrections modify the sheets, so a file with any is always read again.
 */
export function rememberingReader(memory: Memory): {
  readonly read: typeof readRawFile;
  corrected(corrections: readonly Correction[]): void;
} {
  let files = new Set<string>();
  return {
    read: async (raw, path, how) => {
      const bytes = await readWithin(raw, path, limitsOf(how).fileBytes);
      const hash = "code" in bytes ? bytes : hashOf(bytes);
      const fresh = files.has(path) ? [{}] : [];
      return memory(`file ${path}`, [hash, how.contract, ...fresh], () => readRawFile(raw, path, how));
    },
    corrected: (corrections) => {
      files = new Set(corrections.map(({ cell }) => cell.file));
    },
  };
}
