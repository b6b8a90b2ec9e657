import { kindsEndingAt, type TextUnits, unitsOf } from "../../../../model/text-units.ts";
import { isBlankText, type Texts } from "../../../../model/texts.ts";
import { byteKind } from "./byte-kinds.ts";
import { closingQuoteIn } from "./closing-quote-in.ts";

const quote = 34;

/** The most texts kept decoded; a higher index is a position in the file. */
const mostShared = 1 << 20;

/** The texts of a plain file: repeated ones as strings, every other as the position of its field. */
export class ByteTexts implements Texts {
  private readonly bytes: Buffer;
  private readonly kinds: Uint8Array;
  private readonly repeated: string[] = [];
  private readonly field: TextUnits;
  private readonly quoted: TextUnits;

  /** `kinds` must be those that the file was split with. */
  constructor(bytes: Buffer, kinds: Uint8Array) {
    this.bytes = bytes;
    this.kinds = kinds;
    const ends = [...kinds.keys()].filter((byte) => (kinds[byte] ?? 0) >= byteKind.ends);
    // A plain array of bytes, like the characters of a string: one type of array is faster than two.
    const codes = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
    this.field = { codes, from: 0, kinds: kindsEndingAt(ends) };
    this.quoted = { codes, from: 0, kinds: kindsEndingAt([quote]) };
  }

  get shared(): number {
    return this.repeated.length;
  }

  /** Leaves room for texts that corrections write. */
  get isFull(): boolean {
    return this.repeated.length * 2 >= mostShared;
  }

  at(index: number): string {
    if (index < mostShared) return this.repeated[index] ?? "";
    const from = index - mostShared;
    return this.decode(from, this.endOf(from));
  }

  unitsAt(index: number): TextUnits {
    if (index < mostShared) return unitsOf(this.at(index));
    const from = index - mostShared;
    const units = this.bytes[from - 1] === quote ? this.quoted : this.field;
    units.from = from;
    return units === this.quoted && this.hasQuotes(from) ? unitsOf(this.at(index)) : units;
  }

  isBlank(index: number): boolean {
    const first = index < mostShared ? 0 : (this.bytes[index - mostShared] ?? 0);
    return first > 32 && first < 128 ? false : isBlankText(this.at(index));
  }

  add(text: string): number {
    return this.repeated.push(text) - 1;
  }

  /** The index of the text whose field begins here. */
  indexAt(from: number): number {
    return mostShared + from;
  }

  /** The text of a field without its enclosing quotes. */
  decode(from: number, to: number): string {
    const text = this.bytes.toString("utf8", from, to);
    return this.bytes[from - 1] === quote ? text.replaceAll('""', '"') : text;
  }

  private endOf(from: number): number {
    const { bytes, kinds } = this;
    if (bytes[from - 1] === quote) return closingQuoteIn(bytes, from - 1);
    let to = from;
    while (to < bytes.length && (kinds[bytes[to] ?? 0] ?? 0) < byteKind.ends) to++;
    return to;
  }

  /** Whether a quoted field contains quotes. */
  private hasQuotes(from: number): boolean {
    return this.bytes[this.bytes.indexOf(quote, from) + 1] === quote;
  }
}
