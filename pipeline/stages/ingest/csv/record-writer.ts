import { Cells } from "../../../model/sheet.ts";
import { TextList } from "../../../model/texts.ts";

const sampleSize = 16_384;

/** The texts of one column, stored once while they repeat. */
interface Interner {
  readonly numbers: Map<string, number>;
  seen: number;
}

/** Writes records into cells as text, one at a time, keeping none. */
export class RecordWriter {
  readonly cells: Cells;
  /** The number of fields of each record with two or more values; minus the column of an only value; 0 if blank. */
  readonly extents: number[] = [];
  /** Records with one field. */
  readonly uncut: number[] = [];
  fields = 0;
  private readonly texts = new TextList();
  private readonly onText: ((text: string, row: number, column: number) => void) | null;
  private readonly interners: (Interner | null | undefined)[] = [];

  /** `onText` is called for every cell with content. */
  constructor(onText: ((text: string, row: number, column: number) => void) | null) {
    this.onText = onText;
    this.cells = new Cells(this.texts);
  }

  write(record: readonly string[]): void {
    const row = this.extents.length + 1;
    let filled = 0;
    let lastFilled = 0;
    for (let column = 1; column <= record.length; column++) {
      const text = record[column - 1];
      if (text === undefined || text === "") continue;
      this.cells.set(row, column, "text", this.indexOf(text, column));
      this.onText?.(text, row, column);
      if (filled < 2 && text.trim() === "") continue;
      filled++;
      lastFilled = column;
    }
    this.fields += record.length;
    if (record.length === 1 && filled === 1) this.uncut.push(row);
    this.extents.push(filled > 1 ? record.length : -lastFilled);
  }

  private indexOf(text: string, column: number): number {
    let interner = this.interners[column];
    if (interner === undefined) {
      interner = { numbers: new Map(), seen: 0 };
      this.interners[column] = interner;
    }
    if (interner === null) return this.texts.add(text);
    const number = interner.numbers.get(text);
    interner.seen++;
    if (number !== undefined) return number;
    const index = this.texts.add(text);
    interner.numbers.set(text, index);
    // A column of identifiers or readings would only fill a map as large as itself.
    if (interner.numbers.size >= sampleSize && interner.numbers.size * 2 > interner.seen) {
      this.interners[column] = null;
    }
    return index;
  }
}
