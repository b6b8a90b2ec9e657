import { type TextUnits, unitsOf } from "../../../../model/text-units.ts";
import { isBlankText, type Texts } from "../../../../model/texts.ts";
import { byteKind } from "./byte-kinds.ts";

/** The most texts that are kept decoded; an index from here on says where in the file its text begins. */
const mostShared = 1 << 20;

/** The texts of a plain file: those that repeat once each as strings, every other as the place where its field begins. */
export class ByteTexts implements Texts {
  private readonly bytes: Buffer;
  private readonly kinds: Uint8Array;
  private readonly repeated: string[] = [];
  private readonly field: TextUnits;

  /** `kinds` of the bytes as they were when the file was cut. */
  constructor(bytes: Buffer, kinds: Uint8Array) {
    this.bytes = bytes;
    this.kinds = kinds;
    this.field = { codes: bytes, from: 0, to: 0 };
  }

  get shared(): number {
    return this.repeated.length;
  }

  /** There is still room for what corrections write. */
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
    const { bytes, field, kinds } = this;
    const from = index - mostShared;
    const end = bytes.length;
    let to = from;
    for (; to < end; to++) {
      const kind = kinds[bytes[to] ?? 0] ?? 0;
      if (kind >= byteKind.ends) break;
      if (kind === byteKind.beyondAscii) return unitsOf(this.at(index));
    }
    field.from = from;
    field.to = to;
    return field;
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

  decode(from: number, to: number): string {
    return this.bytes.toString("utf8", from, to);
  }

  private endOf(from: number): number {
    const { bytes, kinds } = this;
    let to = from;
    while (to < bytes.length && (kinds[bytes[to] ?? 0] ?? 0) < byteKind.ends) to++;
    return to;
  }
}
