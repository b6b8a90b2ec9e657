import type { Limits } from "../../../../model/contract.ts";
import { Cells } from "../../../../model/sheet.ts";
import { exceededLimit, exceededSlots } from "../exceeded-limit.ts";
import type { Newline } from "../scan-records.ts";
import { byteKind } from "./byte-kinds.ts";
import { ByteTexts } from "./byte-texts.ts";
import { FieldDictionary } from "./field-dictionary.ts";

const rowsBetweenLooks = 64;
const { blank, visible } = byteKind;

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
  private readonly kinds: Uint8Array;
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
  constructor(bytes: Buffer, kinds: Uint8Array, contentEnd: number, limits: Limits) {
    this.bytes = bytes;
    this.kinds = kinds;
    this.contentEnd = contentEnd;
    this.limits = limits;
    this.texts = new ByteTexts(bytes, kinds);
    this.cells = new Cells(this.texts);
  }

  /** Takes a field of one byte or more; false where a limit is passed. */
  field(column: number, from: number, to: number): boolean {
    const { bytes, counts, kinds, texts } = this;
    if (to - from > counts.longest) counts.longest = to - from;
    if (this.isBehind) return true;
    if (column > this.limits.columns) return false;
    let dictionary = this.dictionaries[column];
    if (!dictionary) {
      dictionary = new FieldDictionary(this.bytes, this.texts);
      this.dictionaries[column] = dictionary;
    }
    const index = dictionary.indexOf(from, to);
    this.cells.setTextAt(counts.records + 1, column, index);
    const isVisible = kinds[bytes[from] ?? 0] === visible;
    if (isVisible || seenIn(bytes, from, to, kinds) !== blank) {
      this.visible++;
      this.lastVisible = column;
    }
    if (!isVisible && texts.isBlank(index)) return true;
    this.filled++;
    this.lastFilled = column;
    return true;
  }

  get records(): number {
    return this.counts.records;
  }

  /** Ends a record where the next one begins; false where a limit is passed. */
  record(fields: number, newline: Newline | "", next: number): boolean {
    const { counts, filled } = this;
    if (newline !== "") this.newlines.add(newline);
    if (fields > counts.widest) counts.widest = fields;
    if (this.isBehind) return true;
    this.isBehind = next >= this.contentEnd;
    const row = ++counts.records;
    if (row > this.extents.length) this.extents = lengthened(this.extents);
    this.extents[row - 1] = filled > 1 ? fields : -this.lastFilled;
    if (fields === 1 && filled === 1) this.uncut.push(row);
    if (this.visible > 0) {
      counts.rows++;
      counts.cells += this.visible;
      if (this.lastVisible > counts.columns) counts.columns = this.lastVisible;
      if (fields > 1) this.isCut = true;
    }
    this.filled = 0;
    this.lastFilled = 0;
    this.visible = 0;
    return row % rowsBetweenLooks !== 0 || this.isWithinLimits();
  }

  /** What is beyond them is told by papaparse's way. */
  isWithinLimits(): boolean {
    const { cells, counts, limits } = this;
    return exceededLimit(counts, limits) === null && exceededSlots(cells.chunkCount, limits) === null;
  }
}

/** The kinds of the bytes of a field. */
function seenIn(bytes: Buffer, from: number, to: number, kinds: Uint8Array): number {
  let seen = 0;
  for (let at = from; at < to; at++) seen |= kinds[bytes[at] ?? 0] ?? 0;
  return seen;
}

function lengthened(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(array.length * 2);
  longer.set(array);
  return longer;
}
