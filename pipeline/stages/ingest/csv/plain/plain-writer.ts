import { chunkRows, offsetOf } from "../../../../model/chunk.ts";
import type { Limits } from "../../../../model/contract.ts";
import { Cells } from "../../../../model/sheet.ts";
import { exceededLimit, exceededSlots } from "../exceeded-limit.ts";
import { swallowedRows } from "../swallowed-rows.ts";
import { byteKind } from "./byte-kinds.ts";
import { ByteTexts } from "./byte-texts.ts";
import { FieldDictionary } from "./field-dictionary.ts";

const { blank, visible } = byteKind;
const quote = 34;
const none = new Int32Array(0);

/** A column being written: its texts so far, and its cells in the rows around the current record, up to `lastRow`. */
interface PlainColumn {
  /** Null where it proved useless. */
  dictionary: FieldDictionary | null;
  indexes: Int32Array;
  lastRow: number;
}

/** Writes the fields of a plain file into cells without decoding them, and counts what `scanRecords` would count. */
export class PlainWriter {
  readonly cells: Cells;
  /** As in `RecordWriter`. */
  extents: Int32Array<ArrayBuffer> = new Int32Array(1);
  readonly uncut: number[] = [];
  /** Quoted fields that have swallowed rows. */
  readonly swallowed: { readonly row: number; readonly column: number }[] = [];
  records = 0;
  /** Whether a field of the current record contains a newline. */
  hasNewline = false;
  /** Whether a record with content has more than one field. */
  isCut = false;
  private readonly delimiter: string;
  private readonly bytes: Buffer;
  private readonly kinds: Uint8Array;
  private readonly contentEnd: number;
  private readonly limits: Limits;
  private readonly texts: ByteTexts;
  private readonly columns: PlainColumn[] = [];
  /** Whether the remaining records are blank. */
  private isBehind = false;
  /** Records with content, their cells with content, and the most fields of any record. */
  rows = 0;
  private filledCells = 0;
  private widest = 0;
  /** For the current record: fields with content, the last of them, and blanks, some of other white space or in quotes. */
  private filled = 0;
  private lastFilled = 0;
  private blanks = 0;
  private notableBlanks = 0;
  private lastBlank = 0;

  /** Records from `contentEnd` on are trailing blank lines, not part of the table. */
  constructor(bytes: Buffer, kinds: Uint8Array, contentEnd: number, limits: Limits) {
    this.delimiter = String.fromCharCode(kinds.indexOf(byteKind.cut));
    this.bytes = bytes;
    this.kinds = kinds;
    this.contentEnd = contentEnd;
    this.limits = limits;
    this.texts = new ByteTexts(bytes, kinds);
    this.cells = new Cells(this.texts);
  }

  /** Takes a non-empty field; false where a limit is exceeded. */
  field(column: number, from: number, to: number): boolean {
    if (this.isBehind) return true;
    const row = this.records + 1;
    const open = this.columns[column] ?? this.open(column);
    if (row > open.lastRow && !this.openRows(open, row, column)) return false;
    const index = open.dictionary?.indexOf(from, to) ?? this.texts.indexAt(from);
    if (open.dictionary?.isUseless) open.dictionary = null;
    open.indexes[offsetOf(row)] = index;
    if (this.kinds[this.bytes[from] ?? 0] === visible || !this.isBlank(index, from, to)) {
      this.filled++;
      this.lastFilled = column;
    } else {
      this.blanks++;
      this.lastBlank = column;
    }
    return true;
  }

  /** Ends a record where the next one begins. */
  record(fields: number, next: number): void {
    const { filled, blanks, lastFilled } = this;
    if (fields > this.widest) this.widest = fields;
    if (this.isBehind) return;
    this.isBehind = next >= this.contentEnd;
    const row = ++this.records;
    if (row > this.extents.length) this.extents = lengthened(this.extents);
    this.extents[row - 1] = filled > 1 ? fields : -lastFilled;
    if (fields === 1 && filled === 1) this.uncut.push(row);
    this.cells.tally(row, blanks > 0 ? Math.max(lastFilled, this.lastBlank) : lastFilled, filled + blanks);
    // papaparse counts anything beyond ASCII or in quotes as content.
    const content = filled + this.notableBlanks;
    if (content > 0) this.rows++;
    if (content > 0 && fields > 1) this.isCut = true;
    this.filledCells += content;
    if (this.hasNewline) this.lookForSwallowed(row, fields);
    this.filled = 0;
    this.lastFilled = 0;
    if (blanks > 0) {
      this.blanks = 0;
      this.notableBlanks = 0;
    }
  }

  /** Excesses are reported by reading with papaparse. */
  isWithinLimits(): boolean {
    const { cells, limits, records, rows, filledCells, widest } = this;
    const counts = { rows, records, cells: filledCells, columns: 0, widest, longest: 0 };
    return exceededLimit(counts, limits) === null && exceededSlots(cells.chunkCount, limits) === null;
  }

  private open(column: number): PlainColumn {
    const dictionary = new FieldDictionary(this.bytes, this.texts);
    const opened = { dictionary, indexes: none, lastRow: 0 };
    this.columns[column] = opened;
    return opened;
  }

  /** Makes room for a thousand more rows. */
  private openRows(open: PlainColumn, row: number, column: number): boolean {
    open.indexes = this.cells.textsNear(row, column);
    open.lastRow = row - offsetOf(row) + chunkRows - 1;
    return column <= this.limits.columns && this.isWithinLimits();
  }

  private isBlank(index: number, from: number, to: number): boolean {
    if (!this.texts.isBlank(index)) return false;
    let isNotable = this.bytes[from - 1] === quote;
    for (let at = from; at < to; at++) if (this.kinds[this.bytes[at] ?? 0] !== blank) isNotable = true;
    if (isNotable) this.notableBlanks++;
    return true;
  }

  private lookForSwallowed(row: number, fields: number): void {
    const record = Array.from({ length: fields }, (_, at) => this.cells.text(row, at + 1));
    const column = swallowedRows(record, this.delimiter);
    if (column !== null) this.swallowed.push({ row, column });
    this.hasNewline = false;
  }
}

function lengthened(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(array.length * 2);
  longer.set(array);
  return longer;
}
