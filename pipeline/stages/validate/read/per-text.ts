/** A number for each text that cells of a sheet share, by the text's index; 0 where none was given yet. */
export class PerText {
  /** Bytes, as long as they hold the numbers. */
  private numbers: Uint8Array | Int32Array;
  private readonly most: number;

  /** `shared`: the indexes of texts that more than one cell may hold are below it; nothing is kept for the others. */
  constructor(shared: number) {
    this.most = shared;
    this.numbers = new Uint8Array(Math.min(few, shared));
  }

  get(text: number): number {
    return this.numbers[text] ?? 0;
  }

  set(text: number, number: number): void {
    if (text >= this.most) return;
    const { length } = this.numbers;
    if (text >= length || (number > 255 && this.numbers instanceof Uint8Array)) {
      const room = text < length ? length : this.most;
      const isWide = number > 255 || this.numbers instanceof Int32Array;
      const larger = isWide ? new Int32Array(room) : new Uint8Array(room);
      larger.set(this.numbers);
      this.numbers = larger;
    }
    this.numbers[text] = number;
  }
}

/** Room for the texts of a list: those that repeat are met early on. */
const few = 4096;
