import type { CellRef } from "../../model/source.ts";

/** What one table knows of its rows as far as keys are concerned. */
export interface KeyedRows {
  /** How many parts a key has, and one of them. */
  readonly parts: number;
  part(index: number, which: number): string;
  /** A hash of each row's key. */
  readonly hashes: Int32Array;
  /** Everything the row says, to tell a copy from a conflict. */
  content(index: number): string;
  cell(index: number): CellRef;
}

interface Seen {
  readonly table: KeyedRows;
  readonly index: number;
}

/** The keys seen so far across the sheets of one source, by hash; the keys themselves stay in their columns. */
export class SeenKeys {
  private readonly tables: KeyedRows[] = [];
  private slots = new Int32Array(1024);
  private hashes = new Int32Array(512);
  private owners = new Uint16Array(512);
  private indexes = new Uint32Array(512);
  private count = 0;

  /** The table whose rows come next, and at most how many they are. */
  addTable(table: KeyedRows, rows: number): void {
    this.tables.push(table);
    let size = this.slots.length;
    while (size < (this.count + rows) * 2) size *= 2;
    if (size > this.slots.length) this.place(size);
    const room = this.count + rows;
    if (room <= this.hashes.length) return;
    this.hashes = enlarged(this.hashes, new Int32Array(room));
    this.owners = enlarged(this.owners, new Uint16Array(room));
    this.indexes = enlarged(this.indexes, new Uint32Array(room));
  }

  /** Remembers a row of the table added last, or returns the row that had its key before. */
  add(index: number): Seen | null {
    const table = this.tables.at(-1);
    if (!table) throw new Error("missing table");
    const hash = table.hashes[index] ?? 0;
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (let entry = this.slots[slot] ?? 0; entry !== 0; entry = this.slots[slot] ?? 0) {
      const seen = this.seenAt(entry - 1, hash, table, index);
      if (seen) return seen;
      slot = (slot + 1) & mask;
    }
    this.slots[slot] = this.remember(hash, index);
    return null;
  }

  private seenAt(entry: number, hash: number, own: KeyedRows, ownIndex: number): Seen | null {
    if (this.hashes[entry] !== hash) return null;
    const table = this.tables[this.owners[entry] ?? 0];
    const index = this.indexes[entry] ?? 0;
    if (!table) return null;
    for (let which = 0; which < own.parts; which++) {
      if (table.part(index, which) !== own.part(ownIndex, which)) return null;
    }
    return { table, index };
  }

  private remember(hash: number, index: number): number {
    this.hashes[this.count] = hash;
    this.owners[this.count] = this.tables.length - 1;
    this.indexes[this.count] = index;
    this.count++;
    return this.count;
  }

  private place(size: number): void {
    this.slots = new Int32Array(size);
    const mask = this.slots.length - 1;
    for (let entry = 0; entry < this.count; entry++) {
      let slot = (this.hashes[entry] ?? 0) & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = entry + 1;
    }
  }
}

function enlarged<A extends Int32Array | Uint16Array | Uint32Array>(from: A, to: A): A {
  to.set(from);
  return to;
}
