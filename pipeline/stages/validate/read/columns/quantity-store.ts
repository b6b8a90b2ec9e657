import type { QuantityColumn } from "../../../../model/contract.ts";
import {
  type Conversion,
  type Measure,
  type MissingReason,
  measured,
  missingCell,
  type Qualifier,
  type Status,
} from "../../../../model/quantity.ts";
import type { Unit } from "../../../../model/unit.ts";
import type { ColumnCells } from "../column-cells.ts";
import type { Codes } from "./codes.ts";
import { type ColumnStore, hashText, mixed } from "./column-store.ts";

/** Amounts in a typed array; traits shared by many rows (unit, qualifier, conversion, gap) are stored once. */
export interface QuantityStore extends ColumnStore {
  readonly amounts: Float64Array;
  readonly units: ReadonlySet<Unit>;
  unit(index: number): Unit | null;
  /** Whether a percentage has no sign or format that tells a fraction from a per cent. */
  isBarePercent(index: number): boolean;
}

interface Traits {
  readonly unit: Unit;
  readonly qualifier: Qualifier;
  readonly gap: MissingReason | null;
  readonly conversion: Conversion | null;
  readonly barePercent: boolean;
  readonly status: Status | null;
}

export class TraitList {
  readonly all: Traits[] = [];
  private readonly placeOf = new Map<string, number>();

  /** The index of these traits, from 1. */
  // biome-ignore lint/complexity/useMaxParams: called for every cell that is no plain number, so that no object is made to look it up.
  place(
    unit: Unit,
    qualifier: Qualifier,
    gap: MissingReason | null,
    conversion: Conversion | null,
    barePercent: boolean,
    status: Status | null = null,
  ): number {
    const key = `${unit}|${qualifier}|${gap}|${conversion?.unit}|${conversion?.factor}|${barePercent}|${status}`;
    let place = this.placeOf.get(key);
    if (place === undefined) {
      place = this.all.push({ unit, qualifier, gap, conversion, barePercent, status });
      this.placeOf.set(key, place);
    }
    return place;
  }
}

/** The amounts of a column, and the index of each row's traits, from 1. */
interface Amounts {
  readonly amounts: Float64Array;
  readonly places: Codes;
  readonly traits: readonly Traits[];
}

/** Creates measures from the amounts on demand. */
export function quantityStore(
  cells: ColumnCells,
  column: QuantityColumn,
  { amounts, places, traits }: Amounts,
  qualifierOf: ((index: number) => string | null) | null,
): QuantityStore {
  const traitsAt = (index: number): Traits | undefined => traits[(places[index] ?? 0) - 1];
  return {
    amounts,
    units: new Set(traits.flatMap((each) => (each.gap ? [] : [each.unit]))),
    unit: (index) => (Number.isNaN(amounts[index]) ? null : (traitsAt(index)?.unit ?? null)),
    isBarePercent: (index) => traitsAt(index)?.barePercent === true && !Number.isNaN(amounts[index]),
    key: (index) => String(amounts[index]),
    mayHave: () => true,
    hashInto(hashes) {
      for (let index = 0; index < hashes.length; index++) {
        hashes[index] = mixed(hashes[index] ?? 0, hashText(String(amounts[index])));
      }
    },
    get(index, evidence): Measure | null {
      const traits = traitsAt(index);
      if (!traits) throw new Error(`missing row: ${index}`);
      if (traits.gap && column.optional && !column.gaps) return null;
      const from = traits.status ? { ...evidence(index), status: traits.status } : evidence(index);
      const raw = cells.rawAt(index);
      if (traits.gap) return missingCell(traits.gap, from.range, raw);
      const { range, status } = from;
      const cited = traits.conversion
        ? { range, status, raw, conversion: traits.conversion }
        : { range, status, raw };
      const stated = traits.qualifier === "exact" ? qualifierOf?.(index) : null;
      // The contract declares the qualifier column's ids as qualifiers.
      return measured(traits.unit, amounts[index] ?? 0, cited, (stated ?? traits.qualifier) as Qualifier);
    },
  };
}
