/** A number for each text that cells of a sheet share, by the text's index; 0 where none was given yet. */
export class PerText {
  private numbers: Int32Array;
  private readonly most: number;

  /** `shared`: the indexes of texts that more than one cell may hold are below it; nothing is kept for the others. */
  constructor(shared: number) {
    this.most = shared;
    this.numbers = new Int32Array(Math.min(few, shared));
  }

  get(text: number): number {
    const { numbers } = this;
    return text < numbers.length ? (numbers[text] ?? 0) : 0;
  }

  set(text: number, number: number): void {
    if (text >= this.most) return;
    const { numbers } = this;
    if (text >= numbers.length) {
      this.numbers = new Int32Array(Math.min(this.most, text * 2));
      this.numbers.set(numbers);
    }
    this.numbers[text] = number;
  }
}

/** Room for the texts of a list: those that repeat are met early on. */
const few = 4096;
