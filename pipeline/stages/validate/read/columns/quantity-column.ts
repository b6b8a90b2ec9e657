import { mustBeWhole, type QuantityColumn } from "../../../../model/contract.ts";
import type { Problem } from "../../../../model/finding.ts";
import type { Conversion } from "../../../../model/quantity.ts";
import type { TextBlock } from "../../../../model/text-blocks.ts";
import { outOfRange } from "../../../../rules/problems.ts";
import { type CellReading, isDateFormat, isPercentFormat } from "../../readers/cell.ts";
import type { RawNumber, WrittenNumberForm } from "../../readers/number.ts";
import { PlainNumbers } from "../../readers/plain-numbers.ts";
import { notWhole, unknownUnit } from "../../readers/problems.ts";
import { countedIn, type NamedUnit, namesOfUnits } from "../../readers/units.ts";
import type { ColumnCells } from "../column-cells.ts";
import { emptyAmongFilled, unexpectedPercent } from "../problems.ts";
import { type Codes, roomFor } from "./codes.ts";
import { conversionOf, converted, ofFraction } from "./conversion-of.ts";
import { NumberReader } from "./number-reader.ts";
import { type QuantityStore, quantityStore, TraitList } from "./quantity-store.ts";
import { type Range, rangeOfSchema } from "./schema-range.ts";

/** The unit of all numbers, or its problem; or a function of the row, which gives null where its unit cell was refused. */
export type UnitOfRow = NamedUnit | Problem | ((index: number) => NamedUnit | Problem | null);

/** How a column's numbers are written, their unit, and what another column says about their qualifier. */
export interface Notation {
  readonly form: WrittenNumberForm;
  readonly unitOf: UnitOfRow;
  readonly qualifierOf: ((index: number) => string | null) | null;
}

export function readQuantities(
  cells: ColumnCells,
  column: QuantityColumn,
  notation: Notation,
): QuantityStore {
  return new QuantityReader(cells, column, notation).read();
}

class QuantityReader {
  private readonly cells: ColumnCells;
  private readonly column: QuantityColumn;
  private readonly form: WrittenNumberForm;
  private readonly unitOf: UnitOfRow;
  private readonly qualifierOf: Notation["qualifierOf"];
  private readonly amounts: Float64Array;
  private places: Codes;
  private readonly range: Range;
  /** Whether some of its units count things. */
  private readonly counts: boolean;
  private readonly traits = new TraitList();
  private readonly numbers: NumberReader;
  /** The last unit, its conversion, and the index of its traits: the next row mostly has the same. */
  private lastUnit: NamedUnit | undefined;
  private conversion: Conversion | null = null;
  private lastPlace = 0;
  /** Rows whose cell may be empty and is. */
  private readonly gaps: number[] = [];

  constructor(cells: ColumnCells, column: QuantityColumn, { form, unitOf, qualifierOf }: Notation) {
    this.cells = cells;
    this.column = column;
    this.form = form;
    this.unitOf = unitOf;
    this.qualifierOf = qualifierOf;
    this.amounts = new Float64Array(cells.length);
    this.places = new Uint8Array(cells.length);
    this.range = rangeOfSchema(column.schema);
    this.counts = column.units.some((unit) => mustBeWhole(column, unit));
    this.numbers = new NumberReader(cells, column, form);
  }

  read(): QuantityStore {
    const { amounts, cells, column, form, qualifierOf } = this;
    const plain = !form.typed && form.decimal === "." ? new PlainNumbers(cells.sheet.cells) : null;
    if (!plain) amounts.fill(Number.NaN);
    for (const block of cells.textBlocks()) {
      plain?.write(block.texts, amounts, block.first);
      this.readBlock(block);
    }
    if (this.gaps.length <= amounts.length / 4) {
      const [name = cells.name] = column.names.en;
      for (const index of this.gaps) cells.report(index, emptyAmongFilled({ column: name }));
    }
    return quantityStore(
      cells,
      column,
      { amounts, places: this.places, traits: this.traits.all },
      qualifierOf,
    );
  }

  /** Takes the numbers of plain texts, and reads every other cell. */
  private readBlock({ first, texts }: TextBlock): void {
    const { amounts, cells } = this;
    const end = first + texts.length;
    for (let index = first; index < end; index++) {
      const text = texts[index - first] ?? -1;
      const amount = text < 0 ? this.plainNumber(cells.rowAt(index)) : (amounts[index] ?? Number.NaN);
      amounts[index] = Number.NaN;
      if (Number.isNaN(amount)) {
        this.readSlowly(index, this.numbers.read(cells.rowAt(index), text));
        continue;
      }
      const unit = this.unit(index);
      if (unit === null) continue;
      if (unit !== this.lastUnit) {
        if ("code" in unit) {
          cells.refuse(index, unit);
          continue;
        }
        this.lastUnit = unit;
        this.conversion = conversionOf(unit);
        const isBare = unit.unit === "percent";
        this.lastPlace = this.traits.place(unit.unit, "exact", null, this.conversion, isBare);
      }
      const { conversion } = this;
      this.keep(index, conversion ? converted(amount, conversion) : amount, this.lastPlace);
    }
  }

  private unit(index: number): NamedUnit | Problem | null {
    const { unitOf } = this;
    return typeof unitOf === "function" ? unitOf(index) : unitOf;
  }

  /** The number of a cell with an unformatted number; NaN for any other. */
  private plainNumber(row: number): number {
    const { column, sheet } = this.cells;
    if (sheet.cells.kind(row, column) !== "number") return Number.NaN;
    const format = sheet.cells.format(row, column);
    return isDateFormat(format) || isPercentFormat(format) ? Number.NaN : sheet.cells.number(row, column);
  }

  private readSlowly(index: number, reading: CellReading<RawNumber>): void {
    const { cells, column } = this;
    if ("gap" in reading) {
      const isKey = reading.remarks.some(({ code }) => code === "notation-key");
      if (!column.gaps && !isKey) {
        // A gap in an optional column has a reason, too, and needs no unit.
        if (!column.optional) cells.settle(index, reading);
        else for (const remark of reading.remarks) cells.report(index, remark);
        this.mark(index, this.traits.place(column.units[0] ?? "1", "exact", reading.gap, null, false));
        return;
      }
      if (reading.remarks.length === 0) this.gaps.push(index);
      for (const remark of reading.remarks) cells.report(index, remark);
      this.mark(index, this.traits.place(column.units[0] ?? "1", "exact", reading.gap, null, false));
      return;
    }
    const settled = cells.settle(index, reading);
    if (!settled) return;
    const number = { ...settled, unit: settled.unit && countedIn(settled.unit, column.units) };
    const declared = this.unit(index);
    if (declared === null) return;
    const unit = number.unit ?? declared;
    if ("code" in unit) {
      cells.refuse(index, unit);
      return;
    }
    const refusal = this.refusalOf(number, unit, declared, cells.rawAt(index));
    if (refusal) {
      cells.refuse(index, refusal);
      return;
    }
    const conversion = number.percent === "fraction" ? ofFraction : conversionOf(unit);
    const bare = unit.unit === "percent" && number.percent === null && number.unit === null;
    const place = this.traits.place(unit.unit, number.qualifier, null, conversion, bare, number.status);
    this.keep(index, converted(number.amount, conversion), place);
  }

  /** The problem where a number's own unit or % sign contradicts its column. */
  private refusalOf(
    number: RawNumber,
    unit: NamedUnit,
    declared: NamedUnit | Problem,
    raw: string,
  ): Problem | null {
    if (number.percent && unit.unit !== "percent") return unexpectedPercent({ raw, unit: unit.unit });
    if (number.unit === null) return null;
    const { units, unitFrom } = this.column;
    if (!units.includes(number.unit.unit))
      return unknownUnit({ raw: number.unit.name, units: namesOfUnits(this.column) });
    if (unitFrom === "contract" || "code" in declared) return null;
    const same = declared.unit === number.unit.unit && declared.factor === number.unit.factor;
    return same ? null : unknownUnit({ raw: number.unit.name, units: [declared.name] });
  }

  /** Stores the amount of a row, and refuses the row where it is out of the column's range. */
  private keep(index: number, amount: number, place: number): void {
    this.amounts[index] = amount;
    this.mark(index, place);
    const { low, high, isPlain } = this.range;
    if (this.counts && !Number.isInteger(amount) && this.isOfThings(place)) this.refuseParts(index);
    else if (!(isPlain && amount > low && amount < high)) this.checkRange(index, amount);
  }

  private mark(index: number, place: number): void {
    if (place > 0xff) this.places = roomFor(this.places, place);
    this.places[index] = place;
  }

  private isOfThings(place: number): boolean {
    const traits = this.traits.all[place - 1];
    return traits !== undefined && mustBeWhole(this.column, traits.unit);
  }

  private refuseParts(index: number): void {
    const { cells } = this;
    const raw = cells.rawAt(index);
    const likely = /^\d{1,3}[.,]\d{3}$/.test(raw.trim()) ? raw.replace(/\D/g, "") : null;
    cells.refuse(index, notWhole({ raw, column: cells.name, likely }));
  }

  private checkRange(index: number, amount: number): void {
    const { cells, range } = this;
    const { low, high } = range;
    if (range.accepts(amount)) return;
    const outside = amount < low || amount > high || Number.isInteger(amount);
    const [minimum, maximum] = [finite(low), finite(high)];
    const values = { raw: cells.rawAt(index), column: cells.name, minimum, maximum };
    if (outside) cells.refuse(index, outOfRange(values));
    else this.refuseParts(index);
  }
}

/** Null for a bound that does not restrict numbers. */
function finite(bound: number): number | null {
  return Math.abs(bound) < Number.MAX_SAFE_INTEGER ? bound : null;
}
