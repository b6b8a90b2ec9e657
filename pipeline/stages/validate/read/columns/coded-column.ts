import type { TextBlock } from "../../../../model/text-blocks.ts";
import type { CellReading } from "../../readers/cell.ts";
import type { ColumnCells } from "../column-cells.ts";
import { PerText } from "../per-text.ts";
import { type Codes, roomFor } from "./codes.ts";
import { type ColumnStore, hashText, mixed } from "./column-store.ts";

type ReadCell = (row: number, column: number) => CellReading<string>;

/** A column of few distinct values (places, choices, periods): each distinct text is read once, each row stores a code. */
export interface CodedColumn extends ColumnStore {
  value(index: number): string | null;
}

/** `isOfRow`: the meaning of a text depends on its row. */
export function readCoded(cells: ColumnCells, read: ReadCell, isOfRow = false): CodedColumn {
  const reader = new CodedReader(cells, read, isOfRow);
  for (const block of cells.textBlocks()) reader.readBlock(block);
  const { codes, values, codeOf } = reader;
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

class CodedReader {
  codes: Codes;
  readonly values: string[] = [];
  /** From 1; 0 is a row without a value. */
  readonly codeOf = new Map<string, number>();
  private readonly cells: ColumnCells;
  private readonly read: ReadCell;
  private readonly isOfRow: boolean;
  /** The code of a text without anything to report. */
  private readonly silent: PerText;
  /** Codes of repeated texts that have separate indexes, such as codes of digits. */
  private readonly silentByText = new Map<string, number>();
  private readonly reported = new Map<number | string, CellReading<string>>();

  constructor(cells: ColumnCells, read: ReadCell, isOfRow: boolean) {
    this.cells = cells;
    this.read = read;
    this.isOfRow = isOfRow;
    this.silent = new PerText(cells.sheet.cells.sharedTexts);
    this.codes = new Uint8Array(cells.length);
  }

  readBlock({ first, texts }: TextBlock): void {
    const { silent } = this;
    for (let at = 0; at < texts.length; at++) {
      const text = this.isOfRow ? -1 : (texts[at] ?? -1);
      const silentCode = text < 0 ? 0 : silent.get(text);
      const code = silentCode === 0 ? this.readCell(first + at, text) : silentCode;
      if (code > 0xff) this.codes = roomFor(this.codes, code);
      this.codes[first + at] = code;
    }
  }

  private readCell(index: number, text: number): number {
    const { cells, reported, silent, silentByText } = this;
    const isShared = text < cells.sheet.cells.sharedTexts;
    const key = isShared ? text : cells.sheet.cells.textOf(text);
    const before = isShared ? undefined : silentByText.get(String(key));
    if (before !== undefined) return before;
    const reading = reported.get(key) ?? this.read(cells.rowAt(index), cells.column);
    const code = this.code(cells.settle(index, reading));
    if (text < 0) return code;
    if ("problem" in reading || "gap" in reading || reading.remarks.length > 0) {
      if (reported.size < mostKept) reported.set(key, reading);
    } else if (isShared) silent.set(text, code);
    else if (silentByText.size < mostKept) silentByText.set(String(key), code);
    return code;
  }

  private code(value: string | null): number {
    if (value === null) return 0;
    const existing = this.codeOf.get(value);
    if (existing !== undefined) return existing;
    const code = this.values.push(value);
    this.codeOf.set(value, code);
    return code;
  }
}

const mostKept = 100_000;
