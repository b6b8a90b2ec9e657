const longestKept = 64;
/** A power of two, small enough to stay in the processor's cache. */
const slots = 8192;

/** The texts of one workbook: its shared strings first, then those in cells, short repeated ones mostly once. */
export class SharedTexts {
  readonly all: string[];
  readonly sharedCount: number;
  /** By hash, the index of the last text with it. A table of all texts would cost more than it saves. */
  private readonly recent = new Int32Array(slots).fill(-1);

  constructor(shared: string[]) {
    this.all = shared;
    this.sharedCount = shared.length;
  }

  /** The index of a text in a cell. */
  place(text: string): number {
    if (text.length > longestKept) return this.all.push(text) - 1;
    let hash = text.length;
    for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
    const slot = (hash ^ (hash >>> 13)) & (slots - 1);
    const index = this.recent[slot] ?? -1;
    if (this.all[index] === text) return index;
    const place = this.all.push(text) - 1;
    this.recent[slot] = place;
    return place;
  }
}
