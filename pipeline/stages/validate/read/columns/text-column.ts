import type { Sheet } from "../../../../model/sheet.ts";
import type { TextUnits } from "../../../../model/text-units.ts";
import { controlCharacterMet } from "../../../ingest/problems.ts";
import { type CellReading, gap, problem, rawText, unusable, value } from "../../readers/cell.ts";
import { hasInvisible, isPlainAscii, withoutInvisible } from "../../readers/normalize.ts";
import { invisibleCharacters } from "../../readers/problems.ts";
import type { ColumnCells } from "../column-cells.ts";
import { PerText } from "../per-text.ts";
import { type ColumnStore, hashText, hashUnits, mixed } from "./column-store.ts";

/** A column of free text: only looked at here, and taken from the sheet when a row is asked for. */
export function readText(cells: ColumnCells): ColumnStore {
  const { column, length, sheet } = cells;
  const cursor = sheet.cells.cursor(column);
  const sound = new PerText(sheet.cells.sharedTexts);
  /** Rows whose text is kept as it stands. */
  const plain = new Uint8Array(length);
  const get = (index: number): string | null => {
    if (plain[index] === 1) return sheet.cells.text(cells.rowAt(index), column);
    return cleanText(cells.rawAt(index)) || null;
  };
  const key = (index: number): string => {
    const text = get(index) ?? "null";
    return plain[index] === 1 ? text : keyText(text);
  };
  const look = (index: number, row: number): void => {
    const text = cursor.textIndex(row);
    if (text < 0) {
      if (sheet.cells.isEmpty(row, column)) cells.settle(index, empty);
      else lookClosely(cells, index, row);
    } else if (isPlain(sheet.cells.unitsOf(text))) plain[index] = 1;
    else if (sound.get(text) === 0 && lookClosely(cells, index, row)) sound.set(text, 1);
  };
  for (let index = 0; index < length; index++) look(index, cells.rowAt(index));
  return {
    get,
    key,
    hashInto(hashes) {
      for (let index = 0; index < length; index++) {
        const text = plain[index] === 1 ? cursor.textIndex(cells.rowAt(index)) : -1;
        const part = text < 0 ? hashText(key(index)) : hashUnits(sheet.cells.unitsOf(text));
        hashes[index] = mixed(hashes[index] ?? 0, part);
      }
    },
  };
}

/** Whether nothing need be said of the cell. */
function lookClosely(cells: ColumnCells, index: number, row: number): boolean {
  const reading = readTextCell(cells.sheet, row, cells.column);
  cells.settle(index, reading);
  return "value" in reading && reading.remarks.length === 0;
}

const empty: CellReading<string> = gap("not-reported");

/** Whether a text is kept as it stands: visible ASCII with single spaces, and neither `#` nor `'` before it. */
export function isPlain({ codes, from, to }: TextUnits): boolean {
  if (codes[from] === 0x23 || codes[from] === 0x27) return false;
  let before = 0x20;
  for (let at = from; at < to; at++) {
    const code = codes[at] ?? 0;
    if (code > 0x7e || code < 0x20 || (code === 0x20 && before === 0x20)) return false;
    before = code;
  }
  return before !== 0x20;
}

export function readTextCell(sheet: Sheet, row: number, column: number): CellReading<string> {
  const broken = unusable(sheet, row, column);
  if (broken) return problem(broken);
  const raw = rawText(sheet, row, column);
  const text = cleanText(raw);
  if (text === "") return gap("not-reported");
  const control = controlCharacter.exec(text);
  if (control) return problem(controlCharacterMet({ codePoint: control[0].charCodeAt(0) }));
  return value(text, hasInvisible(raw) ? [invisibleCharacters({ raw })] : undefined);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const controlCharacter = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/;

/** The text as it is kept; an apostrophe before what a spreadsheet would calculate is its mark for text. */
function cleanText(raw: string): string {
  if (isPlainAscii(raw)) return raw.startsWith("'") ? raw.replace(/^'(?=[=+\-@\d])/, "") : raw;
  return withoutInvisible(raw)
    .trim()
    .replace(/^'(?=[=+\-@\d])/, "");
}

/** Two keys that look alike are one: full-width letters and kinds of spaces do not tell them apart, capitals do. */
function keyText(text: string): string {
  return isPlainAscii(text) ? text : text.normalize("NFKC").replace(/\s+/gu, " ");
}
