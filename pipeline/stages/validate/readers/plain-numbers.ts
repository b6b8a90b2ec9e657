import type { Cells } from "../../../model/sheet.ts";
import { plainDecimal } from "./digits.ts";

/** Reads plain numbers from the texts of a sheet; texts that repeat are met early on, and read once. */
export class PlainNumbers {
  private readonly cells: Cells;
  private readonly known: Float64Array;

  constructor(cells: Cells) {
    this.cells = cells;
    this.known = new Float64Array(Math.min(cells.sharedTexts, mostKnown)).fill(Number.NaN);
  }

  /** The number of a text by its index; NaN for a text that is no plain number. */
  of(text: number): number {
    if (text >= this.known.length) return plainDecimal(this.cells.unitsOf(text));
    const known = this.known[text] ?? Number.NaN;
    if (!Number.isNaN(known)) return known;
    const amount = plainDecimal(this.cells.unitsOf(text));
    this.known[text] = amount;
    return amount;
  }
}

const mostKnown = 0x8000;
