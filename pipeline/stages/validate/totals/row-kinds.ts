import { allReads, anyOf } from "../../../locales/reads.ts";
import { type Contract, everyName } from "../../../model/contract.ts";
import { type Finding, finding } from "../../../model/finding.ts";
import { atCells } from "../../../model/place.ts";
import type { Sheet } from "../../../model/sheet.ts";
import { KeyCells } from "../keys/key-cells.ts";
import { spellingsOf } from "../locate/header-names.ts";
import { LaterHeaders } from "../locate/later-headers.ts";
import type { Located } from "../locate/located.ts";
import { secondTable } from "../locate/problems.ts";
import { headingsAt, isHeadingRow } from "../read/headings.ts";
import { rawText } from "../readers/cell.ts";
import { missingMarker } from "../readers/missing-marker.ts";
import { normalize } from "../readers/normalize.ts";
import { isCutSentence } from "./is-cut-sentence.ts";
import { isLegend } from "./is-legend.ts";
import { label, RowLabels } from "./row-labels.ts";

export const rowKind = { blank: 0, data: 1, note: 2, header: 3, total: 4, other: 5 } as const;

/** A row that may be a total: by a declared label, by a word for totals, or by the lack of a key. */
export interface TotalMark {
  readonly row: number;
  readonly label: string;
  readonly sign: "declared" | "sure" | "likely" | "no key";
  /** Whether the row has a key of its own, so that it may be data. */
  readonly keyed: boolean;
}

/** The kind of each row below the header, before any value is read. */
export interface TableRows {
  readonly firstRow: number;
  /** By row, from `firstRow`. */
  readonly kinds: Uint8Array;
  readonly marks: readonly TotalMark[];
  readonly findings: readonly Finding[];
}

/** Classifies the rows; `readsAsKey` says whether the only filled cell of a row is a valid key. */
export function rowKinds(located: Located, readsAsKey: (row: number, column: number) => boolean): TableRows {
  return new RowKinds(located, readsAsKey).read();
}

const notes = allReads.flatMap((reads) => reads.notes);
/** A Latin or Cyrillic word must be complete to begin a note; a sign or a word in another script need not. */
const noteMark = new RegExp(
  `^(?:(?:${anyOf(notes.filter((word) => /^[a-z]/.test(word)))})\\b|[*※†…_]|[(（[](?:[a-z]|\\d{1,2})[)）\\]] ?\\p{L}{2}|${anyOf(notes.filter((word) => !/^[a-z]/.test(word))).replaceAll(")", "\\)")})`,
  "iu",
);

/** Whether a text among numbers is several words, such as who made the table. */
function isWords(text: string): boolean {
  return missingMarker(normalize(text)) === null && /\p{L}{4,}\P{L}+\p{L}{2,}|\p{Lo}{6}/u.test(text);
}

class RowKinds {
  private readonly sheet: Sheet;
  private readonly contract: Contract;
  private readonly located: Located;
  private readonly readsAsKey: (row: number, column: number) => boolean;
  private readonly headers: LaterHeaders;
  private readonly labels: RowLabels;
  private readonly columns: readonly number[];
  private readonly keys: readonly number[];
  /** Columns of numbers and instants, which hold no labels. */
  private readonly unlabelled: ReadonlySet<number>;
  /** The values of choice columns. */
  private readonly listed: ReadonlyMap<number, ReadonlySet<string>>;
  private near: readonly number[] = [];
  private labelsNear: readonly number[] = [];
  private readonly quantityColumns: readonly number[];
  private readonly periods: readonly number[];
  /** The column in which headings of rows stand. */
  private readonly headingsAt: number | undefined;
  private readonly hasMerges: boolean;
  private readonly keyCells: KeyCells;
  private marks: TotalMark[] = [];
  /** The answers of `isNoteBeside` so far. */
  private readonly notesBeside = new Map<number, boolean>();

  constructor(located: Located, readsAsKey: (row: number, column: number) => boolean) {
    const { sheet, contract } = located;
    this.sheet = sheet;
    this.contract = contract;
    this.located = located;
    this.readsAsKey = readsAsKey;
    const spellings = spellingsOf(contract.columns);
    this.labels = new RowLabels(sheet, contract, spellings);
    this.columns = [...located.columns.values()];
    this.keys = [...new Set(contract.key.flatMap((name) => located.columns.get(name) ?? []))];
    this.hasMerges = sheet.merges.length > 0;
    this.keyCells = new KeyCells(sheet, this.keys, this.labels, located.firstRow);
    const numbersAndDates = this.columnsOf("quantity", "period", "instant");
    this.headers = new LaterHeaders(sheet, located, spellings, numbersAndDates);
    this.quantityColumns = this.columnsOf("quantity");
    this.periods = this.columnsOf("period");
    this.headingsAt = headingsAt(located);
    this.listed = new Map(
      Object.entries(contract.columns).flatMap(([name, column]) => {
        const at = located.columns.get(name);
        if (column.kind !== "choice" || at === undefined) return [];
        return [[at, new Set(Object.values(column.choices).flatMap(everyName).map(normalize))] as const];
      }),
    );
    this.unlabelled = new Set(this.columnsOf("quantity", "instant"));
  }

  /** The rows down to the last of the sheet, or to the one above a second table. */
  read(lastRow = this.sheet.cells.lastRow): TableRows {
    const { sheet, located } = this;
    this.marks = [];
    let lastFull = lastRow;
    const isBelow = (row: number) =>
      this.filled(row, 2) < 2 || isLegend(sheet.cells, row, this.columns) || this.isNoteBeside(row);
    while (lastFull >= located.firstRow && isBelow(lastFull)) lastFull--;
    const kinds = new Uint8Array(Math.max(0, lastRow - located.firstRow + 1));
    let previous: number = rowKind.data;
    for (let row = located.firstRow; row <= lastRow; row++) {
      const isUsual = previous === rowKind.data && row <= lastFull && this.isUsual(row);
      if (!isUsual && this.filled(row, 1) === 0) {
        previous = rowKind.blank;
        continue;
      }
      const kind = isUsual ? rowKind.data : this.kindOf(row, row > lastFull, previous);
      if (kind === null) {
        const range = { file: sheet.file, sheet: sheet.name, row, column: 1, toRow: lastRow };
        const whole = { ...range, toColumn: sheet.cells.lastColumn };
        // The last rows above it may be notes, as at the end of a sheet.
        const above = this.read(row - 1);
        return { ...above, findings: [...above.findings, finding(secondTable(), atCells(whole))] };
      }
      kinds[row - located.firstRow] = kind;
      previous = kind;
    }
    return { firstRow: located.firstRow, kinds, marks: this.marks, findings: [] };
  }

  /** The usual row has a key that names neither a total nor a header. */
  private isUsual(row: number): boolean {
    return !this.hasMerges && this.headingsAt === undefined && this.keyCells.arePlain(row);
  }

  /** The kind of a row, or null where a second table begins. */
  private kindOf(row: number, trailing: boolean, previous: number): number | null {
    if (this.contract.namedByText) return rowKind.data;
    const { cells } = this.sheet;
    const keysFilled = this.keyCells.filled(row);
    const keyed = keysFilled > 0 && keysFilled === this.keys.length;
    if ((!keyed || this.hasMerges) && this.columns.every((column) => cells.isEmpty(row, column))) {
      return this.filled(row, 1) > 0 && !this.isBeside(row) ? rowKind.note : rowKind.blank;
    }
    if (!trailing && isHeadingRow(this.sheet, row, this.headingsAt)) return rowKind.note;
    const mark = this.markOf(row, keyed);
    const afterGap = previous !== rowKind.data;
    if (mark === "header") {
      if (this.headers.isRepeated(row))
        return this.headers.beginsAgain(row, this.keys) ? null : rowKind.header;
      return this.headers.isOther(row) || (afterGap && this.headers.isForeign(row)) ? null : rowKind.data;
    }
    if (keysFilled === 0 && this.headers.isRepeated(row)) return rowKind.header;
    if (trailing && this.isNoteBeside(row)) return rowKind.note;
    const alone = (!keyed || this.keys.length === 1) && this.filled(row, 2) === 1;
    const isApart = alone || previous !== rowKind.data || /[:：]$/u.test(this.firstText(row));
    if (trailing && isApart && isLegend(cells, row, this.columns)) return rowKind.note;
    // Words alone where a time should stand are a heading.
    if (alone && this.periods.some((column) => this.isUnreadTime(row, column))) return rowKind.note;
    if (mark && !(alone && trailing && afterGap && mark.sign === "likely")) {
      this.marks.push(mark);
      return rowKind.total;
    }
    const isKeyless =
      !keyed &&
      this.keys.length > 0 &&
      !this.keys.some((column) => this.readsAsKey(row, column)) &&
      /\p{L}{2}/u.test(this.firstText(row));
    if (alone && trailing && !this.hasNumber(row) && (isKeyless || this.isNote(row, previous)))
      return rowKind.note;
    if (afterGap && (this.headers.isForeign(row) || this.isListBelow(row))) return null;
    if (this.keys.length > 0 && keysFilled === 0 && (!alone || this.hasNumber(row))) {
      this.marks.push({ row, label: this.firstText(row), sign: "no key", keyed });
      return rowKind.total;
    }
    return rowKind.data;
  }

  /** A row with a key of its own is a total only if the key itself says so. */
  private markOf(row: number, keyed: boolean): TotalMark | "header" | null {
    if (keyed && !this.keyCells.speak(row)) return null;
    for (const column of keyed ? this.keys : this.labelColumns(row)) {
      const found = this.labels.at(row, column);
      if (found === label.none || found === label.blank) continue;
      if (found === label.header) return "header";
      if (found !== label.declared && this.isListed(row, column)) continue;
      const sign = found === label.declared ? "declared" : found === label.sure ? "sure" : "likely";
      const text = this.sheet.cells.text(row, column).trim();
      return { row, label: text, sign, keyed: keyed || this.keys.length === 0 };
    }
    return null;
  }

  /** Whether the contract lists the cell's word as a value of its column: then “Total” is one. */
  private isListed(row: number, column: number): boolean {
    return this.listed.get(column)?.has(normalize(this.sheet.cells.text(row, column))) ?? false;
  }

  /** The table's columns that may hold a label in this row; the same for all rows of a chunk. */
  private labelColumns(row: number): readonly number[] {
    const near = this.sheet.cells.columnsNear(row);
    if (near !== this.near) {
      const { firstColumn, lastColumn } = this.located;
      this.near = near;
      this.labelsNear = near.filter(
        (column) => column >= firstColumn && column <= lastColumn && !this.unlabelled.has(column),
      );
    }
    return this.labelsNear;
  }

  private isNote(row: number, previous: number): boolean {
    const { firstColumn, lastColumn } = this.located;
    const isOverFigures = this.sheet.merges.some(
      (merge) =>
        merge.row === row &&
        merge.column <= firstColumn &&
        this.quantityColumns.some((column) => firstColumn < column && column <= merge.toColumn),
    );
    if (isOverFigures) return true;
    for (const column of this.sheet.cells.columnsNear(row)) {
      if (column < firstColumn || column > lastColumn || this.sheet.cells.isEmpty(row, column)) continue;
      if (noteMark.test(rawText(this.sheet, row, column).trim())) return true;
      if (this.keys.includes(column) && this.readsAsKey(row, column)) return false;
      if (this.periods.includes(column) && isWords(rawText(this.sheet, row, column))) return true;
      if (this.quantityColumns.includes(column) && isWords(rawText(this.sheet, row, column))) return true;
    }
    return previous !== rowKind.data;
  }

  /** Whether a note has words beside it, such as who made the table, and no figure; or a row of words goes on from one. */
  private isNoteBeside(row: number): boolean {
    let top = row;
    while (!this.notesBeside.has(top)) {
      const isNote = this.isNoteByItself(top);
      if (isNote !== null) this.notesBeside.set(top, isNote);
      else top--;
    }
    const isNote = this.notesBeside.get(top) ?? false;
    // So that the rows below need not look up to here again.
    for (let below = top + 1; below <= row; below++) this.notesBeside.set(below, isNote);
    return isNote;
  }

  /** Null for words that are a note where the row above is one. */
  private isNoteByItself(row: number): boolean | null {
    if (isCutSentence(this.sheet.cells, row, this.sheet.cells.columnsNear(row))) return true;
    const amounts = this.quantityColumns.map((column) => rawText(this.sheet, row, column));
    if (amounts.some((text) => /\d/.test(text) && !isWords(text))) return false;
    if (noteMark.test(this.firstText(row))) return true;
    if (!amounts.some(isWords)) return false;
    return this.filled(row - 1, 1) === 0 ? true : null;
  }

  private isUnreadTime(row: number, column: number): boolean {
    return (
      this.keys.includes(column) && isWords(rawText(this.sheet, row, column)) && !this.readsAsKey(row, column)
    );
  }

  /** Whether this and all rows below fill few of the columns, and none of those of figures: a list such as footnotes. */
  private isListBelow(from: number): boolean {
    if (this.quantityColumns.length === 0) return false;
    for (let row = from; row <= this.sheet.cells.lastRow; row++) {
      const filled = this.columns.filter((column) => !this.sheet.cells.isEmpty(row, column));
      if (filled.length * 2 > this.columns.length) return false;
      if (filled.some((column) => this.quantityColumns.includes(column) || this.readsAsKey(row, column)))
        return false;
    }
    return true;
  }

  /** Whether the row has cells left or right of the table, which are reported once as a second table. */
  private isBeside(row: number): boolean {
    const { firstColumn, lastColumn } = this.located;
    for (const column of this.sheet.cells.columnsNear(row)) {
      if (column >= firstColumn && column <= lastColumn && !this.sheet.cells.isEmpty(row, column))
        return false;
    }
    return row <= this.sheet.cells.lastRow;
  }

  /** Whether a column of numbers has one here; a note has words only. */
  private hasNumber(row: number): boolean {
    return this.quantityColumns.some((column) => this.sheet.cells.kind(row, column) === "number");
  }

  private filled(row: number, most: number): number {
    let filled = 0;
    for (const column of this.sheet.cells.columnsNear(row)) {
      if (!this.sheet.cells.isEmpty(row, column) && ++filled === most) break;
    }
    return filled;
  }

  private firstText(row: number): string {
    const column = this.columns.find((at) => !this.sheet.cells.isEmpty(row, at));
    return column === undefined ? "" : rawText(this.sheet, row, column).trim();
  }

  private columnsOf(...kinds: readonly string[]): number[] {
    return Object.entries(this.contract.columns).flatMap(([name, { kind }]) =>
      kinds.includes(kind) ? (this.located.columns.get(name) ?? []) : [],
    );
  }
}
