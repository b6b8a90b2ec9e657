/** A number for each text shared by cells of a sheet, by text index; 0 where none is set. */
export class PerText {
  private numbers: Int32Array;
  private readonly most: number;

  /** `shared`: indexes of texts that several cells may hold are below it; nothing is stored for others. */
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

/** Room for the texts of a list, whose repeated texts come early. */
const few = 4096;
