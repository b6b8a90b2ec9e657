import type { ByteTexts } from "./byte-texts.ts";
import type { Field } from "./walk-fields.ts";

const sampleSize = 16_384;
/** Of each slot: the two words of a field, where its bytes begin, and how many they are before its text's index. */
const parts = 4;
const lengthPlace = 2 ** 21;
/** Longer texts are notes, which hardly repeat. */
const longestKept = 1000;

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

  /** The index of a field's text. */
  indexOf({ from, length, high, low }: Readonly<Field>): number {
    const { slots, texts } = this;
    // A column of identifiers or readings gains nothing from a dictionary as large as itself.
    const isUseless = texts.isFull || (this.size >= sampleSize && this.size * 2 > this.seen);
    if (isUseless || length > longestKept) return texts.indexAt(from);
    this.seen++;
    let slot = slotOf(high, low, slots);
    for (let known = slots[slot + 3] ?? 0; known !== 0; known = slots[slot + 3] ?? 0) {
      const isAlike = slots[slot] === low && slots[slot + 1] === high && known >>> 21 === length;
      if (isAlike && (length <= 8 || this.isEqual(slots[slot + 2] ?? 0, from, length)))
        return known % lengthPlace;
      slot = (slot + parts) & (slots.length - 1);
    }
    const index = texts.add(texts.decode(from, from + length));
    slots.set([low, high, from, length * lengthPlace + index], slot);
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
      let slot = slotOf(filled[from + 1] ?? 0, filled[from] ?? 0, slots);
      while (slots[slot + 3] !== 0) slot = (slot + parts) & (slots.length - 1);
      slots.set(filled.subarray(from, from + parts), slot);
    }
    this.slots = slots;
  }
}

/** Where to look for a field: the number of slots is a power of two. */
function slotOf(high: number, low: number, slots: Int32Array): number {
  const mixed = Math.imul(high ^ (low >>> 15) ^ Math.imul(low, 0x85ebca6b), 0x9e3779b1);
  return (mixed >>> (Math.clz32(slots.length) + 3)) * parts;
}
