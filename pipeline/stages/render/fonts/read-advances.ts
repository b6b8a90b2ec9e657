export interface FontFiles<T> {
  readonly regular: T;
  readonly bold: T;
}

/** The advance width of every character of a TrueType or OpenType typeface, in ems. */
export function readAdvances(bytes: Uint8Array): ReadonlyMap<number, number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, number>();
  for (let index = 0; index < view.getUint16(4); index++) {
    const record = 12 + 16 * index;
    const tag = String.fromCharCode(...bytes.subarray(record, record + 4));
    tables.set(tag, view.getUint32(record + 8));
  }
  const table = (tag: string): number => {
    const offset = tables.get(tag);
    if (offset === undefined) throw new Error(`missing font table: ${tag}`);
    return offset;
  };
  const unitsPerEm = view.getUint16(table("head") + 18);
  const metrics = view.getUint16(table("hhea") + 34);
  const hmtx = table("hmtx");
  const advances = new Map<number, number>();
  for (const [code, glyph] of characterMap(view, table("cmap"))) {
    // Glyphs after the last metric share it.
    advances.set(code, view.getUint16(hmtx + 4 * Math.min(glyph, metrics - 1)) / unitsPerEm);
  }
  return advances;
}

function* characterMap(view: DataView, cmap: number): Iterable<readonly [code: number, glyph: number]> {
  for (let index = 0; index < view.getUint16(cmap + 2); index++) {
    const subtable = cmap + view.getUint32(cmap + 8 + 8 * index);
    const format = view.getUint16(subtable);
    if (format === 4) yield* segments(view, subtable);
    if (format === 12) yield* groups(view, subtable);
  }
}

function* segments(view: DataView, subtable: number): Iterable<readonly [number, number]> {
  const doubled = view.getUint16(subtable + 6);
  for (let at = 0; at < doubled; at += 2) {
    const end = view.getUint16(subtable + 14 + at);
    const start = view.getUint16(subtable + 16 + doubled + at);
    const delta = view.getUint16(subtable + 16 + 2 * doubled + at);
    const rangeAt = subtable + 16 + 3 * doubled + at;
    const range = view.getUint16(rangeAt);
    for (let code = start; code <= end && code < 0xffff; code++) {
      const glyph = range === 0 ? code : view.getUint16(rangeAt + range + 2 * (code - start));
      if (glyph !== 0) yield [code, (glyph + delta) & 0xffff];
    }
  }
}

function* groups(view: DataView, subtable: number): Iterable<readonly [number, number]> {
  for (let index = 0; index < view.getUint32(subtable + 12); index++) {
    const group = subtable + 16 + 12 * index;
    const start = view.getUint32(group);
    for (let code = start; code <= view.getUint32(group + 4); code++) {
      yield [code, view.getUint32(group + 8) + code - start];
    }
  }
}
