import type { Limits } from "../../../../model/contract.ts";
import { Cells } from "../../../../model/sheet.ts";
import { exceededLimit, exceededSlots } from "../exceeded-limit.ts";
import type { Newline } from "../scan-records.ts";
import { byteKind } from "./byte-kinds.ts";
import type { ByteTexts } from "./byte-texts.ts";
import { FieldDictionary } from "./field-dictionary.ts";
import type { Field } from "./walk-fields.ts";

/** Writes the fields of a plain file into cells without decoding them, and counts what papaparse's way counts beforehand. */
export class PlainWriter {
  readonly cells: Cells;
  /** As `RecordWriter` has them. */
  extents: Int32Array<ArrayBuffer> = new Int32Array(1024);
  readonly uncut: number[] = [];
  readonly newlines = new Set<Newline>();
  /** A record with content has more than one field. */
  isCut = false;
  private readonly bytes: Buffer;
  private readonly contentEnd: number;
  private readonly limits: Limits;
  private readonly texts: ByteTexts;
  private readonly dictionaries: FieldDictionary[] = [];
  private readonly counts = { rows: 0, records: 0, columns: 0, cells: 0, widest: 0, longest: 0 };
  /** The records to come are blank. */
  private isBehind = false;
  /** Of the record being read: fields with content, by `trim` and by the bytes alone, and the last of each. */
  private filled = 0;
  private lastFilled = 0;
  private visible = 0;
  private lastVisible = 0;

  /** Records that begin at `contentEnd` or behind it are blank lines at the end, which are no part of the table. */
  constructor(bytes: Buffer, texts: ByteTexts, contentEnd: number, limits: Limits) {
    this.bytes = bytes;
    this.contentEnd = contentEnd;
    this.limits = limits;
    this.texts = texts;
    this.cells = new Cells(texts);
  }

  /** Takes a field of one byte or more; false where a limit is passed. */
  field(field: Readonly<Field>): boolean {
    const { counts, texts } = this;
    const { column, length, seen } = field;
    if (length > counts.longest) counts.longest = length;
    if (this.isBehind) return true;
    if (column > this.limits.columns) return false;
    let dictionary = this.dictionaries[column];
    if (!dictionary) {
      dictionary = new FieldDictionary(this.bytes, this.texts);
      this.dictionaries[column] = dictionary;
    }
    const index = dictionary.indexOf(field);
    this.cells.set(counts.records + 1, column, "text", index);
    if (seen !== byteKind.blank) {
      this.visible++;
      this.lastVisible = column;
    }
    if ((seen & byteKind.visible) === 0 && texts.isBlank(index)) return true;
    this.filled++;
    this.lastFilled = column;
    return true;
  }

  get records(): number {
    return this.counts.records;
  }

  /** Ends a record where the next one begins; false where a limit is passed. */
  record(fields: number, newline: Newline | "", next: number): boolean {
    const { counts, filled, visible } = this;
    if (newline !== "") this.newlines.add(newline);
    if (fields > counts.widest) counts.widest = fields;
    if (this.isBehind) return true;
    this.isBehind = next >= this.contentEnd;
    const row = ++counts.records;
    if (row > this.extents.length) this.extents = lengthened(this.extents);
    this.extents[row - 1] = filled > 1 ? fields : -this.lastFilled;
    if (fields === 1 && filled === 1) this.uncut.push(row);
    if (visible > 0) {
      counts.rows++;
      counts.cells += visible;
      if (this.lastVisible > counts.columns) counts.columns = this.lastVisible;
      if (fields > 1) this.isCut = true;
    }
    this.filled = 0;
    this.lastFilled = 0;
    this.visible = 0;
    return this.isWithinLimits();
  }

  /** What is beyond them is told by papaparse's way. */
  private isWithinLimits(): boolean {
    const { cells, counts, limits } = this;
    return exceededLimit(counts, limits) === null && exceededSlots(cells.chunkCount, limits) === null;
  }
}

function lengthened(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(array.length * 2);
  longer.set(array);
  return longer;
}
