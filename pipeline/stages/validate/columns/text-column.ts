import type { Sheet } from "../../../model/sheet.ts";
import type { ColumnCells } from "../column-cells.ts";
import { hasInvisible, isPlainAscii, withoutInvisible } from "../normalize.ts";
import { PerText } from "../per-text.ts";
import { type CellReading, gap, problem, rawText, unusable, value } from "../readers/cell.ts";
import { type ColumnStore, hashText } from "./column-store.ts";

/**
 * A column of free text: only looked at here, and taken from the sheet when a row is asked for.
 * The hashes of a key are made while its texts are at hand.
 */
export function readText(cells: ColumnCells, isKey: boolean): ColumnStore {
  const { column, length, sheet } = cells;
  const sound = new PerText(sheet.cells.count);
  /** Rows whose text is kept as it stands. */
  const plain = new Uint8Array(length);
  const hashes = new Int32Array(isKey ? length : 0);
  const get = (index: number): string | null => {
    if (plain[index] === 1) return sheet.cells.text(cells.rowAt(index), column);
    return cleanText(cells.rawAt(index)) || null;
  };
  const key = (index: number): string => {
    const text = get(index) ?? "null";
    return plain[index] === 1 ? text : keyText(text);
  };
  for (let index = 0; index < length; index++) {
    const row = cells.rowAt(index);
    const kind = sheet.cells.kind(row, column);
    if (kind === "empty") cells.settle(index, empty);
    else if (kind === "text") {
      const raw = sheet.cells.text(row, column);
      if (isPlain(raw)) {
        plain[index] = 1;
        if (isKey) hashes[index] = hashText(raw);
        continue;
      }
      const text = sheet.cells.number(row, column);
      if (sound.get(text) === 0) sound.set(text, readClosely(cells, index, row));
    } else if (kind !== "number" && kind !== "boolean") readClosely(cells, index, row);
    if (isKey) hashes[index] = hashText(key(index));
  }
  return { get, key, hash: (index) => hashes[index] ?? 0 };
}

/** 1 where nothing need be said of the text, so that it need not be read again. */
function readClosely(cells: ColumnCells, index: number, row: number): 0 | 1 {
  const reading = readTextCell(cells.sheet, row, cells.column);
  if ("value" in reading && reading.remarks.length === 0) return 1;
  cells.settle(index, reading);
  return 0;
}

const empty: CellReading<string> = gap("not-reported");

function isPlain(text: string): boolean {
  const first = text.charCodeAt(0);
  return first !== 0x23 && first !== 0x27 && isPlainAscii(text);
}

export function readTextCell(sheet: Sheet, row: number, column: number): CellReading<string> {
  const broken = unusable(sheet, row, column);
  if (broken) return problem(broken);
  const raw = rawText(sheet, row, column);
  const text = cleanText(raw);
  if (text === "") return gap("not-reported");
  const control = controlCharacter.exec(text);
  if (control) return problem({ code: "control-character", codePoint: control[0].charCodeAt(0) });
  return value(text, hasInvisible(raw) ? [{ code: "invisible-characters", raw }] : undefined);
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
