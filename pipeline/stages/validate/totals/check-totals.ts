import type { Contract, QuantityColumn, TotalRow } from "../../../model/contract.ts";
import { type Finding, finding, type Severity } from "../../../model/finding.ts";
import { lastDay } from "../../../model/period.ts";
import { atCells } from "../../../model/place.ts";
import { isTyped, type Sheet } from "../../../model/sheet.ts";
import { type CellRange, mergeRanges } from "../../../model/source.ts";
import type { Located } from "../locate/located.ts";
import { rawText, unusable } from "../readers/cell.ts";
import { readNumber, type WrittenNumberForm } from "../readers/number.ts";
import { readPeriod } from "../readers/period.ts";
import { notANumber } from "../readers/problems.ts";
import { possibleTotal, totalMismatch, totalRow, undeclaredTotal } from "./problems.ts";
import { rowKind, type TableRows, type TotalMark } from "./row-kinds.ts";
import { RunningTotal } from "./running-total.ts";

/**
 * Decides which marked rows are totals and checks them against all cells they add up, before any row is left out. A row that
 * only may be a total stays data, with a warning: corrects `rows.kinds` in place.
 */
export function checkTotals(located: Located, rows: TableRows): Finding[] {
  if (rows.marks.length === 0) return [];
  return new Totals(located, rows).check();
}

/** The date is only compared; its own column reports its problems. */
const datesAsTyped = { name: "", typed: false, eras: false };

type Scope = "group" | "table";

class Totals {
  private readonly sheet: Sheet;
  private readonly contract: Contract;
  private readonly located: Located;
  private readonly rows: TableRows;
  private readonly running: { readonly [S in Scope]: Map<number, RunningTotal> };
  private readonly forms = new Map<number, WrittenNumberForm>();
  /** Columns by which a total without a label or declaration is recognized. */
  private readonly quantities: readonly number[];
  /** Columns of dates that a count refers to, with the day it was printed for. */
  private readonly asOf: ReadonlyMap<number, string>;
  private groupStart: number;
  private readonly findings: Finding[] = [];

  constructor(located: Located, rows: TableRows) {
    const { sheet, contract } = located;
    this.sheet = sheet;
    this.contract = contract;
    this.located = located;
    this.rows = rows;
    this.groupStart = rows.firstRow;
    const quantities: number[] = [];
    const watched = new Set(
      contract.totals.flatMap(({ column, less }) => (less ? [column, less] : [column])),
    );
    const undeclared = rows.marks.some(({ sign }) => sign !== "declared");
    for (const [name, column] of Object.entries(contract.columns)) {
      const at = located.columns.get(name);
      if (at === undefined || (!watched.has(name) && !(undeclared && column.kind === "quantity"))) continue;
      if (column.kind === "quantity") quantities.push(at);
      this.forms.set(at, formOf(located, name, column.kind === "quantity" ? column : null));
    }
    this.quantities = quantities;
    this.asOf = new Map(
      contract.totals.flatMap(({ column, less, asOf }) =>
        [column, less ?? column].flatMap((name) => {
          const at = located.columns.get(name);
          return at === undefined || asOf === undefined ? [] : [[at, asOf] as const];
        }),
      ),
    );
    const fresh = () => new Map([...this.forms.keys()].map((at) => [at, new RunningTotal()]));
    this.running = { group: fresh(), table: fresh() };
  }

  check(): Finding[] {
    const marks = new Map(this.rows.marks.map((mark) => [mark.row, mark]));
    for (const [index, kind] of this.rows.kinds.entries()) {
      const row = this.rows.firstRow + index;
      const mark = marks.get(row);
      if (kind === rowKind.data || (mark && !this.settle(mark))) {
        this.rows.kinds[index] = rowKind.data;
        this.add(row);
      }
    }
    return this.findings;
  }

  private add(row: number): void {
    for (const [column, form] of this.forms) {
      const isEmpty = this.sheet.cells.isEmpty(row, column) || this.isLater(row, column);
      const reading =
        isEmpty || !this.quantities.includes(column) ? null : readNumber(this.sheet, row, column, form);
      for (const scope of ["group", "table"] as const) {
        const running = this.running[scope].get(column);
        if (isEmpty) running?.addEmpty();
        else if (reading) running?.add(reading);
        else running?.addFilled();
      }
    }
  }

  /** Whether the cell's date is after the day that the count was printed for. */
  private isLater(row: number, column: number): boolean {
    const asOf = this.asOf.get(column);
    if (asOf === undefined) return false;
    const reading = readPeriod(this.sheet, row, column, datesAsTyped);
    return "value" in reading && lastDay(reading.value) > asOf;
  }

  /** Returns whether the row is a total, and reports problems and remarks. */
  private settle(mark: TotalMark): boolean {
    const totals = this.contract.totals.filter((declared) => declared.label.test(mark.label));
    if (mark.sign === "declared" && totals.length > 0) {
      for (const [index, total] of totals.entries()) this.checkDeclared(mark, total, index === 0);
      if (totals.some(({ over }) => over === "group")) this.startGroup(mark.row);
      return true;
    }
    const scope = this.scopeOf(mark.row);
    const isTotal = mark.sign === "sure" || scope !== null || (mark.sign === "likely" && !mark.keyed);
    const parts = scope ? this.partsOf(this.quantities[0] ?? this.located.firstColumn, scope, mark.row) : [];
    const found = { label: mark.label, parts };
    if (isTotal) this.report(undeclaredTotal(found), this.rowRange(mark.row));
    else if (mark.sign === "likely") this.report(possibleTotal(found), this.rowRange(mark.row));
    if (isTotal) this.startGroup(mark.row);
    return isTotal;
  }

  private startGroup(row: number): void {
    this.groupStart = row + 1;
    for (const running of this.running.group.values()) running.reset();
  }

  /** The rows whose sums or means are the numbers of this row, or null. */
  private scopeOf(row: number): Scope | null {
    for (const scope of ["group", "table"] as const) {
      for (const kind of ["sum", "mean"] as const) if (this.addsUp(row, scope, kind)) return scope;
    }
    return null;
  }

  private addsUp(row: number, scope: Scope, kind: "sum" | "mean"): boolean {
    let compared = 0;
    for (const column of this.quantities) {
      if (this.sheet.cells.isEmpty(row, column)) continue;
      const form = this.forms.get(column);
      const reading = form && readNumber(this.sheet, row, column, form);
      if (!reading || !("value" in reading)) return false;
      const running = this.running[scope].get(column);
      if (!running || running.numbers < 2 || running.judge(reading, kind) !== "equal") return false;
      if (reading.value.amount !== 0) compared++;
    }
    return compared > 0;
  }

  /** That the row is set aside is reported with its first column only. */
  private checkDeclared(mark: TotalMark, total: TotalRow, isFirst: boolean): void {
    const column = this.located.columns.get(total.column);
    if (column === undefined) {
      if (isFirst) this.report(undeclaredTotal({ label: mark.label, parts: [] }), this.rowRange(mark.row));
      return;
    }
    const cell = this.cellRange(mark.row, column);
    const { label } = mark;
    const setAside = (isJudged: boolean) => {
      if (isFirst) this.report(totalRow({ label, isJudged }), cell);
    };
    if (this.sheet.cells.isEmpty(mark.row, column)) {
      setAside(false);
      return;
    }
    const broken = unusable(this.sheet, mark.row, column);
    const form = this.forms.get(column);
    const running = this.running[total.over].get(column);
    if (broken || !form || !running) {
      setAside(false);
      if (broken) this.report(broken, cell);
      return;
    }
    const reading = readNumber(this.sheet, mark.row, column, form);
    const raw = rawText(this.sheet, mark.row, column);
    const less = total.less === undefined ? undefined : this.located.columns.get(total.less);
    const without = less === undefined ? 0 : (this.running[total.over].get(less)?.filled ?? 0);
    const verdict = running.judge(reading, total.kind, without);
    setAside(verdict !== "unjudged" && verdict !== "unreadable");
    if (verdict === "unreadable") {
      this.report("problem" in reading ? reading.problem : notANumber({ raw, column: label }), cell);
    } else if (verdict === "rounded" || verdict === "different") {
      const printed = "value" in reading ? reading.value.amount : Number.NaN;
      const computed = running.computed(total.kind, without);
      const parts = this.partsOf(column, total.over, mark.row);
      const problem = totalMismatch({ label, printed, computed, parts });
      this.report(problem, cell, verdict === "rounded" ? "warning" : undefined);
    }
  }

  private partsOf(column: number, scope: Scope, before: number): CellRange[] {
    const first = scope === "group" ? this.groupStart : this.rows.firstRow;
    const parts: CellRange[] = [];
    for (let row = first; row < before; row++) {
      if (this.rows.kinds[row - this.rows.firstRow] === rowKind.data) parts.push(this.cellRange(row, column));
    }
    return mergeRanges(parts);
  }

  private report(problem: Parameters<typeof finding>[0], range: CellRange, severity?: Severity): void {
    this.findings.push(finding(problem, atCells(range), severity));
  }

  private cellRange(row: number, column: number): CellRange {
    return { file: this.sheet.file, sheet: this.sheet.name, row, column, toRow: row, toColumn: column };
  }

  private rowRange(row: number): CellRange {
    return { ...this.cellRange(row, this.located.firstColumn), toColumn: this.located.lastColumn };
  }
}

export function formOf(
  { sheet, contract }: Located,
  name: string,
  column: QuantityColumn | null,
): WrittenNumberForm {
  return {
    name: contract.columns[name]?.names.en[0] ?? name,
    decimal: contract.reading.decimal,
    notationKeys: column?.notationKeys ?? false,
    gapMarks: column?.gapMarks ?? [],
    typed: isTyped(sheet),
  };
}
