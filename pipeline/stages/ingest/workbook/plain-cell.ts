import { exactPowers } from "./long-decimal.ts";
import { lastSheetColumn } from "./parse-address.ts";
import { parseNumber, parseWhole } from "./parse-number.ts";

const quote = 0x22;
const greater = 0x3e;
const less = 0x3c;
const slash = 0x2f;
const letterC = 0x63;
const letterV = 0x76;

/**
 * A cell in the form in which nearly every writer stores a number, shared string or boolean,
 * `<c r="B7" s="1" t="s"><v>5</v></c>`, read in one pass. Three in four cells of a large sheet have it, and the general
 * reader would take three times as long. Anything that deviates by a byte is left to the general reader.
 */
export class PlainCell {
  column = 0;
  style = 0;
  kind: "none" | "number" | "shared" | "boolean" = "none";
  /** A fraction from the start, so that the engine does not change the field's representation later. */
  value = Number.NaN;

  /** Reads the cell at `at` in `row`; returns the position after it, or -1 where it is not plain. */
  read(bytes: Buffer, at: number, row: number, columnBefore: number): number {
    if (bytes[at + 1] !== letterC) return -1;
    this.column = columnBefore + 1;
    this.style = 0;
    this.kind = "number";
    let to = at + 2;
    let seen = 0;
    while (bytes[to] === 0x20) {
      const letter = bytes[to + 1] ?? 0;
      if (bytes[to + 2] !== 0x3d || bytes[to + 3] !== quote) return -1;
      const from = to + 4;
      to = from;
      while ((bytes[to] ?? quote) !== quote) to++;
      // r, s and t are consecutive letters: a bit for each.
      const bit = 1 << (letter - 0x72);
      if (letter < 0x72 || letter > 0x74 || (seen & bit) !== 0) return -1;
      seen |= bit;
      if (letter === 0x72 && !this.address(bytes, from, to, row)) return -1;
      if (letter === 0x73) this.style = parseWhole(bytes, from, to);
      if (letter === 0x74 && !this.type(bytes, from, to)) return -1;
      to++;
    }
    if (this.style < 0 || this.column > lastSheetColumn) return -1;
    if (bytes[to] === slash && bytes[to + 1] === greater) {
      this.kind = "none";
      return to + 2;
    }
    if (
      bytes[to] !== greater ||
      bytes[to + 1] !== less ||
      bytes[to + 2] !== letterV ||
      bytes[to + 3] !== greater
    ) {
      return -1;
    }
    return this.content(bytes, to + 4);
  }

  private address(bytes: Buffer, from: number, to: number, row: number): boolean {
    let column = 0;
    let at = from;
    for (; at < to; at++) {
      const letter = (bytes[at] ?? 0) - 0x40;
      if (letter < 1 || letter > 26) break;
      column = column * 26 + letter;
    }
    if (at === from || at - from > 3 || parseWhole(bytes, at, to) !== row) return false;
    this.column = column;
    return true;
  }

  private type(bytes: Buffer, from: number, to: number): boolean {
    if (to - from !== 1) return false;
    const letter = bytes[from];
    if (letter === 0x73) this.kind = "shared";
    else if (letter === 0x62) this.kind = "boolean";
    else if (letter !== 0x6e) return false;
    return true;
  }

  private content(bytes: Buffer, from: number): number {
    let to = this.kind === "number" ? this.decimal(bytes, from) : from;
    const isRead = to > from && bytes[to] === less;
    while ((bytes[to] ?? less) !== less) to++;
    const closes =
      bytes[to + 1] === slash &&
      bytes[to + 2] === letterV &&
      bytes[to + 3] === greater &&
      bytes[to + 4] === less &&
      bytes[to + 5] === slash &&
      bytes[to + 6] === letterC &&
      bytes[to + 7] === greater;
    if (!closes) return -1;
    if (this.kind !== "number") this.value = parseWhole(bytes, from, to);
    else if (!isRead) this.value = parseNumber(bytes, from, to);
    if (Number.isNaN(this.value) || (this.kind === "shared" && this.value < 0)) return -1;
    if (this.kind === "boolean" && this.value !== 0 && this.value !== 1) return -1;
    return to + 8;
  }

  /** Reads up to 15 digits, perhaps with a point, and returns the position after them; `parseNumber` reads longer ones. */
  private decimal(bytes: Buffer, from: number): number {
    let whole = 0;
    let point = -1;
    let at = from;
    for (; at < from + 16; at++) {
      const byte = bytes[at] ?? 0;
      const digit = byte - 0x30;
      if (digit >= 0 && digit <= 9) whole = whole * 10 + digit;
      else if (byte === 0x2e && point < 0 && at > from) point = at;
      else break;
    }
    const digits = at - from - (point < 0 ? 0 : 1);
    if (digits > 15) return from;
    // Both operands are exact, as in `parseNumber`.
    this.value = point < 0 ? whole : whole / (exactPowers[at - 1 - point] ?? 1);
    return at;
  }
}
