import type { Contract, QuantityColumn, TotalRow } from "../../../model/contract.ts";
import { type Finding, finding, type Problem, type Severity } from "../../../model/finding.ts";
import { lastDay } from "../../../model/period.ts";
import { atCells, cellsAt } from "../../../model/place.ts";
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

/** Totals of one label and scope add up the same rows. */
function keyOf({ label, over }: TotalRow): string {
  return `${over} ${label}`;
}

/** What a total is compared with. */
interface Parts {
  readonly running: ReadonlyMap<number, RunningTotal>;
  /** Whether it is the first that is declared of its row. */
  readonly isFirst: boolean;
  /** The first row, and the one after the last. */
  readonly rows: readonly [number, number];
}

function at(problem: Problem, range: CellRange, severity?: Severity): Finding {
  return finding(problem, atCells(range), severity);
}

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
  /** Declared totals that stand above what they add up. */
  private readonly leading: { readonly mark: TotalMark; readonly totals: readonly TotalRow[] }[] = [];
  private readonly leads = new Map<RegExp, ReadonlySet<number>>();
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
    this.running = { group: this.fresh(), table: this.fresh() };
  }

  private fresh(): Map<number, RunningTotal> {
    return new Map([...this.forms.keys()].map((at) => [at, new RunningTotal()]));
  }

  check(): Finding[] {
    const marks = new Map(this.rows.marks.map((mark) => [mark.row, mark]));
    for (const [index, kind] of this.rows.kinds.entries()) {
      const row = this.rows.firstRow + index;
      const mark = marks.get(row);
      if (kind === rowKind.data || (mark && !this.settle(mark))) {
        this.rows.kinds[index] = rowKind.data;
        this.add(row, [this.running.group, this.running.table]);
      }
    }
    return [...this.findings, ...this.checkLeading()].sort(
      (a, b) => (cellsAt(a.at)?.row ?? 0) - (cellsAt(b.at)?.row ?? 0),
    );
  }

  /** From the last row up: each total that stands above its parts, against the rows down to the next such total. */
  private checkLeading(): Finding[] {
    const last = this.rows.firstRow + this.rows.kinds.length;
    const runs = new Map(
      this.leading.flatMap(({ totals }) => totals.map((of) => [keyOf(of), this.run(of.over, last)])),
    );
    let from = last;
    const found = this.leading.toReversed().map(({ mark, totals }) => {
      const summing = [...runs.values()].map(({ running }) => running);
      while (--from > mark.row)
        if (this.rows.kinds[from - this.rows.firstRow] === rowKind.data) this.add(from, summing);
      const findings = totals.flatMap((total, index) => {
        const { running, end } = runs.get(keyOf(total)) ?? this.run(total.over, last);
        return this.judged(mark, total, { running, isFirst: index === 0, rows: [mark.row + 1, end] });
      });
      const ended = new Set(totals.map(keyOf));
      for (const [key, { over }] of runs)
        if (ended.has(key) || over === "group") runs.set(key, this.run(over, mark.row));
      return findings;
    });
    return found.reverse().flat();
  }

  private run(over: Scope, end: number) {
    return { running: this.fresh(), over, end };
  }

  /** The rows that a declaration fits and that stand before what they add up: the first before all data, each before some. */
  private leadingRows({ label }: TotalRow): ReadonlySet<number> {
    const known = this.leads.get(label);
    if (known) return known;
    const fitting = this.rows.marks.filter((mark) => mark.sign === "declared" && label.test(mark.label));
    const isBelow = this.hasData(this.rows.firstRow, fitting[0]?.row);
    const rows = fitting.flatMap(({ row }, index) =>
      !isBelow && this.hasData(row + 1, fitting[index + 1]?.row) ? [row] : [],
    );
    const found = new Set(rows);
    this.leads.set(label, found);
    return found;
  }

  /** Whether rows are data, up to one of them or the last. */
  private hasData(from: number, to?: number): boolean {
    const { kinds, firstRow } = this.rows;
    return kinds
      .subarray(from - firstRow, to === undefined ? kinds.length : to - firstRow)
      .includes(rowKind.data);
  }

  private add(row: number, runnings: readonly ReadonlyMap<number, RunningTotal>[]): void {
    for (const [column, form] of this.forms) {
      const isEmpty = this.sheet.cells.isEmpty(row, column) || this.isLater(row, column);
      const reading =
        isEmpty || !this.quantities.includes(column) ? null : readNumber(this.sheet, row, column, form);
      for (const of of runnings) {
        const running = of.get(column);
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
      const [first] = totals;
      if (first && this.leadingRows(first).has(mark.row)) this.leading.push({ mark, totals });
      else
        for (const [index, total] of totals.entries()) {
          const rows = [total.over === "group" ? this.groupStart : this.rows.firstRow, mark.row] as const;
          const running = this.running[total.over];
          this.findings.push(...this.judged(mark, total, { running, isFirst: index === 0, rows }));
        }
      if (totals.some(({ over }) => over === "group")) this.startGroup(mark.row);
      return true;
    }
    const scope = this.scopeOf(mark.row);
    const isTotal = mark.sign === "sure" || scope !== null || (mark.sign === "likely" && !mark.keyed);
    const start = scope === "group" ? this.groupStart : this.rows.firstRow;
    const summed = this.quantities[0] ?? this.located.firstColumn;
    const found = { label: mark.label, parts: scope ? this.partsOf(summed, [start, mark.row]) : [] };
    if (isTotal) this.findings.push(at(undeclaredTotal(found), this.rowRange(mark.row)));
    else if (mark.sign === "likely") this.findings.push(at(possibleTotal(found), this.rowRange(mark.row)));
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

  /** What a declared total is beside its parts. That the row is set aside is reported with its first column only. */
  private judged(mark: TotalMark, total: TotalRow, { running: of, isFirst, rows }: Parts): Finding[] {
    const { label } = mark;
    const column = this.located.columns.get(total.column);
    if (column === undefined)
      return isFirst ? [at(undeclaredTotal({ label, parts: [] }), this.rowRange(mark.row))] : [];
    const cell = this.cellRange(mark.row, column);
    const setAside = (isJudged: boolean) => (isFirst ? [at(totalRow({ label, isJudged }), cell)] : []);
    if (this.sheet.cells.isEmpty(mark.row, column)) return setAside(false);
    const broken = unusable(this.sheet, mark.row, column);
    if (broken) return [...setAside(false), at(broken, cell)];
    const [form, running] = [this.forms.get(column), of.get(column)];
    if (!form || !running) return setAside(false);
    const reading = readNumber(this.sheet, mark.row, column, form);
    const raw = rawText(this.sheet, mark.row, column);
    const less = total.less === undefined ? undefined : this.located.columns.get(total.less);
    const without = less === undefined ? 0 : (of.get(less)?.filled ?? 0);
    const verdict = running.judge(reading, total.kind, without);
    const found = setAside(verdict !== "unjudged" && verdict !== "unreadable");
    if (verdict === "unreadable")
      return [
        ...found,
        at("problem" in reading ? reading.problem : notANumber({ raw, column: label }), cell),
      ];
    if (verdict !== "rounded" && verdict !== "different") return found;
    const printed = "value" in reading ? reading.value.amount : Number.NaN;
    const computed = running.computed(total.kind, without);
    const problem = totalMismatch({ label, printed, computed, parts: this.partsOf(column, rows) });
    return [...found, at(problem, cell, verdict === "rounded" ? "warning" : undefined)];
  }

  private partsOf(column: number, [from, to]: readonly [number, number]): CellRange[] {
    const parts: CellRange[] = [];
    for (let row = from; row < to; row++) {
      if (this.rows.kinds[row - this.rows.firstRow] === rowKind.data) parts.push(this.cellRange(row, column));
    }
    return mergeRanges(parts);
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
