import type { ByteTexts } from "./byte-texts.ts";

const sampleSize = 16_384;
/** Reading a number from its bytes takes no longer than finding it in a dictionary. */
const sampleOfNumbers = 256;
const plainNumber = /^-?\d+(?:\.\d+)?$/;
/** Each slot: two words of a field, the position of its bytes, and their length with its text's index. */
const parts = 4;
const lengthPlace = 2 ** 21;
const mostLooks = 64;
/** Longer texts are notes, which rarely repeat. */
const longestKept = 1000;

/** By field length up to eight: the bits of the last eight bytes that belong to the field. */
const lowBits = Int32Array.of(0, 0xff, 0xffff, 0xffffff, -1, -1, -1, -1, -1);
const highBits = Int32Array.of(0, 0, 0, 0, 0, 0xff, 0xffff, 0xffffff, -1);

/** The texts of one column, as long as they repeat: an equal field gets the index of the first. */
export class FieldDictionary {
  private readonly bytes: Buffer;
  private readonly view: DataView;
  private readonly texts: ByteTexts;
  private slots = new Int32Array(64 * parts);
  private size = 0;
  private seen = 0;
  /** Set where a dictionary gains nothing, as for identifiers or numbers. */
  isUseless = false;
  /** How many of its texts are plain numbers. */
  private numbers = 0;

  constructor(bytes: Buffer, texts: ByteTexts) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    this.texts = texts;
  }

  /** The index of a field's text. */
  indexOf(from: number, to: number): number {
    const { slots, texts, view } = this;
    const length = to - from;
    if (to < 8 || length > longestKept || this.isUseless) return texts.indexAt(from);
    this.seen++;
    // The last eight bytes as two integers; for longer fields, earlier bytes are mixed into the first.
    const tail = Math.min(length, 8);
    let high = view.getInt32(to - 8) & (highBits[tail] ?? 0);
    const low = view.getInt32(to - 4) & (lowBits[tail] ?? 0);
    for (let at = from; at < to - 8; at += 4) high = Math.imul(high ^ view.getInt32(at), 0x01000193);
    let slot = slotOf(high, low, slots);
    let looks = 0;
    for (let entry = slots[slot + 3] ?? 0; entry !== 0; entry = slots[slot + 3] ?? 0) {
      // Texts crafted to collide must not make a file slow.
      if (++looks > mostLooks) return texts.indexAt(from);
      const isAlike = slots[slot] === low && slots[slot + 1] === high && entry >>> 21 === length;
      // The last four bytes are already known to be equal.
      if (isAlike && (length <= 8 || this.isEqual(slots[slot + 2] ?? 0, from, length - 4)))
        return entry % lengthPlace;
      slot = (slot + parts) & (slots.length - 1);
    }
    const text = texts.decode(from, to);
    const index = texts.add(text);
    slots.set([low, high, from, length * lengthPlace + index], slot);
    this.grow(plainNumber.test(text));
    return index;
  }

  private grow(isNumber: boolean): void {
    const size = ++this.size;
    if (isNumber) this.numbers++;
    const isOfNumbers = size >= sampleOfNumbers && this.numbers === size;
    this.isUseless = isOfNumbers || this.texts.isFull || (size >= sampleSize && size * 2 > this.seen);
    if (size * parts * 2 > this.slots.length) this.makeRoom();
  }

  private isEqual(a: number, b: number, length: number): boolean {
    const { bytes } = this;
    for (let at = 0; at < length; at++) if (bytes[a + at] !== bytes[b + at]) return false;
    return true;
  }

  private makeRoom(): void {
    const filled = this.slots;
    const slots = new Int32Array(filled.length * 2);
    for (let from = 0; from < filled.length; from += parts) {
      if (filled[from + 3] === 0) continue;
      let slot = slotOf(filled[from + 1] ?? 0, filled[from] ?? 0, slots);
      while (slots[slot + 3] !== 0) slot = (slot + parts) & (slots.length - 1);
      slots.set(filled.subarray(from, from + parts), slot);
    }
    this.slots = slots;
  }
}

/** The first slot for a field; the number of slots is a power of two. */
function slotOf(high: number, low: number, slots: Int32Array): number {
  const mixed = Math.imul(high ^ (low >>> 15) ^ Math.imul(low, 0x85ebca6b), 0x9e3779b1);
  return (mixed >>> (Math.clz32(slots.length) + 3)) * parts;
}
