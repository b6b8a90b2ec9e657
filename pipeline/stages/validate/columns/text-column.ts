import type { Sheet } from "../../../model/sheet.ts";
import type { ColumnCells } from "../column-cells.ts";
import { hasInvisible, withoutInvisible } from "../normalize.ts";
import { PerText } from "../per-text.ts";
import { type CellReading, gap, problem, rawText, unusable, value } from "../readers/cell.ts";
import type { ColumnStore } from "./column-store.ts";

/** A column of free text: only looked at here, and taken from the sheet when a row is asked for. */
export function readText(cells: ColumnCells): ColumnStore {
  const { column, length, sheet } = cells;
  const plain = new PerText();
  for (let index = 0; index < length; index++) {
    const row = cells.rowAt(index);
    const kind = sheet.cells.kind(row, column);
    if (kind === "number" || kind === "boolean") continue;
    const text = kind === "text" ? sheet.cells.number(row, column) : 0;
    if (kind === "text" && plain.get(text) === 1) continue;
    const reading = readTextCell(sheet, row, column);
    if (kind === "text" && "value" in reading && reading.remarks.length === 0) plain.set(text, 1);
    else cells.settle(index, reading);
  }
  const get = (index: number): string | null => cleanText(cells.rawAt(index)) || null;
  return { get, key: (index) => keyText(get(index) ?? "null") };
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
const plainAscii = /^[!-~]+(?: [!-~]+)*$/;

/** The text as it is kept; an apostrophe before what a spreadsheet would calculate is its mark for text. */
function cleanText(raw: string): string {
  if (plainAscii.test(raw)) return raw.startsWith("'") ? raw.replace(/^'(?=[=+\-@\d])/, "") : raw;
  return withoutInvisible(raw)
    .trim()
    .replace(/^'(?=[=+\-@\d])/, "");
}

/** Two keys that look alike are one: full-width letters and kinds of spaces do not tell them apart, capitals do. */
function keyText(text: string): string {
  return plainAscii.test(text) ? text : text.normalize("NFKC").replace(/\s+/gu, " ");
}
