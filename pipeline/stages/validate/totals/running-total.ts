import type { TotalRow } from "../../../model/contract.ts";
import type { CellReading } from "../readers/cell.ts";
import type { RawNumber } from "../readers/number.ts";

export type RunningVerdict = "equal" | "rounded" | "different" | "unjudged" | "unreadable";

/** The numbers of one column so far, compared with a printed total. */
export class RunningTotal {
  /** Cells with content. */
  filled = 0;
  numbers = 0;
  private sum = 0;
  /** Cells without a number. */
  private gaps = 0;
  /** Cells that cannot be added: unreadable, or bounds such as `<10`. */
  private open = 0;
  private decimals = 0;

  reset(): void {
    this.filled = 0;
    this.numbers = 0;
    this.sum = 0;
    this.gaps = 0;
    this.open = 0;
    this.decimals = 0;
  }

  addEmpty(): void {
    this.gaps++;
  }

  /** Adds a cell that is only counted. */
  addFilled(): void {
    this.filled++;
  }

  add(reading: CellReading<RawNumber>): void {
    this.filled++;
    if ("gap" in reading) this.gaps++;
    else if ("problem" in reading || reading.value.qualifier !== "exact") this.open++;
    else {
      const amount = inUnit(reading.value);
      this.numbers++;
      this.sum += amount;
      this.decimals = Math.max(this.decimals, decimalsOf(amount));
    }
  }

  computed(kind: TotalRow["kind"], without: number): number {
    if (kind === "count") return this.filled - without;
    return kind === "sum" ? this.sum : this.sum / this.numbers;
  }

  /**
   * Equal to the last digit printed. Allows half a unit for each part rounded by hand, at most 0.1 %; not judged where a
   * part is missing or a bound.
   */
  judge(printed: CellReading<RawNumber>, kind: TotalRow["kind"], without = 0): RunningVerdict {
    if ("problem" in printed) return this.judgeReadings(printed, kind, without);
    if ("gap" in printed) return "unjudged";
    const { qualifier } = printed.value;
    const computed = this.computed(kind, without);
    if (kind !== "count" && (this.open > 0 || this.numbers === 0)) return "unjudged";
    const amount = inUnit(printed.value);
    const agrees = this.agrees(amount, computed);
    if (agrees) return "equal";
    if (qualifier === "more-than" || qualifier === "at-least")
      return computed > amount ? "equal" : "different";
    if (qualifier === "less-than" || qualifier === "at-most")
      return computed < amount ? "equal" : "different";
    if (qualifier === "about" || (kind === "sum" && this.gaps > 0)) return "unjudged";
    if (kind !== "sum") return "different";
    const slack = Math.min(0.5 * this.numbers * 10 ** -this.decimals, Math.abs(computed) * 1e-3);
    return Math.abs(amount - computed) <= slack ? "rounded" : "different";
  }

  /** For an ambiguous total such as `1,234`, takes the reading that its parts give. */
  private judgeReadings(
    printed: { readonly problem: { readonly code: string; readonly readings?: readonly unknown[] } },
    kind: TotalRow["kind"],
    without: number,
  ): RunningVerdict {
    const computed = this.computed(kind, without);
    const readings = printed.problem.code === "ambiguous-number" ? (printed.problem.readings ?? []) : [];
    return readings.some((amount) => typeof amount === "number" && this.agrees(amount, computed))
      ? "equal"
      : "unreadable";
  }

  private agrees(printed: number, computed: number): boolean {
    return Math.abs(printed - computed) < 0.5 * 10 ** -decimalsOf(printed) + 1e-9 * Math.abs(computed);
  }
}

function inUnit({ amount, percent, unit }: RawNumber): number {
  return (percent === "fraction" ? amount * 100 : amount) * (unit?.factor ?? 1);
}

function decimalsOf(number: number): number {
  return /\.(\d+)$/.exec(String(number))?.[1]?.length ?? 0;
}
