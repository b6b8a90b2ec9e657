import type { Cells } from "../../../model/sheet.ts";
import { plainDecimal } from "./digits.ts";

/** Reads plain numbers from the texts of a sheet; repeated texts, which come early, are read once. */
export class PlainNumbers {
  private readonly cells: Cells;
  private readonly remembered: Float64Array;

  constructor(cells: Cells) {
    this.cells = cells;
    this.remembered = new Float64Array(Math.min(cells.sharedTexts, mostRemembered)).fill(Number.NaN);
  }

  /** Writes the number of each text, by index, into `numbers` from `first` on; NaN where there is none. */
  write(texts: Int32Array, numbers: Float64Array, first: number): void {
    const { cells, remembered } = this;
    for (let at = 0; at < texts.length; at++) {
      const text = texts[at] ?? -1;
      const isFew = text < remembered.length;
      let number = isFew ? (remembered[text] ?? Number.NaN) : Number.NaN;
      if (Number.isNaN(number) && text >= 0) {
        number = plainDecimal(cells.unitsOf(text));
        if (isFew) remembered[text] = number;
      }
      numbers[first + at] = number;
    }
  }
}

const mostRemembered = 0x8000;
