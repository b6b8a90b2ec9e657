import { hasInvisible, withoutInvisible } from "../../../../model/invisible-characters.ts";
import type { Sheet } from "../../../../model/sheet.ts";
import type { TextBlock } from "../../../../model/text-blocks.ts";
import { controlCharacterMet, invisibleCharacters } from "../../../ingest/problems.ts";
import { type CellReading, gap, problem, rawText, unusable, value } from "../../readers/cell.ts";
import { isPlainAscii } from "../../readers/normalize.ts";
import type { ColumnCells } from "../column-cells.ts";
import { PerText } from "../per-text.ts";
import { type ColumnStore, hashOfPlain, hashText, mixed } from "./column-store.ts";

/** A column of free text: checked here, and taken from the sheet when a row is asked for. */
export function readText(cells: ColumnCells): ColumnStore {
  const { column, length, sheet } = cells;
  const looks = new TextLooks(cells);
  for (const block of cells.textBlocks()) looks.lookAt(block);
  const { hashes: ofPlain } = looks;
  const isPlain = (index: number): boolean => (ofPlain[index] ?? 0) > sound;
  const get = (index: number): string | null => {
    if (isPlain(index)) return sheet.cells.text(cells.rowAt(index), column);
    return cleanText(cells.rawAt(index)) || null;
  };
  const key = (index: number): string => {
    const text = get(index) ?? "null";
    return isPlain(index) ? text : keyText(text);
  };
  return {
    get,
    key,
    mayHave: () => true,
    hashInto(hashes) {
      for (let index = 0; index < length; index++) {
        const part = isPlain(index) ? (ofPlain[index] ?? 0) : hashText(key(index));
        hashes[index] = mixed(hashes[index] ?? 0, part);
      }
    },
  };
}

/** In place of a hash: the text needs no report, but is not kept as it is. */
const sound = 1;

/** Checks the texts of a column, repeated ones once, and reports remarks on them. */
class TextLooks {
  /** The hash of each row's text where kept as it is; smaller numbers are no hashes. */
  readonly hashes: Int32Array;
  private readonly cells: ColumnCells;
  private readonly codes: PerText;

  constructor(cells: ColumnCells) {
    this.cells = cells;
    this.hashes = new Int32Array(cells.length);
    this.codes = new PerText(cells.sheet.cells.sharedTexts);
  }

  lookAt({ first, texts }: TextBlock): void {
    const { hashes, codes } = this;
    for (let at = 0; at < texts.length; at++) {
      const text = texts[at] ?? -1;
      if (text < 0) this.lookAtNone(first + at);
      else hashes[first + at] = codes.get(text) || this.look(first + at, text);
    }
  }

  private look(index: number, text: number): number {
    const { cells } = this;
    const hash = hashOfPlain(cells.sheet.cells.unitsOf(text));
    const found = hash === 0 && lookClosely(cells, index, cells.rowAt(index)) ? sound : hash;
    this.codes.set(text, found);
    return found;
  }

  private lookAtNone(index: number): void {
    const { cells } = this;
    const row = cells.rowAt(index);
    if (!cells.sheet.cells.isEmpty(row, cells.column)) lookClosely(cells, index, row);
    else if (!cells.optional) cells.miss(index);
  }
}

/** Whether the cell needs no report. */
function lookClosely(cells: ColumnCells, index: number, row: number): boolean {
  const reading = readTextCell(cells.sheet, row, cells.column);
  cells.settle(index, reading);
  return "value" in reading && reading.remarks.length === 0;
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

/** The text as kept; an apostrophe before what a spreadsheet would calculate only marks it as text. */
function cleanText(raw: string): string {
  if (isPlainAscii(raw)) return raw.startsWith("'") ? raw.replace(/^'(?=[=+\-@\d])/, "") : raw;
  return withoutInvisible(raw)
    .trim()
    .replace(/^'(?=[=+\-@\d])/, "");
}

/** Equal for keys that look alike, in spite of full-width letters and kinds of spaces; case matters. */
function keyText(text: string): string {
  return isPlainAscii(text) ? text : text.normalize("NFKC").replace(/\s+/gu, " ");
}
