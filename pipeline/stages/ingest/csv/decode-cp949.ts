const ranges = [
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0x81, 0xfe],
] as const;

let table: Uint16Array | undefined;

/**
 * Decodes Korean Windows text: TextDecoder's `euc-kr` only has KS X 1001 and refuses the other 8,822 syllables. Null where a
 * byte pair has no character; with `partial` the last pair may be incomplete.
 */
export function decodeCp949(bytes: Uint8Array, partial = false): string | null {
  table ??= makeTable();
  const units = new Uint16Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0;
    let unit = lead;
    if (lead >= 0x80) {
      at++;
      if (partial && at === bytes.length) break;
      unit = table[(lead << 8) | (bytes[at] ?? 0)] ?? 0;
      if (unit === 0) return null;
    }
    units[length++] = unit;
  }
  return new TextDecoder("utf-16le").decode(units.subarray(0, length));
}

function makeTable(): Uint16Array {
  const made = new Uint16Array(0x10000);
  const standard = new TextDecoder("euc-kr");
  const encoded = new Set<number>();
  for (let lead = 0xa1; lead <= 0xfe; lead++) {
    for (let trail = 0xa1; trail <= 0xfe; trail++) {
      const unit = standard.decode(Uint8Array.of(lead, trail)).charCodeAt(0);
      if (unit === 0xfffd || isPrivate(unit)) continue;
      made[(lead << 8) | trail] = unit;
      encoded.add(unit);
    }
  }
  // The euro and registered signs were added after the standard that ICU implements.
  made[0xa2e6] = 0x20ac;
  made[0xa2e7] = 0xae;
  addSyllables(made, encoded);
  return made;
}

/** Adds the syllables missing in KS X 1001, in Unicode order at the free pairs from 0x8141 to 0xC652. */
function addSyllables(made: Uint16Array, encoded: ReadonlySet<number>): void {
  let syllable = 0xac00;
  for (let lead = 0x81; lead <= 0xc6; lead++) {
    for (const [first, last] of ranges) {
      for (let trail = first; trail <= last; trail++) {
        if (lead >= 0xa1 && trail >= 0xa1) continue;
        while (encoded.has(syllable)) syllable++;
        if (syllable > 0xd7a3) return;
        made[(lead << 8) | trail] = syllable++;
      }
    }
  }
}

function isPrivate(unit: number): boolean {
  return unit >= 0xe000 && unit <= 0xf8ff;
}
