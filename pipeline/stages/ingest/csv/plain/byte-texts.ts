import { isAscii } from "node:buffer";
import { isBlankText, type Texts } from "../../../../model/texts.ts";
import { byteKind } from "./byte-kinds.ts";

/** Small enough that decoding one again costs nothing, whatever the order in which texts are asked for. */
const windowLength = 4096;
const overlap = 256;
/** The most texts that are kept decoded; an index from here on says where in the file its text begins. */
const mostShared = 1 << 20;

/** The texts of a plain file: those that repeat once each as strings, every other as the place where its field begins. */
export class ByteTexts implements Texts {
  private readonly bytes: Buffer;
  private readonly kinds: Uint8Array;
  private readonly repeated: string[] = [];
  /** The part of the file decoded last: `""` where a byte of it is beyond ASCII. */
  private window = "";
  private windowAt = -1;

  /** `kinds` of the bytes as they were when the file was cut. */
  constructor(bytes: Buffer, kinds: Uint8Array) {
    this.bytes = bytes;
    this.kinds = kinds;
  }

  get shared(): number {
    return this.repeated.length;
  }

  /** There is still room for what corrections write. */
  get isFull(): boolean {
    return this.repeated.length * 2 >= mostShared;
  }

  at(index: number): string {
    return index < mostShared ? (this.repeated[index] ?? "") : this.fieldAt(index - mostShared);
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

  private fieldAt(from: number): string {
    const { kinds, bytes } = this;
    const end = bytes.length;
    let to = from;
    while (to < end && (kinds[bytes[to] ?? 0] ?? 0) < byteKind.ends) to++;
    const windowAt = from - (from % windowLength);
    if (windowAt !== this.windowAt) this.open(windowAt);
    const at = from - windowAt;
    return to - windowAt <= this.window.length
      ? this.window.slice(at, at + to - from)
      : bytes.toString("utf8", from, to);
  }

  private open(at: number): void {
    const part = this.bytes.subarray(at, at + windowLength + overlap);
    this.window = isAscii(part) ? part.toString("latin1") : "";
    this.windowAt = at;
  }
}
