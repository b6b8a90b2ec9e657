export interface FontFiles<T> {
  readonly regular: T;
  readonly bold: T;
}

/** The advance width of a character code in ems; undefined where the typeface lacks it. */
export type Advances = (code: number) => number | undefined;

/** Reads the advance widths of a TrueType or OpenType typeface. */
export function readAdvances(bytes: Uint8Array): Advances {
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
  const glyphs = characterMap(view, table("cmap"));
  return (code) => {
    const glyph = glyphs(code);
    // Glyphs after the last metric share it.
    return glyph === 0 ? undefined : view.getUint16(hmtx + 4 * Math.min(glyph, metrics - 1)) / unitsPerEm;
  };
}

/** The glyph of a character code; 0 where there is none. */
function characterMap(view: DataView, cmap: number): (code: number) => number {
  const maps: ((code: number) => number)[] = [];
  for (let index = 0; index < view.getUint16(cmap + 2); index++) {
    const subtable = cmap + view.getUint32(cmap + 8 + 8 * index);
    const format = view.getUint16(subtable);
    if (format === 4) maps.push((code) => inSegments(view, subtable, code));
    if (format === 12) maps.push((code) => inGroups(view, subtable, code));
  }
  return (code) => {
    for (const map of maps) {
      const glyph = map(code);
      if (glyph !== 0) return glyph;
    }
    return 0;
  };
}

function inSegments(view: DataView, subtable: number, code: number): number {
  if (code >= 0xffff) return 0;
  const doubled = view.getUint16(subtable + 6);
  const at = 2 * firstAtLeast(doubled / 2, (index) => view.getUint16(subtable + 14 + 2 * index), code);
  const start = view.getUint16(subtable + 16 + doubled + at);
  if (code < start) return 0;
  const delta = view.getUint16(subtable + 16 + 2 * doubled + at);
  const rangeAt = subtable + 16 + 3 * doubled + at;
  const range = view.getUint16(rangeAt);
  const glyph = range === 0 ? code : view.getUint16(rangeAt + range + 2 * (code - start));
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
}

function inGroups(view: DataView, subtable: number, code: number): number {
  const count = view.getUint32(subtable + 12);
  const index = firstAtLeast(count, (index) => view.getUint32(subtable + 20 + 12 * index), code);
  if (index === count) return 0;
  const group = subtable + 16 + 12 * index;
  const start = view.getUint32(group);
  return code < start ? 0 : view.getUint32(group + 8) + code - start;
}

/** The first of `count` ascending ends that is not below the code; `count` where all are. */
function firstAtLeast(count: number, end: (index: number) => number, code: number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (end(middle) < code) low = middle + 1;
    else high = middle;
  }
  return low;
}
