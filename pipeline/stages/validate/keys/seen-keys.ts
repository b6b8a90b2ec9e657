import type { CellRef } from "../../../model/source.ts";
import { indexesOf } from "./indexes-of.ts";
import { sharedHashes } from "./shared-hashes.ts";

/** What one table knows of its rows as far as keys are concerned. */
export interface KeyedRows {
  /** How many parts a key has, and one of them. */
  readonly parts: number;
  part(index: number, which: number): string;
  /** Makes a hash of each row's key. */
  hashes(): Int32Array;
  /** Everything the row says, to tell a copy from a conflict. */
  content(index: number): string;
  cell(index: number): CellRef;
}

/** A row whose key another row had before. */
export interface RepeatedKey {
  readonly index: number;
  readonly first: { readonly table: KeyedRows; readonly index: number };
}

interface Waiting {
  readonly table: KeyedRows;
  readonly hashes: Int32Array;
  readonly leftOut: Uint8Array;
  /** The rows that have slots already. */
  readonly placed: Uint32Array;
}

/** The keys seen so far across the sheets of one source, by hash; the keys themselves stay in their columns. */
export class SeenKeys {
  private readonly tables: { readonly table: KeyedRows; readonly before: number }[] = [];
  /** Rows of the tables so far: a row's number is its index and the rows of the tables before its own. */
  private rows = 0;
  private count = 0;
  /** The hash of a key and, from 1, the number of its row, side by side. */
  private slots = new Int32Array(2 * fewestSlots);
  /** Rows of the first table that no other row of it can repeat: they get slots only when another table follows. */
  private waiting: Waiting | null = null;

  /** Remembers the keys of a table's rows, but for those left out, and gives back the rows that repeat one. */
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

  /** Puts a row into the first free slot from that of its hash on, unless its key is met on the way. */
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

  /** The row of this number, if its key is that of the row given. */
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

/** Where to look for a hash: its first bits say how far into the slots. */
function slotOf(hash: number, slots: Int32Array): number {
  return (hash >>> (Math.clz32(slots.length) + 2)) * 2;
}
