/** What an OpenType typeface calls itself. */
export interface FaceName {
  /** Its name outside prints, such as Noto Sans JP. */
  readonly name: string;
  readonly family: string;
  readonly weight: 400 | 700;
}

const tableEntry = 16;
const record = 12;

/**
 * An uncompressed OpenType typeface of another family. The libraries that set and draw text also search the machine's
 * typefaces, by family and by likeness of its name, so a print would differ where Noto Sans is installed.
 */
export function renameFace(font: Uint8Array, { name, family, weight }: FaceName): Uint8Array {
  const style = weight === 700 ? "Bold" : "Regular";
  const names = nameTable([
    [1, family],
    [2, style],
    [4, `${family} ${style}`],
    [6, `${name.replaceAll(" ", "")}-${style}`],
  ]);
  const at = (font.length + 3) & ~3;
  const renamed = new Uint8Array(at + names.length);
  renamed.set(font);
  renamed.set(names, at);
  const view = new DataView(renamed.buffer);
  for (let entry = 12; entry < 12 + tableEntry * view.getUint16(4); entry += tableEntry) {
    if (view.getUint32(entry) !== 0x6e616d65) continue;
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, names.length);
  }
  return renamed;
}

/** A table of names in English for Windows, by their numbers in the OpenType specification. */
function nameTable(names: readonly (readonly [id: number, text: string])[]): Uint8Array {
  const start = 6 + record * names.length;
  const table = new Uint8Array(names.reduce((sum, [, text]) => sum + 2 * text.length, start));
  const view = new DataView(table.buffer);
  view.setUint16(2, names.length);
  view.setUint16(4, start);
  let to = start;
  for (const [index, [id, text]] of names.entries()) {
    const fields = [3, 1, 0x409, id, 2 * text.length, to - start];
    for (const [field, value] of fields.entries()) view.setUint16(6 + record * index + 2 * field, value);
    for (const unit of text.split("")) {
      view.setUint16(to, unit.charCodeAt(0));
      to += 2;
    }
  }
  return table;
}
