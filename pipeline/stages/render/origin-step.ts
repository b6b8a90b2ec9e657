import { type Correction, correctionsIn } from "../../model/correction.ts";
import { type Conversion, isMissing, type Measure } from "../../model/quantity.ts";
import type { CellRange } from "../../model/source.ts";
import { operationWords } from "./operation-words.ts";
import type { Words } from "./words.ts";

/** One step from a value to its cells: an operation on others, or cells as read with their corrections. */
export type OriginStep =
  | {
      readonly operation: string;
      /** The words for it; null where it has none, or only says why there is no value. */
      readonly formula: string | null;
      readonly operands: readonly Measure[];
    }
  | {
      readonly operation: null;
      readonly cells: readonly { readonly range: CellRange; readonly corrections: readonly Correction[] }[];
      /** The text of the cell, if the value has only one. */
      readonly raw: string | null;
      readonly conversion: Conversion | null;
    };

export function originStep(value: Measure, corrections: readonly Correction[], words: Words): OriginStep {
  const { derivation } = value;
  if (derivation.from === "operation") {
    const { name, operands } = derivation;
    const isReason = isMissing(value) && name === value.missing;
    return { operation: name, formula: isReason ? null : operationWords(value, words), operands };
  }
  const { ranges, raw = null, conversion = null } = derivation;
  const cells = ranges.map((range) => ({ range, corrections: correctionsIn(range, corrections) }));
  return { operation: null, cells, raw, conversion };
}
