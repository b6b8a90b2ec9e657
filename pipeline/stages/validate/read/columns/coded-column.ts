import type { CellReading } from "../../readers/cell.ts";
import type { ColumnCells } from "../column-cells.ts";
import { PerText } from "../per-text.ts";
import { type ColumnStore, hashText, mixed } from "./column-store.ts";

/** A column of few distinct values (places, choices, periods): each distinct text is read once, each row keeps a code. */
export interface CodedColumn extends ColumnStore {
  value(index: number): string | null;
}

export function readCoded(
  cells: ColumnCells,
  read: (row: number, column: number) => CellReading<string>,
): CodedColumn {
  const { column, length } = cells;
  const { sharedTexts } = cells.sheet.cells;
  const values: string[] = [];
  // Few values need few bytes: memory that is asked for at once makes the collector run.
  let codes: Uint16Array | Int32Array = new Uint16Array(length);
  const codeOf = new Map<string, number>();
  /** The code of a text whose reading needs no report. */
  const silent = new PerText(sharedTexts);
  /** The same of texts that repeat where nobody noticed, such as codes of digits. */
  const silentByText = new Map<string, number>();
  const reported = new Map<number | string, CellReading<string>>();

  const code = (value: string | null): number => {
    if (value === null) return 0;
    let known = codeOf.get(value);
    if (known === undefined) {
      known = values.push(value);
      codeOf.set(value, known);
    }
    return known;
  };
  const readCell = (index: number, text: number): number => {
    const isShared = text < sharedTexts;
    const key = isShared ? text : cells.sheet.cells.textOf(text);
    const before = isShared ? undefined : silentByText.get(String(key));
    if (before !== undefined) return before;
    const reading = reported.get(key) ?? read(cells.rowAt(index), column);
    const known = code(cells.settle(index, reading));
    if (text < 0) return known;
    if ("problem" in reading || "gap" in reading || reading.remarks.length > 0) {
      if (reported.size < mostKept) reported.set(key, reading);
    } else if (isShared) silent.set(text, known);
    else if (silentByText.size < mostKept) silentByText.set(String(key), known);
    return known;
  };

  for (const { first, texts } of cells.textBlocks()) {
    for (let at = 0; at < texts.length; at++) {
      const text = texts[at] ?? -1;
      const known = text < 0 ? 0 : silent.get(text);
      const own = known === 0 ? readCell(first + at, text) : known;
      if (own > 65_535 && codes instanceof Uint16Array) codes = Int32Array.from(codes);
      codes[first + at] = own;
    }
  }
  const value = (index: number): string | null => values[(codes[index] ?? 0) - 1] ?? null;
  return {
    value,
    get: value,
    key: (index) => String(value(index)),
    mayHave: (key) => key === "null" || codeOf.has(key),
    hashInto(hashes) {
      const ofCode = Int32Array.from(["null", ...values], hashText);
      for (let index = 0; index < hashes.length; index++) {
        hashes[index] = mixed(hashes[index] ?? 0, ofCode[codes[index] ?? 0] ?? 0);
      }
    },
  };
}

const mostKept = 100_000;
