import { Cells } from "../../../model/sheet.ts";

const sampleSize = 16_384;

/** What one column has shown of its texts: while they repeat they are stored once. */
interface Interner {
  readonly known: Map<string, number>;
  seen: number;
}

/**
 * Writes records into cells as text. It takes one record at a time and keeps none,
 * so a streaming byte reader for very large files can write through it as well.
 */
export class RecordWriter {
  readonly cells: Cells;
  /** Fields of each record that holds two or more values; minus the place of the only value; 0 for a blank one. */
  readonly extents: number[] = [];
  /** Records of one field. */
  readonly uncut: number[] = [];
  fields = 0;
  private readonly texts: string[];
  private readonly onText: ((text: string, row: number, column: number) => void) | null;
  private readonly interners: (Interner | null | undefined)[] = [];

  /** `onText` is told of every cell with content. */
  constructor(texts: string[], onText: ((text: string, row: number, column: number) => void) | null) {
    this.texts = texts;
    this.onText = onText;
    this.cells = new Cells(texts);
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
      interner = { known: new Map(), seen: 0 };
      this.interners[column] = interner;
    }
    if (interner === null) return this.texts.push(text) - 1;
    const known = interner.known.get(text);
    interner.seen++;
    if (known !== undefined) return known;
    const index = this.texts.push(text) - 1;
    interner.known.set(text, index);
    // A column of identifiers or readings gains nothing from a map as large as itself.
    if (interner.known.size >= sampleSize && interner.known.size * 2 > interner.seen) {
      this.interners[column] = null;
    }
    return index;
  }
}
