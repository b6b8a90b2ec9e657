/** A number for each text that a sheet holds, by the text's index; 0 where none was given yet. */
export class PerText {
  private numbers = new Int32Array(1024);

  get(text: number): number {
    return this.numbers[text] ?? 0;
  }

  set(text: number, number: number): void {
    if (text >= this.numbers.length) {
      const larger = new Int32Array(Math.max(text + 1, this.numbers.length * 2));
      larger.set(this.numbers);
      this.numbers = larger;
    }
    this.numbers[text] = number;
  }
}
