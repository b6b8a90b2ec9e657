import type { ByteTexts } from "./byte-texts.ts";

const sampleSize = 16_384;
/** Of each slot: the hash of a field, where its bytes begin, how many they are, and one more than its text's index. */
const parts = 4;

/** The texts of one column, for as long as they repeat: an equal field gets the index of the first one. */
export class FieldDictionary {
  private readonly bytes: Buffer;
  private readonly texts: ByteTexts;
  private slots = new Int32Array(64 * parts);
  private size = 0;
  private seen = 0;

  constructor(bytes: Buffer, texts: ByteTexts) {
    this.bytes = bytes;
    this.texts = texts;
  }

  /** A column of identifiers or readings gains nothing from a dictionary as large as itself. */
  get isUseless(): boolean {
    return this.texts.isFull || (this.size >= sampleSize && this.size * 2 > this.seen);
  }

  /** The index of the text of a field. */
  indexOf(from: number, length: number, hash: number): number {
    const { slots } = this;
    this.seen++;
    let slot = slotOf(hash, slots);
    for (let known = slots[slot + 3] ?? 0; known !== 0; known = slots[slot + 3] ?? 0) {
      if (
        slots[slot] === hash &&
        slots[slot + 2] === length &&
        this.isEqual(slots[slot + 1] ?? 0, from, length)
      )
        return known - 1;
      slot = (slot + parts) & (slots.length - 1);
    }
    const index = this.texts.add(this.texts.decode(from, from + length));
    slots.set([hash, from, length, index + 1], slot);
    if (++this.size * parts * 2 > slots.length) this.makeRoom();
    return index;
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
      let slot = slotOf(filled[from] ?? 0, slots);
      while (slots[slot + 3] !== 0) slot = (slot + parts) & (slots.length - 1);
      slots.set(filled.subarray(from, from + parts), slot);
    }
    this.slots = slots;
  }
}

/** Where to look for a hash: the number of slots is a power of two. */
function slotOf(hash: number, slots: Int32Array): number {
  return (Math.imul(hash, 0x9e3779b1) >>> (Math.clz32(slots.length) + 3)) * parts;
}
