import type { Column } from "../../model/contract.ts";
import {
  type Conversion,
  type Evidence,
  type Measure,
  type MissingReason,
  measured,
  missingCell,
  type Qualifier,
} from "../../model/quantity.ts";
import type { Unit } from "../../model/unit.ts";

/** A number read into its base unit, or the reason why there is none, as one row of a typed column. */
export interface ReadQuantity {
  readonly amount: number;
  readonly unit: Unit;
  readonly qualifier: Qualifier;
  readonly raw: string;
  readonly gap: MissingReason | null;
  readonly conversion: Conversion | null;
}

/** The accepted values of one column, in the narrowest array that holds them. */
export interface ColumnStore {
  push(value: unknown): void;
  /** The value of a row; a quantity is built with the evidence of its cell. */
  get(index: number, evidence: () => Evidence): unknown;
}

export function columnStore(column: Column, capacity: number): ColumnStore {
  return column.kind === "quantity" ? quantityStore(capacity) : plainStore();
}

function plainStore(): ColumnStore {
  const values: unknown[] = [];
  return { push: (value) => values.push(value), get: (index) => values[index] };
}

/** Amounts in a typed array; what is the same for many rows (unit, qualifier, conversion, gap) is kept once and pointed to. */
function quantityStore(capacity: number): ColumnStore {
  const amounts = new Float64Array(capacity);
  const kinds = new Uint16Array(capacity);
  const raws: (string | null)[] = [];
  const shared: Omit<ReadQuantity, "amount" | "raw">[] = [];
  const indexOf = new Map<string, number>();
  let length = 0;
  return {
    push(value) {
      const { amount, raw, ...rest } = value as ReadQuantity;
      const key = `${rest.unit}|${rest.qualifier}|${rest.gap}|${rest.conversion?.unit}|${rest.conversion?.factor}`;
      let kind = indexOf.get(key);
      if (kind === undefined) {
        kind = shared.push(rest) - 1;
        indexOf.set(key, kind);
      }
      amounts[length] = amount;
      kinds[length] = kind;
      raws.push(String(amount) === raw ? null : raw);
      length++;
    },
    get(index, evidence): Measure {
      const rest = shared[kinds[index] ?? 0];
      if (!rest) throw new Error(`missing row: ${index}`);
      const amount = amounts[index] ?? 0;
      const raw = raws[index] ?? String(amount);
      const from = evidence();
      if (rest.gap) return missingCell(rest.gap, from.range, raw);
      const cited = rest.conversion ? { ...from, raw, conversion: rest.conversion } : { ...from, raw };
      return measured(rest.unit, amount, cited, rest.qualifier);
    },
  };
}
