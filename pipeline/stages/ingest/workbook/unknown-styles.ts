import { damaged } from "./refusal.ts";

/** Cells down one column with the same missing style. */
interface Run {
  readonly style: number;
  readonly column: number;
  readonly row: number;
  toRow: number;
}

const mostRuns = 1000;

/** The numbers of a sheet whose format is unknown, since their style is missing. */
export class UnknownStyles {
  readonly runs: Run[] = [];
  private readonly part: string;
  private readonly lastOf = new Map<number, Run>();

  constructor(part: string) {
    this.part = part;
  }

  add(row: number, column: number, style: number): void {
    const last = this.lastOf.get(column);
    if (last && last.toRow === row - 1 && last.style === style) {
      last.toRow = row;
      return;
    }
    if (this.runs.length === mostRuns) throw damaged(this.part);
    const run = { style, column, row, toRow: row };
    this.runs.push(run);
    this.lastOf.set(column, run);
  }
}
