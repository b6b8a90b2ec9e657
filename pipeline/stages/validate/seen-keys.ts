import type { CellRef } from "../../model/source.ts";

/** What one table knows of its rows as far as keys are concerned. */
export interface KeyedRows {
  /** The parts of a row's key. */
  parts(index: number): readonly string[];
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

  addTable(table: KeyedRows): void {
    this.tables.push(table);
  }

  /** Remembers a row of the table added last, or returns the row that had its key before. */
  add(index: number): Seen | null {
    const table = this.tables.at(-1);
    if (!table) throw new Error("missing table");
    const parts = table.parts(index);
    const hash = hashOf(parts);
    if (this.count * 2 >= this.slots.length) this.grow();
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (let entry = this.slots[slot] ?? 0; entry !== 0; entry = this.slots[slot] ?? 0) {
      const seen = this.seenAt(entry - 1, hash, parts);
      if (seen) return seen;
      slot = (slot + 1) & mask;
    }
    this.slots[slot] = this.remember(hash, index);
    return null;
  }

  private seenAt(entry: number, hash: number, parts: readonly string[]): Seen | null {
    if (this.hashes[entry] !== hash) return null;
    const table = this.tables[this.owners[entry] ?? 0];
    const index = this.indexes[entry] ?? 0;
    return table?.parts(index).every((part, at) => part === parts[at]) ? { table, index } : null;
  }

  private remember(hash: number, index: number): number {
    if (this.count === this.hashes.length) {
      this.hashes = enlarged(this.hashes, new Int32Array(this.count * 2));
      this.owners = enlarged(this.owners, new Uint16Array(this.count * 2));
      this.indexes = enlarged(this.indexes, new Uint32Array(this.count * 2));
    }
    this.hashes[this.count] = hash;
    this.owners[this.count] = this.tables.length - 1;
    this.indexes[this.count] = index;
    this.count++;
    return this.count;
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 4);
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

/** FNV-1a over the characters of all parts, with a mark between them. */
function hashOf(parts: readonly string[]): number {
  let hash = 0x811c9dc5;
  for (const part of parts) {
    for (let at = 0; at < part.length; at++) hash = Math.imul(hash ^ part.charCodeAt(at), 0x01000193);
    hash = Math.imul(hash ^ 0xffff, 0x01000193);
  }
  return hash ^ (hash >>> 15);
}
