const endOfChain = 0xfffffffa;
const mostSectors = 4096;

/** Names of the streams and storages in an OLE compound file, in directory order, up to the first damage. */
export function oleStreamNames(bytes: Buffer): string[] {
  if (bytes.length < 512) return [];
  const bits = bytes.readUInt16LE(30);
  if (bits !== 9 && bits !== 12) return [];
  const size = 1 << bits;
  const names: string[] = [];
  let sector = bytes.readUInt32LE(48);
  for (let count = 0; count < mostSectors && sector < endOfChain; count++) {
    const at = (sector + 1) * size;
    for (let entry = at; entry < at + size && entry + 128 <= bytes.length; entry += 128) {
      const length = bytes.readUInt16LE(entry + 64);
      if (length >= 2 && length <= 64) names.push(bytes.toString("utf16le", entry, entry + length - 2));
    }
    sector = nextSector(bytes, sector, size);
  }
  return names;
}

/** The sector after `sector` in the allocation table, whose first 109 sectors are listed in the header. */
function nextSector(bytes: Buffer, sector: number, size: number): number {
  const perSector = size / 4;
  const index = Math.floor(sector / perSector);
  if (index >= 109) return endOfChain;
  const table = (bytes.readUInt32LE(76 + 4 * index) + 1) * size;
  const at = table + 4 * (sector % perSector);
  return at + 4 <= bytes.length ? bytes.readUInt32LE(at) : endOfChain;
}
