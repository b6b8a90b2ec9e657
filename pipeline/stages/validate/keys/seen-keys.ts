import type { CellRef } from "../../../model/source.ts";
import { indexesOf } from "./indexes-of.ts";
import { sharedHashes } from "./shared-hashes.ts";

export interface KeyedRows {
  readonly parts: number;
  part(index: number, which: number): string;
  /** Computes a hash of each row's key. */
  hashes(): Int32Array;
  /** Everything in the row, to tell a copy from a conflict. */
  content(index: number): string;
  cell(index: number): CellRef;
}

/** A row whose key an earlier row has. */
export interface RepeatedKey {
  readonly index: number;
  readonly first: { readonly table: KeyedRows; readonly index: number };
}

interface Waiting {
  readonly table: KeyedRows;
  readonly hashes: Int32Array;
  readonly leftOut: Uint8Array;
  /** The rows that already have slots. */
  readonly placed: Uint32Array;
}

/** The keys seen so far in the sheets of one source, by hash; the keys themselves stay in their columns. */
export class SeenKeys {
  private readonly tables: { readonly table: KeyedRows; readonly before: number }[] = [];
  /** Rows of the tables so far: a row's number is its index plus the rows of earlier tables. */
  private rows = 0;
  private count = 0;
  /** Pairs of a key's hash and its row number from 1. */
  private slots = new Int32Array(2 * fewestSlots);
  /** Rows of the first table that nothing in it repeats; they get slots only if another table follows. */
  private waiting: Waiting | null = null;

  /** Adds the keys of a table's rows, except those left out, and returns the rows that repeat one. */
  add(table: KeyedRows, leftOut: Uint8Array): RepeatedKey[] {
    this.placeWaiting();
    const before = this.rows;
    const hashes = table.hashes();
    this.tables.push({ table, before });
    this.rows += leftOut.length;
    const rows = before === 0 ? sharedHashes(hashes, leftOut) : indexesOf(leftOut, 0);
    if (before === 0) this.waiting = { table, hashes, leftOut, placed: rows };
    this.makeRoom(rows.length);
    const repeated: RepeatedKey[] = [];
    for (let at = 0; at < rows.length; at++) {
      const index = rows[at] ?? 0;
      const first = this.place(table, index, hashes[index] ?? 0, before);
      if (first) repeated.push({ index, first });
    }
    return repeated;
  }

  private placeWaiting(): void {
    if (!this.waiting) return;
    const { table, hashes, leftOut, placed } = this.waiting;
    this.makeRoom(leftOut.length - placed.length);
    for (let index = 0, next = 0; index < leftOut.length; index++) {
      if (placed[next] === index) next++;
      else if (leftOut[index] === 0) this.place(table, index, hashes[index] ?? 0, 0);
    }
    this.waiting = null;
  }

  /** Puts a row into the first free slot from its hash on, or returns the row with its key found on the way. */
  private place(table: KeyedRows, index: number, hash: number, before: number): RepeatedKey["first"] | null {
    const { slots } = this;
    let slot = slotOf(hash, slots);
    for (let row = slots[slot + 1] ?? 0; row !== 0; row = slots[slot + 1] ?? 0) {
      const first = slots[slot] === hash ? this.withKeyOf(table, index, row - 1) : null;
      if (first) return first;
      slot = (slot + 2) & (slots.length - 1);
    }
    slots[slot] = hash;
    slots[slot + 1] = before + index + 1;
    this.count++;
    return null;
  }

  /** The row with this number, if it has the key of the given row. */
  private withKeyOf(rows: KeyedRows, rowIndex: number, row: number): RepeatedKey["first"] | null {
    const owner = this.tables.findLast(({ before }) => before <= row);
    if (!owner) throw new Error(`missing row: ${row}`);
    const { table, before } = owner;
    const index = row - before;
    for (let which = 0; which < rows.parts; which++) {
      if (table.part(index, which) !== rows.part(rowIndex, which)) return null;
    }
    return { table, index };
  }

  private makeRoom(rows: number): void {
    const filled = this.slots;
    let { length } = filled;
    while (length < (this.count + rows) * 4) length *= 2;
    if (length === filled.length) return;
    this.slots = new Int32Array(length);
    for (let from = 0; from < filled.length; from += 2) {
      if (filled[from + 1] === 0) continue;
      let slot = slotOf(filled[from] ?? 0, this.slots);
      while (this.slots[slot + 1] !== 0) slot = (slot + 2) & (length - 1);
      this.slots[slot] = filled[from] ?? 0;
      this.slots[slot + 1] = filled[from + 1] ?? 0;
    }
  }
}

const fewestSlots = 1024;

/** The first slot for a hash, by its leading bits. */
function slotOf(hash: number, slots: Int32Array): number {
  return (hash >>> (Math.clz32(slots.length) + 2)) * 2;
}
