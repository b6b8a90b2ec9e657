import type { Sheet } from "../../../../model/sheet.ts";
import { endOfAll, type TextUnits } from "../../../../model/text-units.ts";
import { controlCharacterMet } from "../../../ingest/problems.ts";
import { type CellReading, gap, problem, rawText, unusable, value } from "../../readers/cell.ts";
import { hasInvisible, isPlainAscii, withoutInvisible } from "../../readers/normalize.ts";
import { invisibleCharacters } from "../../readers/problems.ts";
import type { ColumnCells } from "../column-cells.ts";
import { PerText } from "../per-text.ts";
import { type ColumnStore, hashText, hashTextAt, mixed } from "./column-store.ts";

/** A column of free text: only looked at here, and taken from the sheet when a row is asked for. */
export function readText(cells: ColumnCells): ColumnStore {
  const { column, length, sheet } = cells;
  const known = new PerText(sheet.cells.sharedTexts);
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
  const look = (index: number, text: number): number => {
    if (isPlain(sheet.cells.unitsOf(text))) return asItStands;
    return lookClosely(cells, index, cells.rowAt(index)) ? sound : 0;
  };
  for (const { first, texts } of cells.textBlocks()) {
    for (let at = 0; at < texts.length; at++) {
      const text = texts[at] ?? -1;
      if (text < 0) lookAtNone(cells, first + at);
      else {
        const found = known.get(text) || look(first + at, text);
        known.set(text, found);
        if (found === asItStands) plain[first + at] = 1;
      }
    }
  }
  return {
    get,
    key,
    hashInto(hashes) {
      for (const { first, texts } of cells.textBlocks()) {
        for (let at = 0; at < texts.length; at++) {
          const index = first + at;
          const part = plain[index] === 1 ? hashTextAt(sheet.cells, texts[at] ?? 0) : hashText(key(index));
          hashes[index] = mixed(hashes[index] ?? 0, part);
        }
      }
    },
  };
}

/** What is known of a text that repeats: that it is kept as it stands, or that nothing need be said of it. */
const asItStands = 1;
const sound = 2;

function lookAtNone(cells: ColumnCells, index: number): void {
  const row = cells.rowAt(index);
  if (!cells.sheet.cells.isEmpty(row, cells.column)) lookClosely(cells, index, row);
  else if (!cells.optional) cells.miss(index);
}

/** Whether nothing need be said of the cell. */
function lookClosely(cells: ColumnCells, index: number, row: number): boolean {
  const reading = readTextCell(cells.sheet, row, cells.column);
  cells.settle(index, reading);
  return "value" in reading && reading.remarks.length === 0;
}

/** Whether a text is kept as it stands: visible ASCII with single spaces, and neither `#` nor `'` before it. */
export function isPlain({ codes, from, ends }: TextUnits): boolean {
  if (codes[from] === 0x23 || codes[from] === 0x27) return false;
  let before = space;
  for (let at = from; ; at++) {
    const code = codes[at] ?? endOfAll;
    if (ends[code] === 1) return before !== space;
    if (code > 0x7e || code < space || (code === space && before === space)) return false;
    before = code;
  }
}

const space = 0x20;

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
